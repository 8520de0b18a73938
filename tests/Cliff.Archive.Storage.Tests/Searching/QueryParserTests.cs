using Cliff.Archive.Storage.Searching;
using CsCheck;

namespace Cliff.Archive.Storage.Tests.Searching;

public sealed class QueryParserTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "«", "*", "-", "--", ":", "speaker:", "in:", "in:all", "in:prose,notes", "in:1", "AND", "OR", "NOT", "NEAR(", ")", "(", "^", "+", "{whole}", "whole:", "'", ";",
        "bread", "a", " ", "\t", "\0", "\u0001", "\uD800", "\uDC00", "\uE000", "\uE001", "😀", "ß", "\u0301", "\u00AD", "\\", "%", "--", "/*", "rowid",
    ];

    [Theory]
    [InlineData("bread", "bread")]
    [InlineData("Bread  AND butter", "bread;and;butter")]
    [InlineData("\"bread and\" butter", "bread and;butter")]
    [InlineData("\"bread and", "bread;and")]
    [InlineData("bre*", "bre*")]
    [InlineData("\"the bre\"*", "the bre*")]
    [InlineData("b*", "b")]
    [InlineData("*", "")]
    [InlineData("- bread", "bread")]
    [InlineData("co-operation", "co operation")]
    [InlineData("in:anywhere", "in anywhere")]
    [InlineData("speaker: bread", "bread")]
    [InlineData("!? … 😀", "")]
    [InlineData(null, "")]
    public void TermsAreRead(string? query, string terms) => Assert.Equal(terms, Show(QueryParser.Parse(query).Terms));

    [Fact]
    public void ExclusionsSpeakersAndScopesAreRead()
    {
        var query = QueryParser.Parse("bread -butter -\"sour milk\" speaker:smith speaker:\"Adam Smith\" in:prose in:notes");

        Assert.Equal("bread", Show(query.Terms));
        Assert.Equal("butter;sour milk", Show(query.Without));
        Assert.Equal("smith, Adam Smith", string.Join(", ", query.Speakers));
        Assert.Equal(SearchScope.Notes, query.Scope);
    }

    [Fact]
    public void WordsBeyondTheMostAreIgnored()
    {
        var query = QueryParser.Parse(string.Join(' ', Enumerable.Range(1, 1000)));

        Assert.Equal(QueryParser.MaximumWords, query.Terms.Length);
    }

    [Fact]
    public void WhateverIsTypedIsAnswered()
    {
        using var edition = new SearchedEdition(("work", "p1: Bread {q1 smith|and a butter} \uD83D\uDE00 stra\u00DFe."));

        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(at => string.Concat(at.Select(piece => Pieces[piece])))).Sample(
            query =>
            {
                var result = edition.Search(query);
                foreach (var hit in result.Hits)
                    Assert.All(hit.Marks, mark => Assert.InRange(mark.End, mark.Start + 1, hit.Content.Length));
            },
            iter: 1_000,
            threads: 1);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("\"")]
    [InlineData("-a ")]
    [InlineData("bread* ")]
    [InlineData("\uD800")]
    public void TenThousandCharactersAreAnswered(string piece)
    {
        using var edition = new SearchedEdition(("work", "p1: Bread."));

        edition.Search(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));
    }

    private static string Show(IEnumerable<SearchTerm> terms) => string.Join(';', terms.Select(term => string.Join(' ', term.Keys) + (term.IsPrefix ? "*" : string.Empty)));
}
