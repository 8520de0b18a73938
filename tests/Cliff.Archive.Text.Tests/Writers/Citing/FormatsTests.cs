using System.Text.Json;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers.Citing;

namespace Cliff.Archive.Text.Tests.Writers.Citing;

public sealed class FormatsTests
{
    private static readonly CitedThing Page = SomeCitation.Of(null) with { IsWholeWork = true, ChapterNumber = null, ChapterTitle = null, Volume = null };

    [Fact]
    public void AQuotationAsBibTeX() => Assert.Equal(
        """
        @incollection{book:02:q1,
          author = {Writer, Ann},
          title = {{The long winter}},
          booktitle = {{A Book: What it tells}},
          volume = {2},
          chapter = {2},
          year = {1911},
          howpublished = {Cliff Archive},
          url = {https://archive.example/works/book/02/q1},
          note = {Ada Example, quoted in Ann Writer, A Book: What it tells, ch. 2, paras. 2–3, 5, n. 1 (note text supplied)},
        }

        """.ReplaceLineEndings("\n"),
        BibTeX.Write(SomeCitation.Of("q1")));

    [Fact]
    public void AQuotationAsRis() => Assert.Equal(
        """
        TY  - CHAP
        ID  - book:02:q1
        AU  - Writer, Ann
        TI  - The long winter
        T2  - A Book: What it tells
        VL  - 2
        SE  - 2
        PY  - 1911
        LA  - en
        DB  - Cliff Archive
        UR  - https://archive.example/works/book/02/q1
        N1  - Ada Example, quoted in Ann Writer, A Book: What it tells, ch. 2, paras. 2–3, 5, n. 1 (note text supplied)
        ER  - 

        """.ReplaceLineEndings("\r\n"),
        Ris.Write(SomeCitation.Of("q1")));

    [Fact]
    public void AQuotationAsCslJson() => Assert.Equal(
        """
        [
          {
            "id": "book:02:q1",
            "type": "chapter",
            "author": [
              {
                "family": "Writer",
                "given": "Ann"
              }
            ],
            "title": "The long winter",
            "container-title": "A Book: What it tells",
            "volume": 2,
            "chapter-number": "2",
            "issued": {
              "date-parts": [
                [
                  1911
                ]
              ]
            },
            "language": "en",
            "source": "Cliff Archive",
            "URL": "https://archive.example/works/book/02/q1",
            "note": "Ada Example, quoted in Ann Writer, A Book: What it tells, ch. 2, paras. 2–3, 5, n. 1 (note text supplied)"
          }
        ]

        """.ReplaceLineEndings("\n"),
        CslJson.Write(SomeCitation.Of("q1")));

