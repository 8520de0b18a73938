using System.Text.Json;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TestArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("bake")]
    [InlineData("--bake")]
    [InlineData("serve", "--bake")]
    [InlineData("serve", "--urls", "nowhere")]
    [InlineData("serve", "--urls", "http://localhost:99999")]
    [InlineData("serve", "--Archive:PublicBaseUrl=nowhere")]
    [InlineData("ingest", "--add")]
    [InlineData("ingest", "--ids", "somewhere")]
    [InlineData("ingest", "--bake")]
    [InlineData("analyse")]
    [InlineData("analyse", "one.txt", "two.txt")]
    [InlineData("analyse", "one.txt", "--format", "xml")]
    [InlineData("analyse", "one.txt", "--out")]
    [InlineData("verify", "everything")]
    [InlineData("verify", "--data", "")]
    [InlineData("editions", "use")]
    [InlineData("editions", "burn")]
    public async Task AWrongCallIsRefusedInOneLineBeforeAnythingIsWritten(params string[] arguments)
    {
        var run = await Run.InProcessAsync([.. arguments, "--sources", _archive.SourceDirectory, .. arguments.Contains("--data") ? [] : new[] { "--data", _archive.DataDirectory }]);

        Assert.Equal(2, run.ExitCode);
        Assert.True(run.IsOneLine, run.Error);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(_archive.DataDirectory));
    }

    [Theory]
    [InlineData("ingest", "/nothing/here")]
    [InlineData("analyse", "/nothing/here.txt")]
    [InlineData("verify")]
    [InlineData("editions", "use", "0123456789")]
    [InlineData("editions", "prune")]
    public async Task WhatCannotBeDoneIsSaidInOneLine(params string[] arguments)
    {
        var run = await Here(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.IsOneLine, run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("analyse")]
    [InlineData("verify")]
    [InlineData("editions")]
    [InlineData("editions", "list")]
    [InlineData("editions", "use")]
    [InlineData("editions", "prune")]
    public async Task EveryVerbSaysHowItIsCalled(params string[] verb)
    {
        var run = await Run.InProcessAsync([.. verb, "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--data", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task IngestPublishesAndReports()
    {
        var report = Path.Combine(_archive.Folder, "report.json");
        var run = await Here("ingest", "--report", report);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var json = JsonDocument.Parse(await File.ReadAllTextAsync(report)).RootElement;
        Assert.Equal(_archive.Files.ReadCurrent(), json.GetProperty("edition").GetString());
        Assert.Equal(1, json.GetProperty("files").GetProperty("read").GetInt32());
        Assert.Contains(json.GetProperty("edition").GetString()!, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Here("verify")).ExitCode);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("missing/report.json", 2)]
    [InlineData("/proc/report.json", 1)]
    public async Task AReportThatCannotBeWrittenIsRefusedBeforeAnythingIs(string report, int exitCode)
    {
        var run = await Here("ingest", "--report", Path.Combine(_archive.Folder, report));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.True(run.IsOneLine, run.Error);
        Assert.False(Directory.Exists(_archive.DataDirectory));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("verify")]
    public async Task AGarbledPointerIsNotReplacedAndTheCommandThatMendsItIsNamed(string verb)
    {
        var id = _archive.Ingest().Edition!;
        await File.WriteAllTextAsync(_archive.Files.Current, "garbled\n");

        var run = await Here(verb);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("editions use ID", run.Error, StringComparison.Ordinal);
        Assert.Equal("garbled\n", await File.ReadAllTextAsync(_archive.Files.Current));
        Assert.Equal(0, (await Here("editions", "use", id)).ExitCode);
    }

    [Fact]
    public async Task TheEditionThatWasRolledBackFromOutlivesAPruning()
    {
        var ids = new List<string> { _archive.Ingest().Edition! };
        for (var time = 0; time < 2; time++)
        {
            _archive.Insert($"Added paragraph {time}.");
            ids.Add(_archive.Ingest().Edition!);
        }

        await Here("editions", "use", ids[0]);
        Assert.Contains($"removed {ids[1]}", (await Here("editions", "prune")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Here("editions", "use", ids[2])).ExitCode);
    }

    [Fact]
    public async Task ARefusedFileDoesNotStopTheOthersAndAFolderOfNothingElsePublishesNothing()
    {
        await File.WriteAllBytesAsync(Path.Combine(_archive.SourceDirectory, "trotsky-3", "broken.txt"), [0xff, 0xfe, 0x00]);
        await File.WriteAllBytesAsync(Path.Combine(_archive.SourceDirectory, "trotsky-3", "picture.png"), [1, 2, 3]);
        var mixed = await Here("ingest");

        Assert.Equal(0, mixed.ExitCode);
        Assert.Contains("broken.txt", mixed.Output, StringComparison.Ordinal);
        Assert.Contains("1 refused, 1 skipped", mixed.Output, StringComparison.Ordinal);

        var bad = Directory.CreateDirectory(Path.Combine(_archive.Folder, "bad", "book")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(bad, "broken.txt"), [0xff, 0xfe, 0x00]);
        var before = _archive.Files.ReadCurrent();
        Assert.Equal(1, (await Here("ingest", bad)).ExitCode);
        Assert.Equal(before, _archive.Files.ReadCurrent());
    }

    [Fact]
    public async Task EditionsAreListedGoneBackToAndPruned()
    {
        var first = _archive.Ingest().Edition!;
        var ids = new List<string> { first };
        for (var time = 0; time < 3; time++)
        {
            _archive.Insert($"Added paragraph {time}.");
            ids.Add(_archive.Ingest().Edition!);
        }

        Assert.Equal(4, (await Here("editions")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(0, (await Here("editions", "use", first[..12])).ExitCode);
        Assert.Equal(first, _archive.Files.ReadCurrent());
        Assert.Equal(0, (await Here("editions", "use", ids[3])).ExitCode);
        Assert.Contains("2 removed", (await Here("editions", "prune")).Output, StringComparison.Ordinal);
        var kept = (await Here("editions", "list")).Output;
        Assert.Contains($"* {ids[3]}", kept, StringComparison.Ordinal);
        Assert.Contains(first, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(ids[2], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyNamesTheParagraphThatWasChanged()
    {
        var id = _archive.Ingest().Edition!;
        var path = _archive.Files.Database(id);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var rest = bytes.AsSpan(); rest.IndexOf("Isaac Deutscher is correct"u8) is >= 0 and var place; rest = rest[(place + 1)..])
            rest[place] = (byte)'X';
        await File.WriteAllBytesAsync(path, bytes);

        var run = await Here("verify");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("p13", run.Output, StringComparison.Ordinal);
        Assert.True(run.IsOneLine, run.Error);
    }

    [Fact]
    public async Task AnalysisIsJsonOfTheContract()
    {
        var run = await Here("analyse", _archive.FirstChapter);

        Assert.Equal(0, run.ExitCode);
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            ["source", "metadata", "blocks", "drops", "quotations", "notes", "references", "lacunae", "diagnostics"],
            json.EnumerateObject().Select(property => property.Name).Take(9));
        Assert.False(Directory.Exists(_archive.DataDirectory));
        Assert.False(File.Exists(Path.ChangeExtension(_archive.FirstChapter, ".json")));
    }

    [Fact]
    public async Task AnalysisForPeopleNamesSpeakersAndEvidence()
    {
        var run = await Here("analyse", _archive.FirstChapter, "--format", "text");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Isaac Deutscher", run.Output, StringComparison.Ordinal);
        Assert.Contains("lead-in p13: Isaac Deutscher is correct when he writes:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderIsAnalysedWithoutItsSubfoldersAndBadFilesAreListed()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_archive.Folder, "texts")).FullName;
        var target = Path.Combine(_archive.Folder, "out", "deep");
        await File.WriteAllTextAsync(Path.Combine(folder, "good.txt"), "One paragraph.\n");
        await File.WriteAllBytesAsync(Path.Combine(folder, "bad.txt"), [0xff, 0x00]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "other.pdf"), [1]);
        await File.WriteAllTextAsync(Path.Combine(folder, "garbled.txt"), "One paragraph.\n");
        await File.WriteAllBytesAsync(Path.Combine(folder, "garbled.edition.yaml"), [(byte)'#', (byte)'\n', (byte)'#', 0xe9]);
        await File.WriteAllTextAsync(Path.Combine(folder, "work.yaml"), "title: A Book\n");
        Directory.CreateDirectory(Path.Combine(folder, "below"));
        await File.WriteAllTextAsync(Path.Combine(folder, "below", "unseen.txt"), "Unseen.\n");

        var run = await Here("analyse", folder, "--out", target);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["good.json"], Directory.GetFiles(target).Select(Path.GetFileName));
        Assert.Contains("bad.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("garbled.edition.yaml(2): the file is not UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 analysed, 2 refused, 1 skipped", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bytes", "3", 1, "has 15 bytes, more than the 3 that are allowed; raise Archive:Limits:Bytes if it is to be read")]
    [InlineData("Pieces", "1", 0, "")]
    [InlineData("Bytes", "many", 2, "Archive:Limits:Bytes is many: give a number from 1 to ")]
    public async Task WhatOneSourceMayCostIsConfiguration(string limit, string value, int exitCode, string error)
    {
        var source = Path.Combine(_archive.Folder, "good.txt");
        await File.WriteAllTextAsync(source, "One paragraph.\n");

        var run = await Here("analyse", source, $"--Archive:Limits:{limit}={value}");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoInputsForOneOutputAreAWrongCall()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_archive.Folder, "texts")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), "One.\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "A.txt"), "Two.\n");
        var target = Path.Combine(_archive.Folder, "out");

        var shared = await Here("analyse", folder, "--out", target);
        var overwriting = await Here("analyse", folder, "--format", "text", "--out", folder);

        Assert.Equal(2, shared.ExitCode);
        Assert.False(Directory.Exists(target));
        Assert.Equal(2, overwriting.ExitCode);
        Assert.Equal(2, (await Here("analyse", folder)).ExitCode);
    }

    [Fact]
    public async Task AStaleDecisionIsRefusedWithItsLine()
    {
        await File.AppendAllTextAsync(Path.ChangeExtension(_archive.FirstChapter, ".edition.yaml"), "nonsense: true\n");

        var run = await Here("analyse", _archive.FirstChapter);

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.IsOneLine, run.Error);
        Assert.Matches(@"02-campaign\.edition\.yaml\(\d+\): ", run.Error);
        Assert.Equal(0, (await Here("analyse", _archive.FirstChapter, "--without-decisions")).ExitCode);
    }

    private Task<RunResult> Here(params string[] arguments) =>
        Run.InProcessAsync([.. arguments, "--data", _archive.DataDirectory, "--sources", _archive.SourceDirectory]);
}
