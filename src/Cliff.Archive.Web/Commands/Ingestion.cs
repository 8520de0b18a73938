using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Web.Hosting;

namespace Cliff.Archive.Web.Commands;

/// <summary>Runs a build off the thread that hears Ctrl-C, and shows on a terminal how far it is.</summary>
internal static class Ingestion
{
    /// <exception cref="Text.Sources.SourceRefusedException">A path does not exist or holds nothing to read.</exception>
    /// <exception cref="IngestionException">Another ingest is at work, or what was built does not verify.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before the publication began: nothing was changed.</exception>
    public static async Task<IngestionReport> RunAsync(ArchiveSettings settings, SourceSelection selection, TextWriter error, CancellationToken cancellation)
    {
        using var line = new ProgressLine(error);
        var progress = new Shown(line);
        return await Task.Run(() => new EditionBuilder(new EditionFiles(settings.DataDirectory)) { Limits = settings.Limits }.Build(selection, progress, cancellation), cancellation);
    }

    // Progress<T> would report on other threads, after the line is gone.
    private sealed class Shown(ProgressLine line) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => line.Report(() => IngestionPace.Of(value, line.Elapsed));
    }
}
