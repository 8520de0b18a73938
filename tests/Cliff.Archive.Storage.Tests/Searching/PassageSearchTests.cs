using Cliff.Archive.Storage.Searching;

namespace Cliff.Archive.Storage.Tests.Searching;

public sealed class PassageSearchTests : IDisposable
{
    private readonly SearchedEdition _edition = new(
        ("books", """
            f1: A history of bread
            s1: The price of bread
            p1: The bakers met, and bread was on every table.
            p2: {q1 smith|We shall read {q2 -|Bread and Butter} tomorrow, and as {q3 jones|wheat is dear} go home early.}
            p3: The author asks what {q4 jones|the price of wheat} meant to {q5 ?someone|a poor man} then.[4]
            p4: Smith spoke twice: {q6 smith|the harvest} he said {q6 smith|has failed} and sat down.
            p5: Not a word of bread[1] or wheat was left.
            n1: 1. A note on wheat, in which {q7 smith|the scales lie}.
            +n4: J. Jones, Wheat and its Price, London 1901.
            """),
        ("letters", "p1: Another book, with wheat in it."));

    [Theory]
    [InlineData("bread", "f1 p1 p2 p5 s1")]
    [InlineData("bread price", "s1")]
    [InlineData("\"price of wheat\"", "p3")]
    [InlineData("“price of wheat”", "p3")]
    [InlineData("bread -price", "f1 p1 p2 p5")]
    [InlineData("bread -\"every table\"", "f1 p2 p5 s1")]
    [InlineData("harv*", "p4")]
    [InlineData("h*", "")]
    [InlineData("\"the har*", "p4")]
    [InlineData("nothing", "")]
    [InlineData("-bread", "")]
    public void WordsPhrasesExclusionsAndPrefixes(string query, string ids) => Assert.Equal(ids, _edition.Ids(query));

    [Theory]
    [InlineData("wheat", SearchScope.All, "n1 n4 p1 p2 p3 p5")]
    [InlineData("wheat", SearchScope.Prose, "p1 p5")]
    [InlineData("wheat", SearchScope.Quotations, "p2 p3")]
    [InlineData("wheat", SearchScope.Notes, "n1 n4")]
    [InlineData("scales", SearchScope.Quotations, "n1")]
    [InlineData("scales", SearchScope.Prose, "")]
    [InlineData("poor man", SearchScope.Quotations, "p3")]
    public void TheScopeChoosesWhoseWordsAreSearched(string query, SearchScope scope, string ids) => Assert.Equal(ids, _edition.Ids(query, scope: scope));

    [Theory]
    [InlineData("wheat", "jones", "p2 p3")]
    [InlineData("wheat", "smith", "")]
    [InlineData("bread", "smith", "p2")]
    [InlineData("scales", "smith", "n1")]
    [InlineData("read bread tomorrow home", "smith", "p2")]
    [InlineData("harvest failed", "smith", "p4")]
    [InlineData("spoke", "smith", "")]
    [InlineData("wheat", "nobody-of-that-name", "")]
    public void ASpeakersWordsAreTheirsAndOnlyTheirs(string query, string speaker, string ids)
    {
        Assert.Equal(ids, _edition.Ids(query, speaker));
        Assert.Equal(ids, _edition.Ids($"{query} speaker:{speaker}"));
        Assert.Equal(ids, _edition.Ids(query, speaker, SearchScope.Quotations));
        Assert.Equal(string.Empty, _edition.Ids(query, speaker, SearchScope.Prose));
    }

    [Theory]
    [InlineData("speaker:\"The Smith\" bread", "p2")]
    [InlineData("SPEAKER:Smith bread", "p2")]
    [InlineData("speaker:smith speaker:jones wheat", "")]
    [InlineData("in:quotations wheat", "p2 p3")]
    [InlineData("IN:Notes wheat", "n1 n4")]
    [InlineData("in:nowhere", "")]
    [InlineData("speaker:", "")]
    public void TheQueryItselfCanNameTheSpeakerAndTheScope(string query, string ids) => Assert.Equal(ids, _edition.Ids(query));

    [Fact]
    public void APhraseRunsOverATitleInOnesOwnWordsButNotOverAnothersWords()
    {
        Assert.Equal("p2", _edition.Ids("\"read bread and butter tomorrow\"", "smith"));
        Assert.Equal(string.Empty, _edition.Ids("\"and as go home\"", "smith"));
        Assert.Equal(string.Empty, _edition.Ids("\"harvest has failed\"", "smith"));
        Assert.Equal(string.Empty, _edition.Ids("\"meant to then\"", scope: SearchScope.Prose));
        Assert.Equal("p2", _edition.Ids("\"and as wheat is dear go home\""));
    }

