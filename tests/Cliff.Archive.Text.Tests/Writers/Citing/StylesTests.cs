using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers.Citing;

namespace Cliff.Archive.Text.Tests.Writers.Citing;

public sealed class StylesTests
{
    private static readonly Work OnePage = SomeCitation.Book with { Title = "A page?", Volume = null };
    private static readonly Chapter Page = SomeCitation.Chapter with { Metadata = SomeCitation.Chapter.Metadata with { ChapterTitle = "A page?" } };
    private static readonly CitedThing Bare = SomeCitation.Of("p4", SomeCitation.Book with { Author = null, Year = null, Volume = null }, root: "");

    [Fact]
    public void AParagraphInEveryStyle() => Shows(
        SomeCitation.Of("p4"),
        "Ann Writer, “The long winter,” chap. 2 in *A Book: What it tells*, vol. 2 (1911), para. 4, Cliff Archive, https://archive.example/works/book/02/p4.",
        "Writer, Ann. “The long winter.” Chap. 2 in *A Book: What it tells*. Vol. 2. 1911. Cliff Archive. https://archive.example/works/book/02/p4.",
        "Writer, Ann. “The long winter.” *A Book: What it tells*, vol. 2, 1911, ch. 2. *Cliff Archive*, https://archive.example/works/book/02/p4.",
        "(Writer, ch. 2, par. 4)",
        "Writer, A. (1911). *A Book: What it tells* (Vol. 2). Cliff Archive. https://archive.example/works/book/02/p4",
        "(Writer, 1911, Chapter 2, para. 4)");

    [Fact]
    public void AQuotationTellsTheChainOfItsVoicesInEveryStyle() => Shows(
        SomeCitation.Of("q1", chapter: SomeCitation.Attributed(attribution => attribution with { Reporter = new Speaker("bea", "Bea van der Berg", SpeakerKind.Person) })),
        "Ada Example, as reported by Bea van der Berg, quoted in Ann Writer, “The long winter,” chap. 2 in *A Book: What it tells*, vol. 2 (1911), paras. 2–3, 5, n. 1 (note text supplied), Cliff Archive, https://archive.example/works/book/02/q1.",
        "Example, Ada. As reported by Bea van der Berg, quoted in Ann Writer, “The long winter,” chap. 2 in *A Book: What it tells*, vol. 2, paras. 2–3, 5, n. 1 (note text supplied). 1911. Cliff Archive. https://archive.example/works/book/02/q1.",
        "Writer, Ann. “The long winter.” *A Book: What it tells*, vol. 2, 1911, ch. 2. *Cliff Archive*, https://archive.example/works/book/02/q1.",
        "(Example, as reported by van der Berg, qtd. in Writer, ch. 2, pars. 2-3, 5, n. 1 [note text supplied])",
        "Writer, A. (1911). *A Book: What it tells* (Vol. 2). Cliff Archive. https://archive.example/works/book/02/q1",
        "(Example, as reported by van der Berg, as cited in Writer, 1911, Chapter 2, paras. 2–3, 5, Note 1 [note text supplied])");

    [Fact]
    public void AQuotationOfNobodyKnownInEveryStyle() => Shows(
        SomeCitation.Of("q1", chapter: SomeCitation.Attributed(_ => Attribution.None)) with { Notes = [], Permalink = null },
        "Quoted in Ann Writer, “The long winter,” chap. 2 in *A Book: What it tells*, vol. 2 (1911), paras. 2–3, 5, Cliff Archive.",
        "Writer, Ann. “The long winter.” Chap. 2 in *A Book: What it tells*. Vol. 2. 1911. Cliff Archive.",
        "Writer, Ann. “The long winter.” *A Book: What it tells*, vol. 2, 1911, ch. 2. *Cliff Archive*.",
        "(qtd. in Writer, ch. 2, pars. 2-3, 5)",
        "Writer, A. (1911). *A Book: What it tells* (Vol. 2). Cliff Archive.",
        "(as cited in Writer, 1911, Chapter 2, paras. 2–3, 5)");

    [Fact]
    public void AChapterWithoutAuthorAndYearInEveryStyle() => Shows(
        Bare,
        "“The long winter,” chap. 2 in *A Book: What it tells*, para. 4, Cliff Archive.",
        "“The long winter.” Chap. 2 in *A Book: What it tells*. Cliff Archive.",
        "“The long winter.” *A Book: What it tells*, ch. 2. *Cliff Archive*.",
        "(“The long winter,” ch. 2, par. 4)",
        "*A Book: What it tells*. (n.d.). Cliff Archive.",
        "(*A Book: What it tells*, n.d., Chapter 2, para. 4)");

