using System.Globalization;
using System.Text.Json;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Text.Sources;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class EditionBuilderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EditionFiles _files;

    public EditionBuilderTests()
    {
        _files = new EditionFiles(_folder["data"]);
        _folder.Write("sources/one/01-first.txt", "A Book\n\nThe first chapter\n\nThe minister said: “We shall see.” Nobody believed him.\n");
        _folder.Write("sources/one/02-second.txt", "A Book\n\nThe second chapter\n\nIt rained all day, and nobody went out.\n");
        _folder.Write("sources/two/only.txt", "Another Book\n\nIt was dry.\n");
    }

    private SourceSelection Sources => SourceSelection.OfSources(_folder["sources"]);

    [Fact]
    public void TheSeedBecomesAnEditionThatVerifies()
    {
        Repository.Copy(Repository.Seeds, _folder["seeds"]);

        var report = new EditionBuilder(_files).Build(SourceSelection.OfSources(_folder["seeds"]));

        Assert.Empty(report.Refusals);
        Assert.Equal(104, report.Paragraphs);
        Assert.Equal(5, report.Sections);
        Assert.Equal(report.Edition, _files.ReadCurrent());
        Assert.True(EditionVerifier.Verify(_files, report.Edition!).IsSound);
    }

    [Fact]
    public void TheSameSourcesGiveTheSameEditionWhereverTheyAre()
    {
        Repository.Copy(Repository.Seeds, _folder["sources/seeds"]);
        Repository.Copy(_folder["sources"], _folder["elsewhere/under another name"]);
        var other = new EditionFiles(_folder["other data"]);
        var culture = CultureInfo.CurrentCulture;
        var here = new EditionBuilder(_files).Build(Sources);
        try
        {
            CultureInfo.CurrentCulture = new CommaCulture();
            var there = new EditionBuilder(other).Build(SourceSelection.OfSources(_folder["elsewhere/under another name"]));

            Assert.Equal(here.Edition, there.Edition);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void AFullDiskIsAFailureOfTheIngest()
    {
        const int Full = 13;
        var builder = new EditionBuilder(_files) { Reached = _ => throw new SqliteException("database or disk is full", Full) };

        Assert.Contains("disk is full", Assert.Throws<IngestionException>(() => builder.Build(Sources)).Message, StringComparison.Ordinal);
        Assert.Null(_files.ReadCurrent());
        Assert.Empty(Directory.EnumerateFiles(_files.Directory, "*.db"));
    }

    [Fact]
    public void AnotherWordGivesAnotherEdition()
    {
        var before = new EditionBuilder(_files).Build(Sources);
        _folder.Write("sources/two/only.txt", "Another Book\n\nIt was wet.\n");

        Assert.NotEqual(before.Edition, new EditionBuilder(_files).Build(Sources).Edition);
    }

    [Fact]
    public void TheSameEditionTwiceWritesNothing()
    {
        var first = new EditionBuilder(_files).Build(Sources);
        var before = State();

        var second = new EditionBuilder(_files).Build(Sources);

        Assert.Equal(first.Edition, second.Edition);
        Assert.True(second.WasCurrent);
        Assert.False(first.WasCurrent);
        Assert.Equal(before, State());
    }

    [Fact]
    public void AnEditionThatWasDamagedIsReplacedByItself()
    {
        var id = new EditionBuilder(_files).Build(Sources).Edition!;
        var bytes = File.ReadAllBytes(_files.Database(id));
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(_files.Database(id), bytes);
        Assert.False(EditionVerifier.Verify(_files, id).IsSound);

        Assert.Equal(id, new EditionBuilder(_files).Build(Sources).Edition);

        Assert.True(EditionVerifier.Verify(_files, id).IsSound);
    }

    [Fact]
    public void ARefusedFileIsListedAndStopsNothing()
    {
        File.WriteAllBytes(_folder["sources/one/03-broken.txt"], [0x41, 0x00, 0x28]);
        _folder.Write("sources/one/picture.png", "no text");

        var report = new EditionBuilder(_files).Build(Sources);

        Assert.NotNull(report.Edition);
        Assert.Equal(new FileCounts(3, 0, 1, 1), report.Files);
        var refusal = Assert.Single(report.Refusals);
        Assert.Equal(_folder["sources/one/03-broken.txt"], refusal.Path);
        Assert.Contains("NUL byte", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenEveryFileIsRefusedNothingIsPublished()
    {
        var before = new EditionBuilder(_files).Build(Sources).Edition;
        File.WriteAllBytes(_folder.Write("broken/book/a.txt", string.Empty), [0]);

        var report = new EditionBuilder(_files).Build(SourceSelection.OfPaths([_folder["broken"]], _folder["ids"], null));

        Assert.Null(report.Edition);
        Assert.Single(report.Refusals);
        Assert.Equal(before, _files.ReadCurrent());
    }

    [Fact]
    public void AMissingPathAndAnEmptyFolderAreRefused()
    {
        Directory.CreateDirectory(_folder["empty"]);

        Assert.Contains("does not exist", Assert.Throws<SourceRefusedException>(() => Build("nowhere")).Message, StringComparison.Ordinal);
        Assert.Contains("holds nothing", Assert.Throws<SourceRefusedException>(() => Build("empty")).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_files.Directory));

        IngestionReport Build(string path) => new EditionBuilder(_files).Build(SourceSelection.OfPaths([_folder[path]], _folder["ids"], null));
    }

    [Fact]
    public void IdsOfSourcesStandBesideThemAndThoseOfOtherPathsAwayFromThem()
    {
        new EditionBuilder(_files).Build(Sources);
        Repository.Copy(_folder["sources"], _folder["foreign"]);
        foreach (var ids in Directory.EnumerateFiles(_folder["foreign"], "*.ids", SearchOption.AllDirectories))
            File.Delete(ids);
        var before = Directory.GetFileSystemEntries(_folder["foreign"], "*", SearchOption.AllDirectories);

        new EditionBuilder(_files).Build(SourceSelection.OfPaths([_folder["foreign"]], _folder["ids"], _folder["sources"]));

        Assert.True(File.Exists(_folder["sources/one/01-first.ids"]));
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder["foreign"], "*", SearchOption.AllDirectories));
        Assert.Equal(File.ReadAllText(_folder["sources/one/01-first.ids"]), File.ReadAllText(_folder["ids/one/01-first.ids"]));
    }

    [Fact]
    public void AWithdrawnIdNamesTheEditionThatHadIt()
    {
        var first = new EditionBuilder(_files).Build(Sources).Edition;
        _folder.Write("sources/one/02-second.txt", "A Book\n\nThe second chapter\n\nIt rained all day, and nobody went out.\n\nA paragraph of quite different words stands here.\n");
        var second = new EditionBuilder(_files).Build(Sources).Edition;
        _folder.Write("sources/one/02-second.txt", "A Book\n\nThe second chapter\n\nA paragraph of quite different words stands here.\n");

        new EditionBuilder(_files).Build(Sources);

        Assert.NotEqual(first, second);
        using var store = new EditionStore(_files.DataDirectory);
        using var lease = store.Acquire();
        var gone = Assert.Single(lease.Context.Withdrawn, row => row.Id == "p1");
        Assert.Equal(second, gone.LastEdition);
        Assert.StartsWith("It rained all day", gone.LastWords, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondIngestIsToldToWait()
    {
        using var held = IngestionLock.Take(_files);

        var refused = Assert.Throws<IngestionException>(() => new EditionBuilder(_files).Build(Sources));

        Assert.Contains("another ingest", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void TheInputKeyIsThatOfTheFilesAsTheyAreAfterwards()
    {
        var id = new EditionBuilder(_files).Build(Sources).Edition!;
        var inputs = EditionInputs.TryRead(_files.Inputs(id))!;

        Assert.Equal(InputKey.Of(SourceTree.Read(Sources)), inputs.InputKey);
        Assert.True(inputs.Selection.FromSources);

        _folder.Write("sources/one/work.yaml", "title: A Book\n");
        Assert.NotEqual(InputKey.Of(SourceTree.Read(Sources)), inputs.InputKey);
    }

    [Fact]
    public void AFileThatChangedWhileItWasReadLeavesAKeyThatAsksForAnotherIngest()
    {
        var progress = new Told(at =>
        {
            if (at.Path == _folder["sources/two/only.txt"])
                _folder.Write("sources/one/01-first.txt", "A Book\n\nThe first chapter\n\nRewritten meanwhile.\n");
        });

        var id = new EditionBuilder(_files).Build(Sources, progress).Edition!;

        Assert.NotEqual(InputKey.Of(SourceTree.Read(Sources)), EditionInputs.TryRead(_files.Inputs(id))!.InputKey);
        Assert.NotEqual(id, new EditionBuilder(_files).Build(Sources).Edition);
    }

    [Fact]
    public void ProgressIsToldForEverySourceAndAtTheEnd()
    {
        var told = new List<string>();

        new EditionBuilder(_files).Build(Sources, new Told(at => told.Add($"{at.Done}/{at.Total} {Path.GetFileName(at.Path)}")));

        Assert.Equal("0/3 01-first.txt, 1/3 02-second.txt, 2/3 only.txt, 3/3 ", string.Join(", ", told));
    }

    [Fact]
    public void AnIdThatIsGivenTwiceIsFound()
    {
        var chapter = Some.Chapter();

        Assert.Null(RepeatedIds.First(chapter));
        Assert.Equal("q2", RepeatedIds.First(chapter with { Quotations = chapter.Quotations.Add(chapter.Quotations[1]) }));
    }

    [Fact]
    public void TheReportHasTheKeysOfTheContract()
    {
        using var json = JsonDocument.Parse(new EditionBuilder(_files).Build(Sources).ToJson());

        Assert.Equal(
            ["edition", "seconds", "bytes", "characters", "files", "works", "chapters", "sections", "paragraphs", "quotations", "speakers", "attributions", "notes", "markers", "lacunae", "diagnostics", "examples", "refusals"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["read", "takenOver", "refused", "skipped"], json.RootElement.GetProperty("files").EnumerateObject().Select(property => property.Name));
    }

    public void Dispose() => _folder.Dispose();

    private string State() => string.Join('\n', Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => $"{path} {File.GetLastWriteTimeUtc(path).Ticks}"));

    private sealed class Told(Action<IngestionProgress> tell) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => tell(value);
    }

    /// <summary>A culture as unlike the invariant one as can be made where no other is known.</summary>
    private sealed class CommaCulture : CultureInfo
    {
        public CommaCulture()
            : base(InvariantCulture.Name) => NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "−", NumberGroupSeparator = "." };
    }
}