    [Fact]
    public void AMarkerPartsNoPhraseAndIsNoWord()
    {
        Assert.Equal("p5", _edition.Ids("\"bread or wheat\""));
        Assert.Equal("bread[1] or wheat", _edition.Marked("\"bread or wheat\""));
        Assert.Equal("n1", _edition.Ids("1"));
    }

    [Fact]
    public void AHitSaysWhereItIsAndWhoseWordsItShows()
    {
        var hit = Assert.Single(_edition.Search("wheat", "jones", work: "books").Hits, hit => hit.Id == "p2");

        Assert.Equal("/works/books/chapter-1#p2", hit.Url);
        Assert.Equal(("books", "chapter-1"), (hit.Work, hit.Chapter));
        Assert.Equal("wheat", hit.Marks.Single().In(hit.Content));
        Assert.Equal(("q3", "jones"), (hit.Quotation!.Id, hit.Quotation.Speaker!.Slug));
    }

    [Fact]
    public void TheQuotationIsTheInnermostUnlessASpeakerIsAskedFor()
    {
        Assert.Equal("q2", Assert.Single(_edition.Search("butter").Hits).Quotation!.Id);
        Assert.Equal("q1", Assert.Single(_edition.Search("butter", "smith").Hits).Quotation!.Id);
        Assert.Null(Assert.Single(_edition.Search("bakers").Hits).Quotation);
        Assert.Null(Assert.Single(_edition.Search("asks").Hits).Quotation);
        Assert.Null(Assert.Single(_edition.Search("poor man", scope: SearchScope.Quotations).Hits).Quotation!.Speaker!.Slug);
    }

    [Fact]
    public void OnlyWordsOfTheVoiceThatWasAskedForAreMarked()
    {
        var hit = Assert.Single(_edition.Search("the", "jones", work: "books").Hits);

        var mark = Assert.Single(hit.Marks);
        Assert.Equal("the price", hit.Content[mark.Start..(mark.End + 6)]);
    }

    [Fact]
    public void WithoutWordsASpeakersQuotationsComeInOrderWithTheBlocksOfEach()
    {
        var all = _edition.Search(null, "smith");

        Assert.Equal("q1 p2, q6 p4, q7 n1", string.Join(", ", all.Hits.Select(hit => $"{hit.Quotation!.Id} {hit.Id}")));
        Assert.All(all.Hits, hit => Assert.Empty(hit.Marks));
        Assert.Equal("n1", _edition.Ids(null, "smith", SearchScope.Notes));
        Assert.Equal(string.Empty, _edition.Ids("  ", "smith", SearchScope.Prose));
        Assert.Equal(string.Empty, _edition.Ids(null, "smith", work: "letters"));
        Assert.Equal("p4 n1".Split(' ').Order(), _edition.Search("-wheat -read", "smith").Hits.Select(hit => hit.Id).Order());
    }

    [Fact]
    public void NothingIsFoundWhereNothingIsAskedOrNoSuchWorkIs()
    {
        Assert.Equal(0, _edition.Search(null).Total);
        Assert.Equal(0, _edition.Search("wheat", work: "no-such-work").Total);
        Assert.Equal("p1", _edition.Ids("wheat", work: "letters"));
        var past = _edition.Search("wheat", page: int.MaxValue);
        Assert.Equal((6, 1, 0), (past.Total, past.Pages, past.Hits.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => _edition.Search("wheat", page: 0));
    }

    [Fact]
    public async Task TheFacetsCountWhatTheSearchesFind()
    {
        var facets = await new PassageSearch(_edition.Context).CountAsync(new SearchRequest { Query = "wheat" });

        foreach (var scope in SearchScopeNames.All)
            Assert.Equal(_edition.Search("wheat", scope: scope).Total, facets.Scopes[scope]);
        var jones = Assert.Single(facets.Speakers);
        Assert.Equal(("jones", "The jones", 2), (jones.Speaker.Slug, jones.Speaker.Name, jones.Count));
    }

    [Fact]
    public async Task AnUnattributedQuotationIsFoundAmongQuotedWordsOnly()
    {
        using var edition = new SearchedEdition(("work", "p1: They call it {q1 -|a {q2 -|sorry} affair} now."));

        Assert.Equal("p1", edition.Ids("\"a sorry affair\"", scope: SearchScope.Quotations));
        Assert.Equal(string.Empty, edition.Ids("sorry", scope: SearchScope.Prose));
        Assert.Empty((await new PassageSearch(edition.Context).CountAsync(new SearchRequest { Query = "sorry" })).Speakers);
    }

    public void Dispose() => _edition.Dispose();
}