    [Fact]
    public void APageThatIsAWholeWorkInEveryStyle() => Shows(
        SomeCitation.Of("p4", OnePage, Page),
        "Ann Writer, “A page?,” 1911, para. 4, Cliff Archive, https://archive.example/works/book/02/p4.",
        "Writer, Ann. “A page?” 1911. Cliff Archive. https://archive.example/works/book/02/p4.",
        "Writer, Ann. “A page?” 1911. *Cliff Archive*, https://archive.example/works/book/02/p4.",
        "(Writer, par. 4)",
        "Writer, A. (1911). *A page?* Cliff Archive. https://archive.example/works/book/02/p4",
        "(Writer, 1911, para. 4)");

    [Fact]
    public void AChapterWithoutANumberIsNamedByItsTitle() => Shows(
        SomeCitation.Of(null) with { ChapterNumber = null, ChapterTitle = "On “bread”", Volume = null },
        "Ann Writer, “On ‘bread,’” in *A Book: What it tells* (1911), Cliff Archive, https://archive.example/works/book/02.",
        "Writer, Ann. “On ‘bread.’” In *A Book: What it tells*. 1911. Cliff Archive. https://archive.example/works/book/02.",
        "Writer, Ann. “On ‘bread.’” *A Book: What it tells*, 1911. *Cliff Archive*, https://archive.example/works/book/02.",
        "(Writer)",
        "Writer, A. (1911). *A Book: What it tells*. Cliff Archive. https://archive.example/works/book/02",
        "(Writer, 1911, “On ‘bread’”)");

    [Theory]
    [InlineData("The bakers’", "“The bakers’,” chap. 2")]
    [InlineData("“No” and bakers’", "“‘No’ and bakers’,” chap. 2")]
    [InlineData("The bakers say “No”", "“The bakers say ‘No,’” chap. 2")]
    [InlineData("The \"new course\" debate", "“The ‘new course’ debate,” chap. 2")]
    [InlineData("\"Bread\" (\"rye\")", "“‘Bread’ (‘rye’),” chap. 2")]
    [InlineData("Der „Neue Kurs“ und die Bäcker", "“Der ‘Neue Kurs’ und die Bäcker,” chap. 2")]
    public void ACommaStandsInsideClosingMarksAndOutsideAnApostrophe(string title, string printed) =>
        Assert.Contains(printed, ChicagoStyle.Note(SomeCitation.Of(null) with { ChapterTitle = title }).ToString(), StringComparison.Ordinal);

