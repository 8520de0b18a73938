using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Recognition;

/// <summary>What plain notes cite, where nothing emphasises a title.</summary>
public sealed class CitationParserTests
{
    [Theory]
    [InlineData("A. Petrov, The Long Winter (Riga 1921), p.5.", "A. Petrov", "The Long Winter", "5")]
    [InlineData("Petrov, ‘The New Quay’, Harbour Gazette, 3 May 1904, p.2.", "Petrov", "‘The New Quay’", "2")]
    [InlineData("Petrov, p.82.", "Petrov", null, "82")]
    [InlineData("See the harbour books, which are lost.", null, null, null)]
    public void AnAuthorATitleAndPagesAreRead(string note, string? author, string? work, string? pages) =>
        Assert.Equal((author, work, pages), CitedBy([note]));

    [Theory]
    [InlineData("Ibid., p.9.", "ibid")]
    [InlineData("Petrov, op. cit., p.9.", "short-title")]
    [InlineData("Petrov, p.9.", "short-title")]
    public void WhatOnlySaysAsBeforeIsResolvedThroughTheNoteBefore(string note, string rule)
    {
        var citation = Notes(["A. Petrov, The Long Winter (Riga 1921), p.5.", note])[1].Cites[0];
        Assert.Equal(("The Long Winter", "9", "n1", rule), (citation.Work, citation.Pages, citation.ViaNoteId, citation.Evidence.Rule));
    }

    private static (string? Author, string? Work, string? Pages) CitedBy(string[] texts) =>
        Notes(texts)[0].Cites.FirstOrDefault() is { } citation ? (citation.Author, citation.Work, citation.Pages) : (null, null, null);

    private static Note[] Notes(string[] texts)
    {
        var markers = string.Concat(texts.Index().Select(text => $"The boats lay in the harbour all that winter, and nobody went out. [{text.Index + 1}]\n\n"));
        var list = string.Concat(texts.Index().Select(text => $"[{text.Index + 1}] {text.Item}\n\n"));
        return [.. Reading.Of($"Ada Lindqvist\n\nThe Harbour Strike\n\n3. Notes\n\n{markers}{list}").Notes];
    }
}
