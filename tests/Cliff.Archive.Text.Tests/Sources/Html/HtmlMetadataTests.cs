using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Html;

namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>The forms in which pages say who wrote them, what they are called and when they were written. Lines are given as <c>h1 words</c>, with <c>/</c> for a line break.</summary>
public sealed class HtmlMetadataTests
{
    [Theory]
    [InlineData("Ada Reed: The Harbour (May 1921)", "h2 Ada Reed;h1 The Harbour;h3 (May 1921)", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("Ada Reed: The Harbour (3. The Boats)", "h2 Ada Reed;h1 The Harbour;h3 Chapter 3/The Boats", "Ada Reed", "The Harbour", "Chapter 3. The Boats", null)]
    [InlineData("Ada Reed: The Harbour (Chap. 3)", "h4 Ada Reed;h3 The Harbour;h1 3. The Boats", "Ada Reed", "The Harbour", "3. The Boats", null)]
    [InlineData("Ada Reed: Harbour 2 - All at Sea (3. The Boats)", "h2 Ada Reed;h1 Harbour 2;h3 Chapter 3/The Boats", "Ada Reed", "Harbour 2 - All at Sea", "Chapter 3. The Boats", null)]
    [InlineData("Ada Reed: The Harbour (7. The Boats - 2)", "h2 Ada Reed;h1 The Harbour;h3 Chapter 7/The Boats;h4 (Part 2)", "Ada Reed", "The Harbour", "Chapter 7. The Boats (Part 2)", null)]
    [InlineData("Ada Reed: The Harbour (Appendix: The Boats)", "h4 Ada Reed;h3 The Harbour;h2 APPENDIX;h1 What the Boats Carried;h2 by B.C. Wood", "Ada Reed", "The Harbour", "APPENDIX. What the Boats Carried", null)]
    [InlineData("Ada Reed: The Harbour (Appendix)", "h4 Ada Reed;h3 The Harbour;h1 APPENDIX;h3 Document No. 1", "Ada Reed", "The Harbour", "APPENDIX", null)]
    [InlineData("The Harbour by Ada Reed 1921", "p Ada Reed 1921;h3 The Harbour", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("The Harbour by Ada Reed 1921", "p The Harbour, Ada Reed 1921;h3 Chapter 3/The Boats", "Ada Reed", "The Harbour", "Chapter 3. The Boats", 1921)]
    [InlineData("Ada Reed – The Harbour – 1921", "", null, null, "Ada Reed – The Harbour", 1921)]
    [InlineData("Ada Reed – The Harbour – 1921", "h1 The Harbour;h2 Ada Reed", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("Ada Reed (1921): The Harbour", "h2 ADA REED;h1 The Harbour", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("Reed: 1921/harbour: The Harbour", "p Ada Reed;h1 The Harbour;h4 April 1921", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("Ada Reed: The Harbour - A Story - 1: The Boats (and the Men)", "h3 1: The Boats (and the Men)", null, "Ada Reed: The Harbour - A Story", "1: The Boats (and the Men)", null)]
    [InlineData("The Harbour. Chapter 3", "h2 Ada Reed: The Harbour;h3 Chapter 3: The Boats", null, "Ada Reed: The Harbour", "Chapter 3: The Boats", null)]
    [InlineData("III. The Boats", "h4 Group of the Harbour;h1 The Harbour;h3 1921", "Group of the Harbour", "The Harbour", "III. The Boats", 1921)]
    [InlineData("The Harbour: A Story", "h2 Ada Reed;h1 The Harbour;h3 A Story;h2 The Boats at Night", "Ada Reed", "The Harbour: A Story", "The Boats at Night", null)]
    [InlineData("CPGB: The Harbour", "p Ada Reed;h4 Book Review;h1 The Harbour", "Ada Reed", null, "The Harbour", null)]
    [InlineData("Ada Reed: The Harbour (1921)", "h2 Ada Reed;h1 The Harbour;h4 1. The Boats//2. The Men", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("The Harbour", "h2 Ada Reed & Bert ‘Boat’ Wood;h1 The Harbour", "Ada Reed & Bert ‘Boat’ Wood", null, "The Harbour", null)]
    [InlineData("The Harbour", "h2 A.R.;h1 The Harbour", "A.R.", null, "The Harbour", null)]
    [InlineData("The Harbour", "p Works of Ada Reed 1921;h1 The Harbour", "Ada Reed", null, "The Harbour", 1921)]
    [InlineData("The Harbour", "p Daily Worker;h1 The Harbour", null, null, "The Harbour", null)]
    [InlineData("Letter from Ada Reed to Bert Wood 3 May 1921", "p Letter from Ada Reed to Bert Wood 3 May 1921", null, null, "Letter from Ada Reed to Bert Wood 3 May 1921", null)]
    [InlineData("MIA: Volunteers", "h1 How to Type a Page", null, null, "How to Type a Page", null)]
    [InlineData("The Boats - Years of the Harbour, 1900-1950", "h1 Years of the Harbour, 1900-1950;h3 1900 – 1950", null, null, "Years of the Harbour, 1900-1950", null)]
    [InlineData(null, "", null, null, null, null)]
    public void TitlesAndTheirLinesAreRead(string? title, string lines, string? author, string? work, string? chapter, int? year)
    {
        var read = HtmlMetadata.Of(Page(title, lines));
        Assert.Equal((author, work, chapter, year), (read.Author, read.Work, read.ChapterTitle, read.Year));
    }

    [Theory]
    [InlineData("Written: April 1917; First Published: A Journal No. 67, 1929; Source: Works, 1964", 1917)]
    [InlineData("Written: n.d.\nFirst published: A Journal, 1929", 1929)]
    [InlineData("Written: unknown", null)]
    [InlineData("Written: 1917–18", 1917)]
    [InlineData("Written: between pp. 1917 and the end of 1921", 1921)]
    [InlineData("Delivered: 3 May 1921\nFirst Published: 1922", 1921)]
    [InlineData("Source: A Weekly, Oct. 12, 1889", 1889)]
    [InlineData("From A Weekly, Vol. I No. 8, 15 November 1921, p. 61.\nMarked up by a friend, 2004.", 1921)]
    [InlineData("Source: Collected Works, Volume 24, Moscow, 1964", 1930)]
    [InlineData("Source: A Weekly", 1930)]
    [InlineData("Transcribed: by a friend in May 2004", 1930)]
    [InlineData("Escrito: En mayo de 1921\nDigitalización: una amiga, 2001", 1921)]
    [InlineData("Erstveröffentlichung: Mai 1921", 1921)]
    public void TheYearIsOfWritingElseOfPublicationElseOfThePath(string imprint, int? year) =>
        Assert.Equal(year, HtmlMetadata.Of(Page("The Harbour", "h1 The Harbour", imprint) with { Path = "archive/reed/1930/harbour.htm" }).Year);

    [Theory]
    [InlineData("archive/reed/1930s/harbour.htm")]
    [InlineData("archive/reed/19xx/harbour.htm")]
    [InlineData("archive/reed/1930.htm")]
    [InlineData(null)]
    public void APathThatNamesNoYearSaysNone(string? path) => Assert.Null(HtmlMetadata.Of(Page("The Harbour", "h1 The Harbour") with { Path = path }).Year);

    [Theory]
    [InlineData("Ada Reed (1888-1938)", "archive/reed/harbour.htm", "Ada Reed")]
    [InlineData("Adda Reede, Ada Reed", "archive/reed/harbour.htm", "Ada Reed")]
    [InlineData("Bert Wood", "archive/reed/harbour.htm", "Bert Wood")]
    [InlineData("Bert Wood", "archive/harbour/boats.htm", null)]
    [InlineData("Cy Typist", null, null)]
    [InlineData("harbours, boats", null, null)]
    public void AMetaAuthorIsBelievedUnlessThePageSaysOtherwise(string meta, string? path, string? author) =>
        Assert.Equal(author, HtmlMetadata.Of(Page("The Harbour", "h1 The Harbour", "Transcribed: by Cy Typist") with { Authors = [meta], Path = path }).Author);

    [Fact]
    public void ThePrintedNameGoesBeforeTheMetaAuthors() =>
        Assert.Equal("A. Reed", HtmlMetadata.Of(Page("Ada Reed: The Harbour", "h2 A. Reed;h1 The Harbour") with { Authors = ["Adelaide Reed"] }).Author);

    [Fact]
    public void AnAuthorThatAnImprintStatesGoesBeforeAll() =>
        Assert.Equal("Ada Reed", HtmlMetadata.Of(Page("The Harbour", "h1 The Harbour", "Author: Ada Reed;\nPrinter: Wood & Sons") with { Authors = ["Cy Typist"] }).Author);

    [Fact]
    public void AnAuthorsOwnPageIsCalledAfterTheAuthor()
    {
        var read = HtmlMetadata.Of(Page("MIA - Ada Reed", "h1 ADA REED;h3 1888 – 1938") with { Authors = ["Sea, Ada Reed"] });
        Assert.Equal(("Ada Reed", null, "Ada Reed", null), (read.Author, read.Work, read.ChapterTitle, read.Year));
    }

    [Fact]
    public void AnImprintIsParted()
    {
        const string content = "Written: May 1921.\nSource: A Weekly, Vol. 3: Harbours\nTranscription/Markup:A friend; Public Domain: You may copy it.\nWith thanks to the harbour.";
        var source = content.IndexOf("A Weekly", StringComparison.Ordinal);
        var read = HtmlMetadata.Of(new HtmlFront { Imprint = [new FrontImprint(content, [new(source, source + 8), new(0, 8)])] });
        Assert.Equal<ImprintStatement>(
        [
            new("Written", "May 1921."), new("Source", "A Weekly, Vol. 3: Harbours"), new("Transcription/Markup", "A friend"),
            new("Public Domain", "You may copy it."), new(null, "With thanks to the harbour."),
        ], read.Imprint);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData(" de-AT ", "de-AT")]
    [InlineData("english text", null)]
    [InlineData("", null)]
    public void TheLanguageIsATagOrNothing(string stated, string? language) => Assert.Equal(language, HtmlMetadata.Of(new HtmlFront { Language = stated }).Language);

    [Fact]
    public void WhateverAPageSaysOfItselfIsReadInGoodTime()
    {
        string[] pieces = ["Ada ", "V. I. ", "1921", "(", ")", ": ", " - ", "Chapter ", "\n", "\uD800", ", ", "of ", "III. ", "by ", ".", "May ", "1", ";", "transcri", "é"];
        var random = new Random(20261130);
        for (var i = 0; i < 200; i++)
        {
            string Words() => string.Concat(Enumerable.Range(0, random.Next(1, i == 0 ? 20_000 : 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var read = HtmlMetadata.Of(new HtmlFront
            {
                Title = Words(), Authors = [Words()], Path = Words(), Language = Words(),
                Lines = [new("h1", Words() + "x"), new("h3", Words() + "x"), new("p", Words() + "x")], Imprint = [new(Words(), [])],
            });
            Assert.NotEqual("", read.ChapterTitle);
        }
    }

    [Theory]
    [InlineData("The Harbour 19\u0664\u0665")]
    [InlineData("May 19\u0664\u0665")]
    [InlineData("1921-\u0661\u0669\u0662\u0664")]
    public void Digits_of_other_scripts_are_no_year_and_stop_nothing(string line) =>
        Assert.NotEqual(1945, HtmlMetadata.Of(Page($"Ada Reed: {line}", $"h2 Ada Reed;h1 {line};h3 {line}")).Year);

    private static HtmlFront Page(string? title, string lines, string? imprint = null) => new()
    {
        Title = title,
        Lines = [.. lines.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Line)],
        Imprint = imprint is null ? [] : [new FrontImprint(imprint, [])],
    };

    private static FrontLine Line(string line) => new(line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace('/', '\n'));
}
