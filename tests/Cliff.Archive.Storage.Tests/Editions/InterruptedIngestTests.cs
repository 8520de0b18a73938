using System.Diagnostics;
using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class InterruptedIngestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EditionFiles _files;
    private readonly string _before;

    public InterruptedIngestTests()
    {
        _files = new EditionFiles(_folder["data"]);
        _folder.Write("sources/book/chapter.txt", "A Book\n\nOne\n\nIt rained all day.\n");
        _before = new EditionBuilder(_files).Build(Sources).Edition!;
        _folder.Write("sources/book/chapter.txt", "A Book\n\nOne\n\nIt rained all day.\n\nAnd all night, which is new.\n");
    }

    public static TheoryData<string> Stages => [.. Enum.GetNames<PublicationStage>()];

    private SourceSelection Sources => SourceSelection.OfSources(_folder["sources"]);

    [Theory]
    [MemberData(nameof(Stages))]
    public void AtEveryStageOneWholeEditionIsCurrentAndTheNextIngestWorks(string name)
    {
        var stage = Enum.Parse<PublicationStage>(name);
        var builder = new EditionBuilder(_files) { Reached = reached => EndAt(stage, reached) };
        Assert.Throws<InvalidOperationException>(() => builder.Build(Sources));

        var left = _files.ReadCurrent()!;
        Assert.Equal(stage == PublicationStage.Current, left != _before);
        Assert.True(EditionVerifier.Verify(_files, left).IsSound);

        var next = new EditionBuilder(_files).Build(Sources).Edition!;
        Assert.NotEqual(_before, next);
        Assert.Equal(next, _files.ReadCurrent());
        Assert.True(EditionVerifier.Verify(_files, next).IsSound);
        Assert.Equal(Undisturbed(), next);
    }

    [Fact]
    public void WhatAKilledIngestLeftIsRemovedByTheNext()
    {
        // A killed process leaves its files as they are at that instant; an exception would have tidied up.
        var left = _folder.Write("data/editions/.building-0123456789abcdef.db", "half an edition");
        var ids = _folder.Write("data/editions/.building-0123456789abcdef.0.ids", "half a list");

        new EditionBuilder(_files).Build(Sources);

        Assert.False(File.Exists(left));
        Assert.False(File.Exists(ids));
    }

    [Fact]
    public void AKilledProcessLetsGoOfTheLock()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // flock(1) takes the same lock that FileShare.None takes.
        using var other = Process.Start(new ProcessStartInfo("flock", ["--no-fork", _files.Lock, "sh", "-c", "echo held; exec sleep 60"]) { RedirectStandardOutput = true })!;
        Assert.Equal("held", other.StandardOutput.ReadLine());
        Assert.Throws<IngestionException>(() => new EditionBuilder(_files).Build(Sources));

        other.Kill();
        other.WaitForExit();

        Assert.NotNull(new EditionBuilder(_files).Build(Sources).Edition);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The edition that the same two ingests give where nothing interrupts them.</summary>
    private string Undisturbed()
    {
        var files = new EditionFiles(_folder["undisturbed"]);
        var selection = SourceSelection.OfPaths([_folder["again"]], _folder["undisturbed ids"], null);
        _folder.Write("again/book/chapter.txt", "A Book\n\nOne\n\nIt rained all day.\n");
        new EditionBuilder(files).Build(selection);
        File.Copy(_folder["sources/book/chapter.txt"], _folder["again/book/chapter.txt"], overwrite: true);
        return new EditionBuilder(files).Build(selection).Edition!;
    }

    private static void EndAt(PublicationStage stage, PublicationStage reached)
    {
        if (reached == stage)
            throw new InvalidOperationException($"ended at {stage}");
    }
}
