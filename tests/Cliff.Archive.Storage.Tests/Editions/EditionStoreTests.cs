using Cliff.Archive.Storage.Editions;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class EditionStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EditionFiles _files;
    private readonly HandTurnedClock _clock = new();

    public EditionStoreTests() => _files = new EditionFiles(_folder["data; with odd % characters?"]);

    [Fact]
    public void BeforeTheFirstIngestThereIsNothingToLease()
    {
        using var store = new EditionStore(_files.DataDirectory, _clock);

        Assert.Null(store.Current);
        Assert.Contains("run `ingest`", Assert.Throws<EditionUnavailableException>(store.Acquire).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstEditionIsServedWithoutARestart()
    {
        using var store = new EditionStore(_files.DataDirectory, _clock);
        Assert.Null(store.Current);

        var id = Build("dry");

        Assert.Equal(id, store.Current?.Id);
    }

    [Fact]
    public void ANewEditionIsServedWithinTwoSecondsAndALeaseKeepsTheOldOne()
    {
        var first = Build("dry");
        using var store = new EditionStore(_files.DataDirectory, _clock);
        var lease = store.Acquire();
        var second = Build("wet");

        Assert.Equal(first, store.Current?.Id);
        _clock.Turn(TimeSpan.FromSeconds(2));
        Assert.Equal(second, store.Current?.Id);

        Assert.Equal(first, lease.EditionId);
        Assert.Contains(lease.Context.Blocks, block => block.Content == "It was dry.");
        using var next = store.Acquire();
        Assert.Contains(next.Context.Blocks, block => block.Content == "It was wet.");
        lease.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APointerThatCannotBeReadLeavesTheOpenEditionServedAndIsToldOnce(bool isFolder)
    {
        var first = Build("dry");
        var told = new List<EditionUnavailableException>();
        using var store = new EditionStore(_files.DataDirectory, _clock) { OnFault = told.Add };
        store.Acquire().Dispose();
        File.Delete(_files.Current);
        if (isFolder)
            Directory.CreateDirectory(_files.Current);
        else
            File.WriteAllText(_files.Current, "garbled");

        for (var look = 0; look < 3; look++)
        {
            _clock.Turn(TimeSpan.FromSeconds(2));
            Assert.Equal(first, store.Current?.Id);
        }

        Assert.Contains("editions use ID", Assert.Single(told).Message, StringComparison.Ordinal);
        Assert.NotNull(store.Fault);
    }

    [Fact]
    public async Task AChapterIsAssembledOnceForAllRequestsOfItsEditionAndForNoOther()
    {
        Build("dry");
        using var store = new EditionStore(_files.DataDirectory, _clock);
        using var old = store.Acquire();
        var dry = await old.Context.LoadChapterAsync("book", "chapter");
        using (var again = store.Acquire())
            Assert.Same(dry, await again.Context.LoadChapterAsync("book", "chapter"));

        Build("wet");
        _clock.Turn(TimeSpan.FromSeconds(2));

        using var next = store.Acquire();
        Assert.Contains((await next.Context.LoadChapterAsync("book", "chapter"))!.Blocks, block => block.Content == "It was wet.");
        Assert.Same(dry, await old.Context.LoadChapterAsync("book", "chapter"));
    }

    [Fact]
    public void OnlyTheChaptersReadLastAreKept()
    {
        var recent = new RecentChapters();
        for (var key = 1; key <= RecentChapters.Most; key++)
            recent.Keep(key, Some.Chapter());
        Assert.NotNull(recent.Find(1));
        recent.Keep(100, Some.Chapter());

        Assert.NotNull(recent.Find(1));
        Assert.Null(recent.Find(2));
        Assert.NotNull(recent.Find(100));

        var large = Some.Chapter();
        recent.Keep(200, large with { Source = large.Source with { Content = new string('x', RecentChapters.MostCharacters + 1) } });
        Assert.Null(recent.Find(200));
        recent.Keep(201, large with { Source = large.Source with { Content = new string('x', RecentChapters.MostCharacters) } });
        Assert.NotNull(recent.Find(201));
        Assert.Null(recent.Find(1));
    }

    [Fact]
    public void TheOldEditionIsClosedWhenItsLastLeaseEnds()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var first = Build("dry");
        using var store = new EditionStore(_files.DataDirectory, _clock);
        var one = store.Acquire();
        var other = store.Acquire();
        _ = one.Context.Works.Count();
        _ = other.Context.Works.Count();
        Build("wet");
        _clock.Turn(TimeSpan.FromSeconds(2));
        store.Acquire().Dispose();

        one.Dispose();
        Assert.True(IsOpen(first));
        other.Dispose();
        Assert.False(IsOpen(first));
    }

    [Fact]
    public void AnEditionOfAnotherSchemaIsNotOpenedAndTheCommandIsNamed()
    {
        var id = Build("dry");
        Change(id, "UPDATE facts SET Content = '99' WHERE Name = 'schema-version'");
        using var store = new EditionStore(_files.DataDirectory, _clock);

        var fault = Assert.Throws<EditionUnavailableException>(store.Acquire);

        Assert.Contains("schema 99", fault.Message, StringComparison.Ordinal);
        Assert.Contains("`ingest`", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheNextEditionCannotBeOpenedTheOneBeforeIsServedOn()
    {
        var first = Build("dry");
        using var store = new EditionStore(_files.DataDirectory, _clock);
        Assert.Equal(first, store.Current?.Id);
        var second = Build("wet");
        File.WriteAllText(_files.Database(second), "no database");
        _clock.Turn(TimeSpan.FromSeconds(2));

        Assert.Equal(first, store.Current?.Id);
        Assert.NotNull(store.Fault);
    }

    [Fact]
    public void NothingCanBeWrittenThroughALease()
    {
        Build("dry");
        using var store = new EditionStore(_files.DataDirectory, _clock);
        using var lease = store.Acquire();

        lease.Context.Add(new Cliff.Archive.Storage.Rows.FactRow { Name = "x", Content = "y" }).Property("Hash").CurrentValue = 0L;

        Assert.ThrowsAny<Exception>(() => lease.Context.SaveChanges());
        Assert.True(EditionVerifier.Verify(_files, lease.EditionId).IsSound);
    }

    [Fact]
    public void EditionsAreListedGoneBackToAndPruned()
    {
        string[] ids = [Build("dry"), Build("wet"), Build("windy")];
        var shelf = new EditionShelf(_files);
        Assert.Equal(ids, shelf.List().Select(edition => edition.Id));
        Assert.Equal(ids[2], shelf.List().Single(edition => edition.IsCurrent).Id);

        Assert.Equal(ids[1], shelf.Use(ids[1][..12]));
        Assert.Equal(ids[1], _files.ReadCurrent());
        Assert.Throws<EditionUnavailableException>(() => shelf.Use("0000"));

        shelf.Use(ids[2]);
        Assert.Equal(ids[0], string.Join(' ', shelf.Prune()));
        Assert.Equal(ids[1..], shelf.List().Select(edition => edition.Id));
    }

    public void Dispose() => _folder.Dispose();

    private string Build(string weather)
    {
        _folder.Write("sources/book/chapter.txt", $"A Book\n\nOne\n\nIt was {weather}.\n");
        return new EditionBuilder(_files).Build(SourceSelection.OfSources(_folder["sources"])).Edition!;
    }

    private void Change(string id, string sql)
    {
        using var connection = new SqliteConnection(EditionConnection.ForBuilding(_files.Database(id)));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private bool IsOpen(string id) => Directory.EnumerateFiles("/proc/self/fd")
        .Select(link => new FileInfo(link).LinkTarget)
        .Contains(_files.Database(id));

    private sealed class HandTurnedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Turn(TimeSpan by) => _ticks += by.Ticks;
    }
}
