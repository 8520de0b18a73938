using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>A chapter in one line a thing: what the examples of the documents show.</summary>
internal static class Outline
{
    public static string Of(Chapter chapter)
    {
        var lines = new List<string>();
        var index = new ChapterIndex(chapter);
        foreach (var block in chapter.Blocks.Where(block => block.Id is not null))
        {
            lines.Add($"{block.Id} {Lower(block.Kind)}: {Opening(block.Content)}");
            lines.AddRange(chapter.Quotations.Where(quotation => quotation.Segments[0].BlockId == block.Id).Select(quotation => "  " + Of(quotation, index)));
            lines.AddRange(chapter.References.Where(reference => reference.BlockId == block.Id).Select(reference => $"  {reference.Id} marker of {reference.NoteId}"));
            lines.AddRange(block.Spans.Where(span => span.Kind == InlineSpanKind.Insertion).Select(span => $"  insertion {span.Range.In(block.Content)}"));
            lines.AddRange(chapter.Lacunae.Where(lacuna => lacuna.AfterBlockId == block.Id).Select(lacuna => $"{lacuna.Id} lacuna: {string.Join(' ', lacuna.Evidence)}"));
        }

        lines.AddRange(chapter.Notes.Select(note => $"{note.Id} {Lower(note.Kind)}, {Lower(note.State)}"));
        return string.Join('\n', lines);
    }

    private static string Of(Quotation quotation, ChapterIndex index)
    {
        var words = Opening(quotation.Segments[0].Range.In(index.Block(quotation.Segments[0].BlockId)!.Content));
        var runs = quotation.Segments.Length > 1 ? $" in {string.Join(", ", quotation.Segments.Select(segment => segment.BlockId))}" : "";
        return $"{quotation.Id} {Lower(quotation.Placement)} quotation{runs}, {Lower(quotation.Nature)}, {quotation.Attribution.Speaker?.Name ?? "nobody"}: {words}";
    }

    private static string Opening(string content)
    {
        var line = content.Replace("\n", " / ", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal);
        return line.Length <= 40 ? line : line[..40].TrimEnd() + " …";
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
