using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Reads the chapters of a plan side by side and writes them one after the other, in their order.</summary>
/// <param name="draft">The edition that is written.</param>
/// <param name="plan">What is to be done.</param>
/// <param name="building">Where ids wait.</param>
/// <param name="current">The edition that is current now: the last one with whatever is withdrawn.</param>
internal sealed class ChapterIngestion(EditionDraft draft, IngestionPlan plan, BuildingFiles building, string? current)
{
    /// <summary>Sources that are read ahead of the one that is written: enough for every processor, few enough for any memory.</summary>
    private static readonly int MostAhead = 4 * Environment.ProcessorCount;

    /// <summary>Bytes of the sources that are read ahead, at the most; one may be larger.</summary>
    private const long MostBytesAhead = 16 * 1024 * 1024;

    /// <summary>How much work an interruption may undo.</summary>
    private static readonly TimeSpan CommitInterval = TimeSpan.FromSeconds(5);

    /// <summary>What one source may cost.</summary>
    public required SourceLimits Limits { get; init; }

    private readonly ImmutableArray<Refusal>.Builder _refusals = ImmutableArray.CreateBuilder<Refusal>();
    private readonly ImmutableHashSet<int>.Builder _read = ImmutableHashSet.CreateBuilder<int>();

    /// <summary>Writes the whole edition.</summary>
    /// <param name="tree">The files: what could not be used of them so far, and what editors decided of all chapters together.</param>
    /// <param name="progress">Told of each source.</param>
    /// <param name="cancellation">Stops it; what was written stays for the next ingest.</param>
    public IngestionOutcome Run(SourceTree tree, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        _refusals.AddRange(tree.Refusals);
        foreach (var key in plan.Removed)
        {
            draft.Writer.Remove(key);
            building.Forget(key);
        }

        // At once, so that an ingest that goes on from here knows the numbers of the works.
        draft.Writer.RemoveRegisters();
        foreach (var work in plan.Chapters.DistinctBy(chapter => chapter.Place.WorkKey))
            draft.Writer.Write(work.Work.Work, work.Place.WorkKey);
        ReadAll([.. plan.Chapters.Where(chapter => !chapter.IsKept)], progress, cancellation);

        var outcome = Outcome();
        return _read.Count + outcome.TakenOver == 0 ? outcome : Finish(outcome, tree.SpeakerFiles);
    }

    private IngestionOutcome Outcome() => new()
    {
        Total = plan.Chapters.Length,
        Read = _read.ToImmutable(),
        TakenOver = plan.Chapters.Count(chapter => chapter.IsKept),
        IsBaseTrusted = draft.IsTrusted,
        Ids = [.. plan.Chapters.Where(chapter => chapter.IsKept || _read.Contains(chapter.Place.Key)).Select(chapter => (chapter.Place.Key, chapter.Source.IdsPath))],
        Refusals = _refusals.ToImmutable(),
    };

    private IngestionOutcome Finish(IngestionOutcome outcome, ImmutableArray<SpeakersFile> speakers)
    {
        var counts = new EditionCounts();
        ImmutableArray<DecisionRemark> remarks = [];
        var id = draft.Writer.Finish((connection, said) => (counts, remarks) = (new IngestionTally(connection).Count(), said), speakers);
        return outcome with { Edition = id, Counts = counts.With(remarks), Refusals = [.. outcome.Refusals, .. remarks.Where(remark => remark.Code is null).Select(remark => new Refusal(remark.Path, remark.Message))] };
    }

    private void ReadAll(ImmutableArray<PlannedChapter> chapters, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        var ahead = new Queue<(PlannedChapter Chapter, long Bytes, Task<ReadChapter> Task)>();
        try
        {
            ReadAll(chapters, ahead, progress, cancellation);
        }
        finally
        {
            // However it ends, nothing goes on reading: what is built may be removed next.
            foreach (var begun in ahead)
                ((IAsyncResult)begun.Task).AsyncWaitHandle.WaitOne();
        }
    }

    private void ReadAll(
        ImmutableArray<PlannedChapter> chapters, Queue<(PlannedChapter Chapter, long Bytes, Task<ReadChapter> Task)> ahead, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        var sizes = chapters.Select(chapter => SizeOf(chapter.Source.Path)).ToArray();
        var (inAll, read, waiting, committed) = (sizes.Sum(), 0L, 0L, Stopwatch.GetTimestamp());
        for (int next = 0, done = 0; done < chapters.Length; done++)
        {
            while (next < chapters.Length && ahead.Count < MostAhead && (ahead.Count == 0 || waiting + sizes[next] <= MostBytesAhead))
            {
                var chapter = chapters[next];
                ahead.Enqueue((chapter, sizes[next], Task.Run(() => Read(chapter), CancellationToken.None)));
                waiting += sizes[next++];
            }

            var (first, bytes, task) = ahead.Dequeue();
            progress.Report(new IngestionProgress(plan.Chapters.Length - chapters.Length + done, plan.Chapters.Length, first.Source.Path) { BytesRead = read, BytesInAll = inAll });
            Take(task.GetAwaiter().GetResult());
            (waiting, read) = (waiting - bytes, read + bytes);
            if (cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(committed) > CommitInterval)
            {
                draft.Writer.Commit();
                committed = Stopwatch.GetTimestamp();
            }

            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Take(ReadChapter read)
    {
        if (read.Refusal is { } refusal)
            _refusals.Add(refusal);
        if (read.Prepared is not { } prepared)
            return;
        draft.Writer.Add(prepared);
        _read.Add(prepared.Header.Key);
    }

    /// <summary>Reads one source with its decisions and ids.</summary>
    private ReadChapter Read(PlannedChapter planned)
    {
        try
        {
            // It is known by its relative path from here on, so that an edition does not depend on where its files were.
            var (chapter, register) = (planned.Source.Files with { Limits = Limits }).Recognize(planned.Source.RelativePath, current);
            chapter = BrokenLinks.Diagnose(chapter, planned.Source.BrokenLinks);
            // An id names one thing in a chapter; where recognition gave it twice the chapter could not be linked into.
            if (RepeatedIds.First(chapter) is { } repeated)
                throw new SourceRefusedException(planned.Source.Path, $"has two things with the id {repeated}: please report it with the file, and with its .ids if there is one");
            var ids = register.ToText();
            building.Keep(planned.Place.Key, ids);
            return new ReadChapter(Refusal: null, PreparedChapter.Of(chapter, planned.Place, planned.Work.Work.Slug) with
            {
                // A file that changed since the plan was made is read anew the next time, whatever it is then.
                Reading = planned.Reading with { Survey = planned.Survey is { } survey ? SourceSurveys.ToJson(survey) : null, Given = chapter.Source.Sha256 == planned.Sha256 ? planned.Reading.Given : string.Empty, IdsAfter = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids))) },
            });
        }
        catch (SourceRefusedException refused)
        {
            return new ReadChapter(new Refusal(refused.Path, refused.Reason), Prepared: null);
        }
    }

    private static long SizeOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }

    /// <summary>A source that was read: why it, or a file beside it, cannot be used, or what is written of it.</summary>
    private sealed record ReadChapter(Refusal? Refusal, PreparedChapter? Prepared);
}
