using System.Collections.Immutable;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>What a style calls the parts of a text.</summary>
internal sealed record Locator
{
    public required string Paragraph { get; init; }

    public required string Paragraphs { get; init; }

    public required string Note { get; init; }

    public required string Section { get; init; }

    public required string Marker { get; init; }

    /// <summary>What stands between the first and the last of a range.</summary>
    public string Range { get; init; } = "–";

    /// <summary>Whether the whole stands in parentheses, and what else would be in them in square brackets.</summary>
    public bool IsInParentheses { get; init; }

    public static Locator Plain { get; } = new() { Paragraph = "para.", Paragraphs = "paras.", Note = "n.", Section = "section", Marker = "marker" };

    /// <summary>The Chicago Manual of Style 17, 10.42 and 14.160.</summary>
    public static Locator Chicago { get; } = Plain with { Section = "sec." };

    /// <summary>MLA Handbook 9, 6.20 and appendix 1.</summary>
    public static Locator Mla { get; } = new() { Paragraph = "par.", Paragraphs = "pars.", Note = "n.", Section = "sec.", Marker = "marker", Range = "-", IsInParentheses = true };

    /// <summary>APA Style 7, 8.13 and 8.28.</summary>
    public static Locator Apa { get; } = new() { Paragraph = "para.", Paragraphs = "paras.", Note = "Note", Section = "section", Marker = "marker", IsInParentheses = true };

    /// <summary>Where in its chapter a thing stands, part by part.</summary>
    public ImmutableArray<string> Of(CitedThing thing)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        if (thing.Section is not null)
            parts.Add($"{Section} {ChicagoStyle.Quoted(thing.Section)}");
        if (thing.Paragraphs.Length > 0)
            parts.Add((thing.IsLost ? "passage lost after " : "") + Numbers(thing.Paragraphs));
        if (thing.Marker is not null)
            parts.Add($"{Marker} {thing.Marker}");
        parts.AddRange(thing.Notes.Select(note => $"{Note} {note.Label}" + (note.Doubt is null ? "" : IsInParentheses ? $" [{note.Doubt}]" : $" ({note.Doubt})")));
        return parts.ToImmutable();
    }

    private string Numbers(ImmutableArray<string> ranges)
    {
        var isOne = ranges is [var only] && !only.Contains('–', StringComparison.Ordinal);
        return $"{(isOne ? Paragraph : Paragraphs)} {string.Join(", ", ranges).Replace("–", Range, StringComparison.Ordinal)}";
    }
}