    [Fact]
    public void MarksInTheTitleOfASectionAreTurnedToo()
    {
        var thing = SomeCitation.Of("p4") with { Section = "On \"bread\" and salt", Paragraphs = [] };
        Assert.Contains("sec. “On ‘bread’ and salt,”", ChicagoStyle.Note(thing).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("section “On ‘bread’ and salt”", PlainStyle.Write(thing), StringComparison.Ordinal);
    }

    [Fact]
    public void ABodyIsNeverTurnedRound() => Shows(
        SomeCitation.By("The Council of Bakers") with { Permalink = null, Volume = null },
        "The Council of Bakers, “The long winter,” chap. 2 in *A Book: What it tells* (1911), para. 4, Cliff Archive.",
        "The Council of Bakers. “The long winter.” Chap. 2 in *A Book: What it tells*. 1911. Cliff Archive.",
        "The Council of Bakers. “The long winter.” *A Book: What it tells*, 1911, ch. 2. *Cliff Archive*.",
        "(The Council of Bakers, ch. 2, par. 4)",
        "The Council of Bakers. (1911). *A Book: What it tells*. Cliff Archive.",
        "(The Council of Bakers, 1911, Chapter 2, para. 4)");

    [Theory]
    [InlineData(new[] { "Ann Writer", "Karl Falk" }, "Ann Writer and Karl Falk", "Writer, Ann, and Karl Falk. ", "Writer, Ann, and Karl Falk. ", "(Writer and Falk, ", "Writer, A., & Falk, K. (1911)", "(Writer & Falk, 1911")]
    [InlineData(new[] { "Ann Writer", "Karl Falk", "L.D. Bruno" }, "Ann Writer, Karl Falk, and L. D. Bruno", "Writer, Ann, Karl Falk, and L. D. Bruno. ", "Writer, Ann, et al. ", "(Writer et al., ", "Writer, A., Falk, K., & Bruno, L. D. (1911)", "(Writer et al., 1911")]
    [InlineData(new[] { "Ann Writer", "Karl Falk", "Otto Brun", "Max Abt" }, "Ann Writer et al., ", "Writer, Ann, Karl Falk, Otto Brun, and Max Abt. ", "Writer, Ann, et al. ", "(Writer et al., ", "Writer, A., Falk, K., Brun, O., & Abt, M. (1911)", "(Writer et al., 1911")]
    [InlineData(new[] { "Carl von Clausewitz" }, "Carl von Clausewitz, ", "Clausewitz, Carl von. ", "Clausewitz, Carl von. ", "(Clausewitz, ", "von Clausewitz, C. (1911)", "(von Clausewitz, 1911")]
    [InlineData(new[] { "Jean-Paul van der Berg, Jr." }, "Jean-Paul van der Berg Jr., ", "van der Berg, Jean-Paul, Jr. “", "van der Berg, Jean-Paul, Jr. “", "(van der Berg, ", "van der Berg, J.-P., Jr. (1911)", "(van der Berg, 1911")]
    [InlineData(new[] { "Лев Троцкий" }, "Лев Троцкий, ", "Троцкий, Лев. ", "Троцкий, Лев. ", "(Троцкий, ", "Троцкий, Л. (1911)", "(Троцкий, 1911")]
    public void NamesAreJoinedAndTurnedRoundAsEachStyleHasIt(string[] authors, string note, string bibliography, string worksCited, string inTextMla, string reference, string inTextApa)
    {
        var thing = SomeCitation.By([.. authors]);
        Assert.Multiple(
            () => Assert.StartsWith(note, ChicagoStyle.Note(thing).ToString(), StringComparison.Ordinal),
            () => Assert.StartsWith(bibliography, ChicagoStyle.Bibliography(thing).ToString(), StringComparison.Ordinal),
            () => Assert.StartsWith(worksCited, MlaStyle.WorksCited(thing).ToString(), StringComparison.Ordinal),
            () => Assert.StartsWith(inTextMla, MlaStyle.InText(thing).ToString(), StringComparison.Ordinal),
            () => Assert.StartsWith(reference, ApaStyle.Reference(thing).ToString(), StringComparison.Ordinal),
            () => Assert.StartsWith(inTextApa, ApaStyle.InText(thing).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void TheWorkThatIsQuotedIsNamedWhereChicagoWantsIt()
    {
        var thing = SomeCitation.Of("q1") with { QuotedWork = "Letters", Volume = null };
        Assert.StartsWith("Ada Example, *Letters*, quoted in Ann Writer, ", SomeCitation.Starred(ChicagoStyle.Note(thing)), StringComparison.Ordinal);
        Assert.StartsWith("Example, Ada. *Letters*. Quoted in Ann Writer, ", SomeCitation.Starred(ChicagoStyle.Bibliography(thing)), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryNoteIsNamedWithItsState()
    {
        ImmutableArray<CitedNote> notes = [new("1", NoteState.Present), new("2*", NoteState.Supplied), new("3", NoteState.Absent), new("4", NoteState.Orphan)];
        var thing = SomeCitation.Of("p4") with { Notes = notes };
        Assert.Contains("para. 4, n. 1, n. 2* (note text supplied), n. 3 (no note text), n. 4, Cliff", ChicagoStyle.Note(thing).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("par. 4, n. 1, n. 2* [note text supplied], n. 3 [no note text], n. 4)", MlaStyle.InText(thing).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void MoreThanTwentyAuthorsAreNineteenAndTheLastInApaAndSevenInChicago()
    {
        var thing = SomeCitation.By([.. Enumerable.Range(0, 21).Select(at => $"Ann Writer{(char)('a' + at)}")]);
        Assert.Contains("Writers, A., . . . Writeru, A. (1911)", ApaStyle.Reference(thing).ToString(), StringComparison.Ordinal);
        Assert.Contains("Ann Writerg, et al. “The long winter.”", ChicagoStyle.Bibliography(thing).ToString(), StringComparison.Ordinal);
    }

    private static void Shows(CitedThing thing, string note, string bibliography, string worksCited, string inTextMla, string reference, string inTextApa) => Assert.Multiple(
        () => Assert.Equal(note, SomeCitation.Starred(ChicagoStyle.Note(thing))),
        () => Assert.Equal(bibliography, SomeCitation.Starred(ChicagoStyle.Bibliography(thing))),
        () => Assert.Equal(worksCited, SomeCitation.Starred(MlaStyle.WorksCited(thing))),
        () => Assert.Equal(inTextMla, SomeCitation.Starred(MlaStyle.InText(thing))),
        () => Assert.Equal(reference, SomeCitation.Starred(ApaStyle.Reference(thing))),
        () => Assert.Equal(inTextApa, SomeCitation.Starred(ApaStyle.InText(thing))));
}
