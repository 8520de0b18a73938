using Cliff.Archive.Storage.Searching;

namespace Cliff.Archive.Storage.Tests.Searching;

/// <summary>Two people whom their chapters know by one slug, and one person whom a chapter knows by two.</summary>
public sealed class SharedSlugTests : IDisposable
{
    private readonly SearchedEdition _edition = new(
        ("one", "p1: He said {q1 ivanov=A._Ivanov|bread is dear} and left.\np2: Then {q2 ivanov=A._Ivanov|the harvest failed} again."),
        ("two", "p1: She said {q1 ivanov=N._Ivanov|bread is cheap} and stayed."),
        ("three", "p1: One wrote {q1 ivanov=Ivanov|bread is bread} once."),
        ("four", "p1: Here {q1 falk=Lena_Falk|bread for all} and {q2 lena=L._Falk|bread for none} stand.\np2: And {q3 lena=L._Falk|wheat} at last."));

    [Theory]
    [InlineData("ivanov", "one")]
    [InlineData("n-ivanov", "two")]
    [InlineData("ivanov-2", "three")]
    public void AWordIsFoundInTheWordsOfTheOneWhoIsAskedFor(string speaker, string work)
    {
        var hit = Assert.Single(_edition.Search("bread", speaker).Hits);

        Assert.Equal((work, speaker), (hit.Work, hit.Quotation!.Speaker!.Slug));
    }

    [Fact]
    public void WithoutWordsTheirQuotationsAreTheirsAlone()
    {
        Assert.Equal(["one", "one"], _edition.Search(null, "ivanov").Hits.Select(hit => hit.Work));
        Assert.Equal(["two"], _edition.Search(null, "n-ivanov").Hits.Select(hit => hit.Work));
    }

    [Fact]
    public void ASpeakerIsFoundByName()
    {
        Assert.Equal(["two"], _edition.Search("bread", "N. Ivanov").Hits.Select(hit => hit.Work));
    }

    [Fact]
    public void APassageInWhichOneSpeakerHasTwoSlugsIsFoundOnce()
    {
        var found = _edition.Search("bread", "falk");

        Assert.Equal((1, 1), (found.Total, found.Hits.Count));
        Assert.Equal(2, found.Hits[0].Marks.Count);
        Assert.Equal("p1 p1 p2", string.Join(' ', _edition.Search(null, "falk").Hits.Select(hit => hit.Id)));
    }

    [Fact]
    public async Task FacetsCountTheArchivesSpeakers()
    {
        var facets = await new PassageSearch(_edition.Context).CountAsync(new SearchRequest { Query = "bread" });

        Assert.Equal("falk 1, ivanov 1, ivanov-2 1, n-ivanov 1", string.Join(", ", facets.Speakers.Select(facet => $"{facet.Speaker.Slug} {facet.Count}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task AChapterIsReadWithTheSlugsOfTheArchiveAndItsOwnNames()
    {
        var chapter = await _edition.Context.LoadChapterAsync("two", "chapter-1");

        Assert.Equal(("n-ivanov", "N. Ivanov"), (chapter!.Quotations[0].Attribution.Speaker!.Slug, chapter.Quotations[0].Attribution.Speaker!.Name));
    }

    public void Dispose() => _edition.Dispose();
}
