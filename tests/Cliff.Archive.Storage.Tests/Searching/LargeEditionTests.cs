using System.Diagnostics;
using System.Globalization;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;
using Xunit.Abstractions;

namespace Cliff.Archive.Storage.Tests.Searching;

/// <summary>Coarse: what takes seconds here is wrong by a factor, whatever the machine.</summary>
public sealed class LargeEditionTests(LargeEdition large, ITestOutputHelper output) : IClassFixture<LargeEdition>
{
    [Fact]
    public async Task SearchesOfTwentyThousandBlocksTakeLessThanTwoSeconds()
    {
        var search = new PassageSearch(large.Edition.Context);
        await search.SearchAsync(new SearchRequest { Query = "warm", Speaker = "speaker-1" });
        foreach (var (query, speaker, page) in new (string?, string?, int)[]
        {
            ("the", null, 1), ("the", null, 900), ("the party", null, 1), ("\"the party\"", null, 1), ("wo*", null, 1), ("word17", null, 1),
            ("the -word17", null, 1), ("the", "speaker-7", 1), (null, "speaker-7", 1), (null, "speaker-7", 40), ("the in:prose", null, 1), ("the in:quotations", null, 50),
        })
        {
            var request = new SearchRequest { Query = query, Speaker = speaker, Page = page, Deadline = TimeSpan.FromSeconds(20) };
            var began = Stopwatch.GetTimestamp();
            var result = await search.SearchAsync(request);
            var searched = Stopwatch.GetElapsedTime(began);
            await search.CountAsync(request);
            var all = Stopwatch.GetElapsedTime(began);
            output.WriteLine($"{query,-20} {speaker,-10} page {page,4}: {result.Total,6} hits in {searched.TotalMilliseconds,6:0.0} ms, with facets {all.TotalMilliseconds,6:0.0} ms");
            Assert.NotEmpty(result.Hits);
            Assert.True(all < TimeSpan.FromSeconds(2), $"{query} took {all}");
        }
    }

    [Fact]
    public async Task ASearchBeyondItsDeadlineIsStoppedAndTheNextOneIsNot()
    {
        var search = new PassageSearch(large.Edition.Context);

        await Assert.ThrowsAsync<SearchDeadlineException>(() => search.SearchAsync(new SearchRequest { Query = "the", Deadline = TimeSpan.Zero }));
        await Assert.ThrowsAsync<SearchDeadlineException>(() => search.SearchAsync(new SearchRequest { Query = "the", Page = 900, Deadline = TimeSpan.FromMilliseconds(1) }));

        Assert.NotEmpty((await search.SearchAsync(new SearchRequest { Query = "the", Deadline = TimeSpan.FromSeconds(20) })).Hits);
    }

    [Fact]
    public async Task ASearchThatNobodyWaitsForIsStopped()
    {
        var search = new PassageSearch(large.Edition.Context);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.SearchAsync(new SearchRequest { Query = "the" }, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void EveryPageOfACommonWordIsReachedOnce()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var result = large.Edition.Search("word3", page: 1);
        for (var page = 1; page <= result.Pages; page++)
        {
            foreach (var hit in large.Edition.Search("word3", page: page).Hits)
                Assert.True(ids.Add(hit.Url));
        }

        Assert.Equal(result.Total, ids.Count);
    }
}

/// <summary>Twenty thousand blocks in fifty chapters, a word or two in nearly every one.</summary>
public sealed class LargeEdition : IDisposable
{
    public LargeEdition() => Edition = new SearchedEdition([("large", [.. Enumerable.Range(0, 50).Select(Chapter)])]);

    internal SearchedEdition Edition { get; }

    public void Dispose() => Edition.Dispose();

    private static Chapter Chapter(int number)
    {
        var random = new Random(number);
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => (random.Next(5)) switch
        {
            0 => "the",
            1 => "the party",
            _ => string.Create(CultureInfo.InvariantCulture, $"word{(int)Math.Pow(random.NextDouble() * 20, 3)}"),
        }));
        return MarkedText.Chapter(string.Join('\n', Enumerable.Range(1, 400).Select(block =>
            $"p{block}: {Words(30)} {{q{block} speaker-{random.Next(20)}|{Words(40)}}} {Words(10)}")));
    }
}
