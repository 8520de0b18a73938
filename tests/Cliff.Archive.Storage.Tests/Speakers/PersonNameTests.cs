using Cliff.Archive.Storage.Speakers;

namespace Cliff.Archive.Storage.Tests.Speakers;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Falk", "falk", "")]
    [InlineData("L.D. Falk", "falk", "l. d.")]
    [InlineData("L.D.Falk", "falk", "l. d.")]
    [InlineData("Lena Falk", "falk", "lena")]
    [InlineData("Falk, Lena", "falk", "lena")]
    [InlineData("Yu. Falk", "falk", "yu.")]
    [InlineData("Jean-Paul de Groot", "groot", "jean paul")]
    [InlineData("Nils Berg, Jr.", "berg", "nils")]
    [InlineData("N. Berg (Winter)", "berg", "n.")]
    [InlineData("Gustav II", "gustav ii", "")]
    [InlineData("Tse-Tung", "tse tung", "")]
    [InlineData("Chiang Kai-shek", "chiang", "kai shek")]
    [InlineData("Kim Il Sung", "kim", "il sung")]
    [InlineData("Л.Д. Фалк", "фалк", "л. д.")]
    public void A_name_is_read_into_surname_and_forenames(string printed, string surname, string forenames)
    {
        var name = PersonName.Parse(printed);

        Assert.Equal((surname, forenames), (name.Surname, string.Join(' ', name.Forenames.Select(forename => forename.IsShort ? forename.Key + "." : forename.Key))));
    }

    [Theory]
    [InlineData("L. Falk", "Lena Falk", true)]
    [InlineData("L.D. Falk", "Lena Falk", true)]
    [InlineData("L.D. Falk", "L.M. Falk", false)]
    [InlineData("I.V. Falk", "J.V. Falk", true)]
    [InlineData("I. Falk", "J. Falk", false)]
    [InlineData("Yu. Falk", "Yuri Falk", true)]
    [InlineData("Lena Falk", "Lina Falk", false)]
    [InlineData("V. Falk", "Wladimir Falk", true)]
    public void Two_names_agree_or_do_not(string one, string other, bool agree)
    {
        Assert.Equal(agree, PersonName.Agree(PersonName.Parse(one), PersonName.Parse(other)));
        Assert.Equal(agree, PersonName.Agree(PersonName.Parse(other), PersonName.Parse(one)));
    }
}
