using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What an ingest read, inferred, missed, refused and skipped. Its JSON is the contract of <c>ingest --report</c>.</summary>
public sealed record IngestionReport
{
    /// <summary>Id of the edition that is current now; null when nothing could be published.</summary>
    public required string? Edition { get; init; }

    /// <summary>How long it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Bytes of the sources in the edition.</summary>
    public required long Bytes { get; init; }

    /// <summary>UTF-16 code units of the sources in the edition.</summary>
    public required long Characters { get; init; }

    /// <summary>Files, in four counts that share none.</summary>
    public required FileCounts Files { get; init; }

    /// <summary>Works.</summary>
    public required int Works { get; init; }

    /// <summary>Chapters.</summary>
    public required int Chapters { get; init; }

    /// <summary>Headings.</summary>
    public required int Sections { get; init; }

    /// <summary>Paragraphs, verse, lists and tables.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Quotations.</summary>
    public required QuotationCounts Quotations { get; init; }

    /// <summary>Speakers who have a page.</summary>
    public required int Speakers { get; init; }

    /// <summary>Quotations by the certainty of their attribution.</summary>
    public required AttributionCounts Attributions { get; init; }

    /// <summary>Notes by state.</summary>
    public required NoteCounts Notes { get; init; }

    /// <summary>Markers.</summary>
    public required MarkerCounts Markers { get; init; }

    /// <summary>Places where a source lost text.</summary>
    public required int Lacunae { get; init; }

    /// <summary>Diagnostics by their number.</summary>
    public required ImmutableSortedDictionary<string, int> Diagnostics { get; init; }

    /// <summary>A few findings of each number, by number and place.</summary>
    public ImmutableArray<FoundExample> Examples { get; init; } = [];

    /// <summary>The files that could not be used, and why; and the folders that could not be opened, of whose files nothing is known.</summary>
    public required ImmutableArray<Refusal> Refusals { get; init; }

    /// <summary>Whether the very same edition was current before, so that nothing was written.</summary>
    [JsonIgnore]
    public bool WasCurrent { get; init; }

    /// <summary>The report of what was made of <paramref name="tree"/>.</summary>
    internal static IngestionReport Of(IngestionOutcome made, SourceTree tree) => new()
    {
        Edition = made.Edition,
        Seconds = 0,
        Bytes = made.Counts.Bytes,
        Characters = made.Counts.Characters,
        Files = new FileCounts(made.Read.Count, made.TakenOver, made.Refusals.Count(refusal => !refusal.IsFolder), tree.Skipped),
        Works = made.Counts.Works,
        Chapters = made.Counts.Chapters,
        Sections = made.Counts.Sections,
        Paragraphs = made.Counts.Paragraphs,
        Quotations = made.Counts.Quotations,
        Speakers = made.Counts.Speakers,
        Attributions = made.Counts.Attributions,
        Notes = made.Counts.Notes,
        Markers = made.Counts.Markers,
        Lacunae = made.Counts.Lacunae,
        Diagnostics = made.Counts.Diagnostics,
        Examples = made.Counts.Examples,
        Refusals = made.Refusals,
    };

    /// <summary>The report as JSON, indented, with a newline at its end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, IngestionReportJson.Readable.IngestionReport) + "\n";
}

/// <summary>One of the findings.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Path">Path of the source below the folder that was ingested.</param>
/// <param name="Message">What was found.</param>
public sealed record FoundExample(string Code, string Path, string Message);

/// <summary>Counts of files.</summary>
/// <param name="Read">Read and recognised.</param>
/// <param name="TakenOver">Taken over from the edition before, unread.</param>
/// <param name="Refused">Of a kind that is read, but not usable: as many as <see cref="IngestionReport.Refusals"/> lists, folders that could not be opened left out.</param>
/// <param name="Skipped">Of other kinds.</param>
public sealed record FileCounts(int Read, int TakenOver, int Refused, int Skipped);

/// <summary>Counts of quotations.</summary>
/// <param name="Block">With paragraphs of their own.</param>
/// <param name="Inline">Within a paragraph.</param>
public sealed record QuotationCounts(int Block, int Inline);

/// <summary>Counts of attributions.</summary>
/// <param name="Explicit">The text names the speaker.</param>
/// <param name="Pronoun">Resolved by grammar.</param>
/// <param name="Context">Inferred.</param>
/// <param name="Editor">Decided.</param>
/// <param name="Unattributed">Nobody.</param>
public sealed record AttributionCounts(int Explicit, int Pronoun, int Context, int Editor, int Unattributed);

/// <summary>Counts of notes.</summary>
/// <param name="Present">Text in the source.</param>
/// <param name="Absent">Marker only.</param>
/// <param name="Supplied">Text from an editor.</param>
/// <param name="Orphan">Text without a marker.</param>
public sealed record NoteCounts(int Present, int Absent, int Supplied, int Orphan);

/// <summary>Counts of markers.</summary>
/// <param name="Linked">Their note is present or supplied.</param>
/// <param name="Unlinked">Their note is absent.</param>
public sealed record MarkerCounts(int Linked, int Unlinked);

/// <summary>The form of <see cref="IngestionReport"/> in JSON.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IngestionReport))]
internal sealed partial class IngestionReportJson : JsonSerializerContext
{
    /// <summary>Apostrophes and letters of all alphabets as they are.</summary>
    public static IngestionReportJson Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
