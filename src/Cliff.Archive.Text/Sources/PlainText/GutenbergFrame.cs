using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>What Project Gutenberg puts around a text: a header with statements about it, and the licence.</summary>
/// <param name="First">Place of the first line of the text itself.</param>
/// <param name="End">Place after the last.</param>
/// <param name="Drops">Header and licence.</param>
/// <param name="Metadata">What the header says; null where there is none.</param>
internal sealed record GutenbergFrame(int First, int End, ImmutableArray<Drop> Drops, ChapterMetadata? Metadata)
{
    private const string Reason = "licence";

    private static readonly ImmutableDictionary<string, string> Languages = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        "English en French fr German de Spanish es Italian it Portuguese pt Dutch nl Swedish sv Danish da Norwegian no Finnish fi Polish pl Czech cs Hungarian hu Russian ru Greek el Latin la Esperanto eo"
            .Split(' ').Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])));

    /// <summary>The frame around <paramref name="lines"/>; with nothing in it where there is none.</summary>
    public static GutenbergFrame Around(ImmutableArray<TextLine> lines)
    {
        var first = PlaceAfter(lines, "START OF");
        var end = Enumerable.Range(first, lines.Length - first).FirstOrDefault(place => Marks(lines[place], "END OF"), lines.Length);
        var drops = ImmutableArray.CreateBuilder<Drop>();
        if (first > 0)
            drops.Add(new Drop(new TextSpan(lines[0].Source.Start, lines[first - 1].Source.End), Reason));
        if (end < lines.Length)
            drops.Add(new Drop(new TextSpan(lines[end].Source.Start, lines[^1].Source.End), Reason));
        return new GutenbergFrame(first, end, drops.ToImmutable(), first > 0 ? StatementsOf(lines[..first]) : null);
    }

    private static int PlaceAfter(ImmutableArray<TextLine> lines, string words)
    {
        var mark = Enumerable.Range(0, Math.Min(lines.Length, 1000)).FirstOrDefault(place => Marks(lines[place], words), -1);
        return mark + 1;
    }

    private static bool Marks(TextLine line, string words) =>
        line.Words.StartsWith("***", StringComparison.Ordinal)
        && line.Words.AsSpan(3).TrimStart().StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && line.Words.Contains("PROJECT GUTENBERG", StringComparison.OrdinalIgnoreCase);

    private static ChapterMetadata StatementsOf(ImmutableArray<TextLine> header)
    {
        var statements = header
            .Select(line => (line.Words, Colon: line.Words.IndexOf(": ", StringComparison.Ordinal)))
            .Where(line => line.Colon is > 0 and < 40 && char.IsUpper(line.Words[0]))
            .Select(line => new ImprintStatement(line.Words[..line.Colon], line.Words[(line.Colon + 2)..].Trim()))
            .ToImmutableArray();
        var language = Said("Language");
        return new ChapterMetadata(Said("Author"), Said("Title"), null, language is null ? null : Languages.GetValueOrDefault(language)) { Imprint = statements };

        string? Said(string label) => statements.FirstOrDefault(statement => statement.Label == label)?.Content;
    }
}
