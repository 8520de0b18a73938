using Cliff.Archive.Storage.Speakers;

namespace Cliff.Archive.Storage.Tests.Speakers;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("A. Falk, et al.", "A. Falk")]
    [InlineData("Anna Falk and Karl Berg et al.", "Anna Falk|Karl Berg")]
    [InlineData("Anna Falk et Alain Berg", "Anna Falk|Alain Berg")]
    public void And_others_are_nobody(string printed, string names) => Assert.Equal(names.Split('|'), AuthorNames.Read(printed));

    [Theory]
    [InlineData("A.N. and Evelyn Falk", "A.N. Falk|Evelyn Falk")]
    [InlineData("A.N. & E. Falk", "A.N. Falk|E. Falk")]
    [InlineData("Anna and Karl Falk", "Anna Falk|Karl Falk")]
    [InlineData("A.N. Falk, Evelyn Falk", "A.N. Falk|Evelyn Falk")]
    public void A_forename_alone_takes_the_surname_that_follows(string printed, string names) => Assert.Equal(names.Split('|'), AuthorNames.Read(printed));

    [Theory]
    [InlineData("Falk and Karl Berg", "Falk|Karl Berg")]
    [InlineData("Falk and Berg", "Falk|Berg")]
    [InlineData("Falk, Anna", "Anna Falk")]
    public void A_surname_alone_stays_alone(string printed, string names) => Assert.Equal(names.Split('|'), AuthorNames.Read(printed));
}
