using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>The words of a thing as plain text, as printed, for whoever quotes them.</summary>
public static class CitedWords
{
    /// <summary>The words, with an empty line between paragraphs and <c>[…]</c> where a quotation is interrupted; for a note, or a passage, that has no text, why, in square brackets. Null where there is no such thing.</summary>
    public static string? Of(ChapterIndex index, string id)
    {
        if (index.Quotation(id) is { } quotation)
            return Of(index, quotation);
        if (index.NoteWith(id) is { } note)
            return note.Content ?? $"[{Wording.Of(note.State)}]";
        if (index.Chapter.Lacunae.FirstOrDefault(lacuna => lacuna.Id == id) is { } lost)
            return $"[Text is lost here. {string.Join(" ", lost.Evidence)}]";
        return index.Block(index.Reference(id)?.BlockId ?? id) is { } block ? In(block, new TextSpan(0, block.Content.Length)) : null;
    }

    private static string Of(ChapterIndex index, Quotation quotation)
    {
        var places = index.Chapter.Blocks.Where(block => block.Kind != BlockKind.Separator).Select((block, at) => (block.Id, at)).ToDictionary(pair => pair.Id!, pair => pair.at, StringComparer.Ordinal);
        var words = new StringBuilder();
        string? before = null;
        foreach (var segment in quotation.Segments)
        {
            if (before is not null)
                words.Append(places[segment.BlockId] > places[before] + 1 || segment.BlockId == before ? " […]" : "").Append("\n\n");
            words.Append(In(index.Block(segment.BlockId)!, segment.Range));
            before = segment.BlockId;
        }

        return words.ToString();
    }

    /// <summary>Page numbers that run through a paragraph are no words of it; a picture is what stands in its place.</summary>
    private static string In(Block block, TextSpan range)
    {
        var words = new StringBuilder();
        var at = range.Start;
        foreach (var span in block.Spans.Where(span => span.Kind is InlineSpanKind.Furniture or InlineSpanKind.Picture && range.Contains(span.Range) && span.Range.Start >= at))
        {
            words.Append(block.Content, at, span.Range.Start - at).Append(span.Alternative is null ? "" : $"[{span.Alternative}]");
            at = span.Range.End;
        }

        return words.Append(block.Content, at, Math.Max(0, range.End - at)).ToString().Trim();
    }
}