    [Fact]
    public void WhatIsNotKnownIsLeftOut()
    {
        var bare = SomeCitation.Of(null, SomeCitation.Book with { Author = null, Year = null, Volume = null, Language = null }, root: "") with { Language = null, ChapterNumber = null };
        Assert.Equal("@incollection{book:02,\n  title = {{The long winter}},\n  booktitle = {{A Book: What it tells}},\n  howpublished = {Cliff Archive},\n}\n", BibTeX.Write(bare));
        Assert.Equal("TY  - CHAP\r\nID  - book:02\r\nTI  - The long winter\r\nT2  - A Book: What it tells\r\nDB  - Cliff Archive\r\nER  - \r\n", Ris.Write(bare));
        Assert.Equal(["id", "type", "title", "container-title", "source"], Item(bare).EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void APageThatIsAWholeWorkIsNoChapter()
    {
        Assert.StartsWith("@misc{book:02,\n  author = {Writer, Ann},\n  title = {{A Book: What it tells}},\n  year", BibTeX.Write(Page), StringComparison.Ordinal);
        Assert.StartsWith("TY  - ELEC\r\nID  - book:02\r\nAU  - Writer, Ann\r\nTI  - A Book: What it tells\r\nT2  - Cliff Archive\r\n", Ris.Write(Page), StringComparison.Ordinal);
        Assert.Equal("webpage", Item(Page).GetProperty("type").GetString());
    }

    [Fact]
    public void BibTeXEscapesWhatTeXWouldReadAndKeepsItsBracesInPairs()
    {
        var entry = BibTeX.Write(SomeCitation.Of(null) with { ChapterTitle = @"50% & $5 #1 a_b {open ~ ^ \TeX" });
        Assert.Contains(@"title = {{50\% \& \$5 \#1 a\_b \textbraceleft{}open \textasciitilde{} \textasciicircum{} \textbackslash{}TeX}},", entry, StringComparison.Ordinal);
        Assert.Equal(entry.Count(letter => letter == '{'), entry.Count(letter => letter == '}'));
    }

    [Fact]
    public void ALineBreakInAValueBreaksNoFormat()
    {
        var thing = SomeCitation.Of(null) with { ChapterTitle = "One\r\nER  - \u0000two" };
        Assert.Contains("title = {{One ER - two}}", BibTeX.Write(thing), StringComparison.Ordinal);
        Assert.Contains("TI  - One ER - two\r\n", Ris.Write(thing), StringComparison.Ordinal);
        Assert.Single(Ris.Write(thing).Split("\r\n"), line => line.StartsWith("ER  -", StringComparison.Ordinal));
        Assert.Equal("One ER - two", Item(thing).GetProperty("title").GetString());
    }

    [Fact]
    public void NamesAreTakenApartAsEachFormatWantsThem()
    {
        var thing = SomeCitation.By("Jan van der Berg", "Carl von Clausewitz", "Karl Falk, Jr.", "The Council of Bakers, Riga and Tallinn") with { HasOtherAuthors = true };

        Assert.Contains("author = {van der Berg, Jan and von Clausewitz, Carl and Falk, Jr., Karl and {The Council of Bakers, Riga and Tallinn} and others},", BibTeX.Write(thing), StringComparison.Ordinal);
        Assert.Contains("AU  - van der Berg, Jan\r\nAU  - von Clausewitz, Carl\r\nAU  - Falk, Karl, Jr.\r\nAU  - The Council of Bakers Riga and Tallinn\r\n", Ris.Write(thing), StringComparison.Ordinal);
        Assert.Equal(
            """[{"family":"Berg","given":"Jan","non-dropping-particle":"van der"},{"family":"Clausewitz","given":"Carl","dropping-particle":"von"},{"family":"Falk","given":"Karl","suffix":"Jr."},{"literal":"The Council of Bakers, Riga and Tallinn"}]""",
            JsonSerializer.Serialize(Item(thing).GetProperty("author")));
    }

    [Fact]
    public void ThatThereAreOtherAuthorsIsSaidWhereTheFormatCan()
    {
        var thing = SomeCitation.Of(null) with { HasOtherAuthors = true };

        Assert.Contains("N1  - Ann Writer et al.\r\n", Ris.Write(thing), StringComparison.Ordinal);
        Assert.Contains("\"note\": \"Ann Writer et al.\"", CslJson.Write(thing), StringComparison.Ordinal);
        Assert.Contains("author = {Writer, Ann and others}", BibTeX.Write(thing), StringComparison.Ordinal);
        Assert.DoesNotContain("note =", BibTeX.Write(thing), StringComparison.Ordinal);
        Assert.Contains("N1  - Ann Writer et al., A Book", Ris.Write(thing with { Paragraphs = ["4"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheSourceSaysOfItsOriginGoesWithIt()
    {
        var thing = Page with { Imprint = [new ImprintStatement("First published", "A Journal, 1911."), new ImprintStatement("Proofread", "A friend"), new ImprintStatement(null, "no label")] };
        Assert.Equal("First published: A Journal, 1911", Item(thing).GetProperty("note").GetString());
    }

    private static JsonElement Item(CitedThing thing) => JsonDocument.Parse(CslJson.Write(thing)).RootElement.EnumerateArray().Single();
}
