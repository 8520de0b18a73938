using Cliff.Archive.Storage.Searching;

namespace Cliff.Archive.Storage.Tests.Searching;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("can’t", "can't", "can’t")]
    [InlineData("can't", "can’t", "can't")]
    [InlineData("Trotsky’s army", "trotsky", "Trotsky")]
    [InlineData("the ﬁre went out", "fire", "ﬁre")]
    [InlineData("große Straße", "strasse grosse", "große|Straße")]
    [InlineData("re\u00ADvo\u00ADlu\u00ADtion!", "revolution", "re\u00ADvo\u00ADlu\u00ADtion")]
    [InlineData("zero\u200Bwidth", "zerowidth", "zero\u200Bwidth")]
    [InlineData("cafe\u0301 noir", "CAFÉ", "cafe\u0301")]
    [InlineData("le café", "cafe", "café")]
    [InlineData("Троцкии\u0306 сказал", "троцкий", "Троцкии\u0306")]
    [InlineData("Троцкий сказал", "троцкии\u0306", "Троцкий")]
    [InlineData("всё ещё", "еще все", "всё|ещё")]
    [InlineData("ＷＩＤＥ letters", "wide", "ＷＩＤＥ")]
    [InlineData("😀 bread 👩‍🌾 wheat", "bread wheat", "bread|wheat")]
    [InlineData("𝐁𝐨𝐥𝐝 words", "bold", "𝐁𝐨𝐥𝐝")]
    [InlineData("İstanbul and Łódź", "istanbul lodz", "İstanbul|Łódź")]
    [InlineData("re-elected at five-and-twenty", "\"re elected\"", "re-elected")]
    [InlineData("re-elected at five-and-twenty", "five-and-tw*", "five-and-twenty")]
    [InlineData("in 1923–24 it was", "1923", "1923")]
    public void WordsMeetAndMarksLieOnThePrintedText(string text, string query, string marked)
    {
        using var edition = new SearchedEdition(("work", "p1: " + text));

        Assert.Equal(marked, edition.Marked(query));
    }

    [Fact]
    public void AMarkOverThePrecedingLetterIsPartOfItsWordAndASoftHyphenAfterItIsNot()
    {
        var words = Word.In("e\u0301\u00AD a\u0301b");

        Assert.Equal(["e\u0301", "a\u0301b"], words.Select(word => word.Range.In("e\u0301\u00AD a\u0301b")));
    }
}
