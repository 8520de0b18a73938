using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Adds up what an ingest met, chapter by chapter.</summary>
internal sealed class IngestionTally
{
    private readonly Dictionary<string, int> _diagnostics = new(StringComparer.Ordinal);
    private readonly int[] _certainties = new int[Enum.GetValues<Certainty>().Length];
    private readonly List<ChapterRow> _chapters = [];

    /// <summary>Files that could not be used, and folders that could not be opened.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>How many chapters were read.</summary>
    public int Chapters => _chapters.Count;

    /// <summary>Counts a chapter that was read.</summary>
    public void Add(ChapterRow header, Chapter chapter)
    {
        _chapters.Add(header);
        foreach (var quotation in chapter.Quotations)
            _certainties[(int)quotation.Attribution.Certainty]++;
        foreach (var found in chapter.Diagnostics)
            _diagnostics[found.Code] = _diagnostics.GetValueOrDefault(found.Code) + 1;
    }

    /// <summary>Counts what was found of the editor's decisions on speakers; those that cannot be used are refused.</summary>
    public void Add(ImmutableArray<DecisionRemark> remarks)
    {
        foreach (var remark in remarks)
        {
            if (remark.Code is { } code)
                _diagnostics[code] = _diagnostics.GetValueOrDefault(code) + 1;
            else
                Refusals.Add(new Refusal(remark.Path, remark.Message));
        }
    }

    /// <summary>Counts a source that cannot be used.</summary>
    public void Refuse(SourceRefusedException refused) => Refusals.Add(new Refusal(refused.Path, refused.Reason));

    /// <summary>The report of it all.</summary>
    public IngestionReport Report(string? edition, TimeSpan elapsed, int speakers, int skipped) => new()
    {
        Edition = edition,
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
        Bytes = _chapters.Sum(row => (long)row.Bytes),
        Characters = _chapters.Sum(row => (long)row.Characters),
        Files = new FileCounts(_chapters.Count, TakenOver: 0, Refusals.Count(refusal => !refusal.IsFolder), skipped),
        Works = _chapters.Select(row => row.WorkKey).Distinct().Count(),
        Chapters = _chapters.Count,
        Sections = _chapters.Sum(row => row.Sections),
        Paragraphs = _chapters.Sum(row => row.Paragraphs),
        Quotations = new QuotationCounts(_chapters.Sum(row => row.BlockQuotations), _chapters.Sum(row => row.InlineQuotations)),
        Speakers = speakers,
        Attributions = new AttributionCounts(
            _certainties[(int)Certainty.Explicit], _certainties[(int)Certainty.Pronoun], _certainties[(int)Certainty.Context],
            _certainties[(int)Certainty.Editor], _certainties[(int)Certainty.Unattributed]),
        Notes = new NoteCounts(
            _chapters.Sum(row => row.NotesPresent), _chapters.Sum(row => row.NotesAbsent),
            _chapters.Sum(row => row.NotesSupplied), _chapters.Sum(row => row.NotesOrphan)),
        Markers = new MarkerCounts(_chapters.Sum(row => row.MarkersLinked), _chapters.Sum(row => row.MarkersUnlinked)),
        Lacunae = _chapters.Sum(row => row.Lacunae),
        Diagnostics = _diagnostics.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Refusals = [.. Refusals],
    };
}
