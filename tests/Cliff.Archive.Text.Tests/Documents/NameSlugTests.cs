using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Tests.Documents;

public sealed class NameSlugTests
{
    [Theory]
    [InlineData("Lena Falk", "lena-falk")]
    [InlineData("L.D. Falk", "l-d-falk")]
    [InlineData("Dóra Bergström", "dora-bergstrom")]
    [InlineData("O’Hara", "o-hara")]
    [InlineData("Фёдор Щукин", "fedor-shchukin")]
    [InlineData("林", "6797")]
    [InlineData("…", "")]
    public void A_name_has_its_form_in_addresses(string name, string slug) => Assert.Equal(slug, NameSlug.Of(name));
}
