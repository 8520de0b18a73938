using System.Collections.Immutable;
using System.Diagnostics;
using Cliff.Archive.Text.Sources;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Builds an edition from sources and publishes it: the one way anything is written.</summary>
/// <param name="files">Where editions are kept; created if need be.</param>
public sealed class EditionBuilder(EditionFiles files)
{
    /// <summary>What one source may cost.</summary>
    public SourceLimits Limits { get; init; } = SourceLimits.Default;

    /// <summary>Told of each stage of a publication; tests end it there.</summary>
    internal Action<PublicationStage> Reached { get; init; } = _ => { };

    /// <summary>
    /// Builds an edition of all that <paramref name="selection"/> names and makes it current. What is unchanged since the edition before is taken
    /// over. A file that cannot be used is listed in the report and stops nothing; when none can be used, nothing is published and the report
    /// names no edition.
    /// </summary>
    /// <exception cref="SourceRefusedException">A path does not exist or holds nothing to read.</exception>
    /// <exception cref="IngestionException">Another ingest is at work, the edition cannot be written, or what was built does not verify.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for before the publication began: nothing that is served was changed, and the next ingest goes on from where this one was.</exception>
    public IngestionReport Build(SourceSelection selection, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var began = Stopwatch.GetTimestamp();
        var tree = SourceTree.Read(selection);
        using var held = IngestionLock.Take(files);
        var building = new BuildingFiles(files);
        try
        {
            var report = BuildAndPublish(selection, tree, building, progress ?? new Progress<IngestionProgress>(), cancellation);
            building.Remove();
            return report with { Seconds = Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 3) };
        }
        catch (IngestionException)
        {
            // Whoever went on from what does not verify would not get further.
            building.Remove();
            throw;
        }
        catch (SqliteException fault)
        {
            // A full disk, most often: SQLite tells of it in its own way. What was written takes room, and may not be whole.
            building.Remove();
            throw new IngestionException($"the edition could not be written in {files.Directory}: {fault.Message}", fault);
        }
    }

    private IngestionReport BuildAndPublish(SourceSelection selection, SourceTree tree, BuildingFiles building, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        var hashes = FileHashes.Of(tree);
        var given = InputKey.GivenPart(tree, hashes);
        var outcome = Write(tree, hashes, building, progress, cancellation);
        var report = IngestionReport.Of(outcome, tree);
        if (outcome.Edition is { } id)
        {
            progress.Report(new IngestionProgress(outcome.Total, outcome.Total, null));
            var isNew = new EditionPublisher(files, Reached).Publish(building, outcome, selection, given);
            report = report with { WasCurrent = !isNew };
        }

        return report;
    }

    /// <summary>Writes the edition's file: what goes is taken out, what is new or changed is read.</summary>
    private IngestionOutcome Write(SourceTree tree, FileHashes hashes, BuildingFiles building, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        var draft = EditionDraft.Begin(files, building);
        try
        {
            var surveys = new SourceSurveys(draft.Writer.Surveys(), Limits).Of(tree, hashes, progress, cancellation);
            tree = tree.Arranged(surveys);
            var plan = IngestionPlan.Of(tree, hashes, surveys, draft.Base, building);
            if (plan is null)
            {
                draft.Dispose();
                draft = EditionDraft.BeginAnew(building);
                plan = IngestionPlan.Of(tree, hashes, surveys, draft.Base, building)!;
            }

            return new ChapterIngestion(draft, plan, building, files.ReadCurrent()) { Limits = Limits }.Run(tree, progress, cancellation);
        }
        finally
        {
            draft.Dispose();
        }
    }
}

/// <summary>How far an ingest is.</summary>
/// <param name="Done">Sources that are done with.</param>
/// <param name="Total">Sources in all.</param>
/// <param name="Path">The one that was read last; null when all are done with.</param>
public sealed record IngestionProgress(int Done, int Total, string? Path)
{
    /// <summary>Whether sources are only looked over yet, to make works of them.</summary>
    public bool IsSurvey { get; init; }

    /// <summary>Bytes of the sources that were read.</summary>
    public long BytesRead { get; init; }

    /// <summary>Bytes of all sources that are to be read.</summary>
    public long BytesInAll { get; init; }
}

/// <summary>What an ingest made.</summary>
internal sealed record IngestionOutcome
{
    /// <summary>The edition's id; null when no source could be used.</summary>
    public string? Edition { get; init; }

    /// <summary>What is in the edition.</summary>
    public EditionCounts Counts { get; init; } = new();

    /// <summary>Sources in all.</summary>
    public required int Total { get; init; }

    /// <summary>Numbers of the chapters that were read.</summary>
    public required ImmutableHashSet<int> Read { get; init; }

    /// <summary>Chapters that were taken over, with the place of their ids.</summary>
    public required int TakenOver { get; init; }

    /// <summary>Whether what was taken over needs no verification: it was verified before, to the byte.</summary>
    public required bool IsBaseTrusted { get; init; }

    /// <summary>Where the ids of each chapter belong.</summary>
    public required ImmutableArray<(int ChapterKey, string Path)> Ids { get; init; }

    /// <summary>Files that could not be used, and folders that could not be opened.</summary>
    public required ImmutableArray<Refusal> Refusals { get; init; }
}
