using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>An <see cref="EditorialDecision"/>: what an editor decided about a chapter, and why.</summary>
public sealed class DecisionRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What it is about.</summary>
    public required DecisionSubject Subject { get; init; }

    /// <summary>Id of the thing it is about.</summary>
    public string? ThingId { get; init; }

    /// <summary>The words at which it is made.</summary>
    public string? Words { get; init; }

    /// <summary>What was decided, flat: name, value, name, value.</summary>
    public required string[] Fields { get; init; }

    /// <summary>Why, in sentences.</summary>
    public required string[] Reasons { get; init; }

    /// <summary>Line of the file of decisions, from 1.</summary>
    public required int Line { get; init; }

    internal static DecisionRow Of(EditorialDecision decision, int chapter, int ordinal) => new()
    {
        ChapterKey = chapter,
        Ordinal = ordinal,
        Subject = decision.Subject,
        ThingId = decision.ThingId,
        Words = decision.Words,
        Fields = [.. decision.Fields.SelectMany(field => new[] { field.Name, field.Value })],
        Reasons = [.. decision.Reasons],
        Line = decision.Line,
    };

    internal EditorialDecision ToDecision() => new()
    {
        Subject = Subject,
        ThingId = ThingId,
        Words = Words,
        Fields = [.. Fields.Chunk(2).Select(pair => new DecidedField(pair[0], pair[1]))],
        Reasons = [.. Reasons],
        Line = Line,
    };
}
