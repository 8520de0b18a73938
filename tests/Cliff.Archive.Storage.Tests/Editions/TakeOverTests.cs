using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Searching;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Tests.Editions;

/// <summary>What is unchanged since the edition before is taken over, and what comes of it is the edition that reading everything anew would make.</summary>
public sealed class TakeOverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EditionFiles _files;
    private readonly EditionFiles _others;

    public TakeOverTests()
    {
        _files = new EditionFiles(_folder["data"]);
        _others = new EditionFiles(_folder["data of another"]);
        for (var work = 1; work <= 3; work++)
        {
            for (var chapter = 1; chapter <= 4; chapter++)
                Write(work, chapter, $"It rained on day {chapter}, and Petrov said: “Let it rain.” Nobody went out.");
        }
    }

    private SourceSelection Sources => SourceSelection.OfSources(_folder["sources"]);

    [Fact]
    public void OneChangedFileIsReadAndTheOthersAreTakenOver()
    {
        Build();
        Write(2, 3, "The sun shone, and Ivanova said: “At last.” Everybody went out.");

        var report = Build();

        Assert.Equal(new FileCounts(1, 11, 0, 0), report.Files);
        Assert.Equal(12, report.Chapters);
        AssertAsIfReadAnew(report);
    }

    [Fact]
    public void WhatIsFoundIsWhatStandsThereNow()
    {
        Build();
        Write(2, 3, "The sun shone, and Ivanova said: “At last.” Everybody went out.");
        var report = Build();

        using var context = Open(report.Edition!);
        Assert.Equal(1, Found(context, "everybody"));
        Assert.Equal(11, Found(context, "rained"));
        Assert.Equal(1, Found(context, "\"at last\" speaker:ivanova"));
    }

    [Fact]
    public void AnUnchangedFolderIsTakenOverWhole()
    {
        var first = Build();

        var second = Build();

        Assert.True(second.WasCurrent);
        Assert.Equal(new FileCounts(0, 12, 0, 0), second.Files);
        Assert.Equal(first with { Seconds = 0, Files = second.Files, WasCurrent = true, Refusals = second.Refusals, Diagnostics = second.Diagnostics }, second with { Seconds = 0 });
    }

    [Fact]
    public void AChangedDecisionReadsItsChapterAnew()
    {
        Build();
        _folder.Write("sources/work-1/chapter-1.edition.yaml", "corrections:\n  - at: { paragraph: p1, words: rained }\n    correction: snowed\n    reason: The printer's slip.\n");

        var report = Build();

        Assert.Empty(report.Refusals);
        Assert.Equal(1, report.Files.Read);
        AssertAsIfReadAnew(report);
    }

    [Fact]
    public void WhatAnotherProgramWroteIsReadAnew()
    {
        var before = Build();
        using (var connection = new SqliteConnection(EditionConnection.ForBuilding(_files.Database(before.Edition!))))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE readings SET Path = 'another program' WHERE ChapterKey = 0";
            command.ExecuteNonQuery();
        }

        Assert.Equal(12, Build().Files.Read);
    }

    [Fact]
    public void AnEditionWhoseBytesChangedIsNotGoneOnWith()
    {
        var before = Build();
        var bytes = File.ReadAllBytes(_files.Database(before.Edition!));
        bytes[^100] ^= 1;
        File.WriteAllBytes(_files.Database(before.Edition!), bytes);

        var report = Build();

        Assert.Equal(12, report.Files.Read);
        Assert.True(EditionVerifier.Verify(_files, report.Edition!).IsSound);
    }

    [Fact]
    public void AnIngestThatWasStoppedIsGoneOnWith()
    {
        using var stop = new CancellationTokenSource();
        var told = new Told(at => Stop(at.Done == 5, stop));
        Assert.Throws<OperationCanceledException>(() => new EditionBuilder(_files).Build(Sources, told, stop.Token));
        Assert.Null(_files.ReadCurrent());

        var report = Build();

        Assert.Equal(new FileCounts(6, 6, 0, 0), report.Files);
        AssertAsIfReadAnew(report);
    }

    [Fact]
    public void AStoppedIngestIsGoneOnWithWhenWorksJoinedBeforeTheOthers()
    {
        Build();
        _folder.Write("sources/a-new-work/one.txt", "A New Work\n\nOne\n\nThe lamps were lit.\n");
        for (var chapter = 1; chapter <= 4; chapter++)
            Write(3, chapter, $"It was dry on day {chapter}.");
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new EditionBuilder(_files).Build(Sources, new Told(at => Stop(at.Done >= 10, stop)), stop.Token));
        _folder.Write("sources/0-a-newer-work/one.txt", "A Newer Work\n\nOne\n\nThe lamps were put out.\n");

        AssertAsIfReadAnew(Build());
    }

    [Fact]
    public void WhatAStoppedIngestLeftAndIsDamagedFailsOnceAndNotAgain()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new EditionBuilder(_files).Build(Sources, new Told(at => Stop(at.Done == 5, stop)), stop.Token));
        using (var connection = new SqliteConnection(EditionConnection.ForBuilding(new BuildingFiles(_files).Database)))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE blocks SET Content = 'another' WHERE Id = 'p1'";
            command.ExecuteNonQuery();
        }

        Assert.Throws<IngestionException>(Build);
        AssertAsIfReadAnew(Build());
    }

    [Fact]
    public void AChapterThatCannotBeReadKeepsItsIds()
    {
        Build();
        var ids = File.ReadAllText(_folder["sources/work-1/chapter-1.ids"]);
        using var stop = new CancellationTokenSource();
        Write(1, 1, "It hailed, and nobody had said that it would.");
        Write(1, 2, "It hailed again.");
        Assert.Throws<OperationCanceledException>(() => new EditionBuilder(_files).Build(Sources, new Told(at => Stop(true, stop)), stop.Token));
        File.WriteAllBytes(_folder["sources/work-1/chapter-1.txt"], [0, 1, 2, 0, 3, 0, 0, 0, 0]);

        var report = Build();

        Assert.Single(report.Refusals);
        Assert.Equal(ids, File.ReadAllText(_folder["sources/work-1/chapter-1.ids"]));
    }

    [Fact]
    public void AfterAnyChangesTheEditionIsTheOneThatReadingAnewMakes()
    {
        var random = new Random(26);
        for (var round = 0; round < 12; round++)
        {
            for (var change = random.Next(1, 4); change > 0; change--)
                Change(random);
            var report = Build();
            AssertAsIfReadAnew(report);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void Stop(bool isTime, CancellationTokenSource stop)
    {
        if (isTime)
            stop.Cancel();
    }

    private void Change(Random random)
    {
        var (work, chapter) = (random.Next(1, 6), random.Next(1, 6));
        var path = _folder[$"sources/work-{work}/chapter-{chapter}.txt"];
        switch (random.Next(4))
        {
            case 0 when File.Exists(path) && Directory.EnumerateFiles(_folder["sources"], "*.txt", SearchOption.AllDirectories).Count() > 1:
                File.Delete(path);
                break;
            case 1 when File.Exists(path):
                File.AppendAllText(path, $"\nOn day {random.Next(100)} Petrova wrote: “It is dry.”\n");
                break;
            default:
                Write(work, chapter, $"On day {random.Next(100)} it snowed. Somebody wrote to Petrov: “Stay at home.”");
                break;
        }
    }

    private void Write(int work, int chapter, string words) =>
        _folder.Write($"sources/work-{work}/chapter-{chapter}.txt", $"Work {work}\n\nChapter {chapter}\n\n{words}\n");

    private IngestionReport Build() => new EditionBuilder(_files).Build(Sources);

    /// <summary>Whole, sound, and equal to what a data folder that knows of nothing makes of the same files.</summary>
    private void AssertAsIfReadAnew(IngestionReport report)
    {
        var result = EditionVerifier.Verify(_files, report.Edition!);
        Assert.True(result.IsSound, string.Join('\n', result.Findings));
        Directory.CreateDirectory(_others.DataDirectory);
        Directory.Delete(_others.DataDirectory, recursive: true);
        var anew = new EditionBuilder(_others).Build(Sources);
        Assert.Equal(0, anew.Files.TakenOver);
        Assert.Equal(anew.Edition, report.Edition);
    }

    private ArchiveDbContext Open(string edition) => new(EditionConnection.Options(EditionConnection.ForReading(_files.Database(edition)) + ";Pooling=False"));

    private static int Found(ArchiveDbContext context, string query) =>
        new PassageSearch(context).SearchAsync(new SearchRequest { Query = query, Deadline = TimeSpan.FromSeconds(30) }).GetAwaiter().GetResult().Total;

    private sealed class Told(Action<IngestionProgress> tell) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => tell(value);
    }
}
