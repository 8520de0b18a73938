using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cliff.Archive.Text.Tests.Gold;

/// <summary>The reference reading of the first chapter: one annotator's, checked against the HTML edition. Paragraphs are counted over all lines that are not blank, from 1.</summary>
internal sealed record ReferenceReading(
    GoldSection[] Sections,
    GoldParagraph[] Paragraphs,
    GoldBlock[] BlockQuotations,
    GoldInline[] InlineQuotations,
    GoldMarker[] Citations)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public GoldPerson[] Persons { get; init; } = [];

    public GoldDefect[] SourceDefects { get; init; } = [];

    public static ReferenceReading Load()
    {
        var json = File.ReadAllText(Repository.PathOf("tests", "Cliff.Archive.Text.Tests", "Gold", "seed.json"));
        return JsonSerializer.Deserialize<ReferenceReading>(json, Options)!;
    }

    /// <summary>The person or body with this id.</summary>
    public GoldPerson Person(string id) => Persons.Single(person => person.Id == id);
}

internal sealed record GoldSection(int HeadingParagraph, string Title);

internal sealed record GoldParagraph(int N, string Role);

internal sealed record GoldPerson(string Id, string Name, string Type);

internal sealed record GoldSegment(int From, int To, string FirstWords, string LastWords);

internal sealed record GoldLeadIn(int Paragraph, string Text);

internal sealed record GoldCitation(string Number);

internal sealed record GoldBlock(string Id, GoldSegment[] Segments, int[] Paragraphs, string Speaker, string? Reporter)
{
    public required GoldLeadIn IntroducedBy { get; init; }

    public required GoldCitation[] Citations { get; init; }
}

internal sealed record GoldInline(string Id, int Paragraph, int Offset, int Length, string Kind)
{
    public string? Speaker { get; init; }

    public string? Reporter { get; init; }

    public string? WithinBlock { get; init; }

    public required GoldCitation[] Citations { get; init; }
}

internal sealed record GoldMarker(string Number, int Paragraph, int Offset);

internal sealed record GoldDefect(int Paragraph, int Offset, string Text, string? Correction, string? Note)
{
    /// <summary>A slip with a correction, unless the annotator says to keep it.</summary>
    [JsonIgnore]
    public bool IsToBeCorrected => Correction is not null && Note?.Contains("keep", StringComparison.Ordinal) != true;
}
