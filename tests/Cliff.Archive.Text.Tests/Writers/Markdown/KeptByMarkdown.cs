using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers.Markdown;

/// <summary>What "the same document" means: all that a chapter's Markdown must give back, a line a thing.</summary>
/// <remarks>
/// The words are those that are seen: wrapped lines are joined. Left out: offsets into the source, separators and drops; probabilities, rules, evidence and certainty; who would have been next,
/// lead-ins and the words that stand for a speaker; kinds and slugs of speakers; whose words inline quotations are and which markers document them, which follows from it; how a note's own label is printed;
/// whether a note's text has blocks in the source; white space at the edges of emphasis, and whether one stretch of it is made of
/// one range or of two; whether a link over several lines of verse is one or one a line; which cells of a table are headings but for a whole first row of them. What an editor's file says of losses, of citations and of the markers of a quotation stays in that file.
/// </remarks>
internal static class KeptByMarkdown
{
    /// <summary>The lines of <paramref name="chapter"/>.</summary>
    public static List<string> Of(Chapter chapter)
    {
        chapter = SeenChapter.Of(chapter);
        var index = new ChapterIndex(chapter);
        var lines = new List<string> { $"metadata {chapter.Metadata with { Imprint = [] }}" };
        lines.AddRange(chapter.Metadata.Imprint.Select(statement => $"imprint {statement}"));
        lines.AddRange(chapter.Blocks.Where(block => block.Id is not null && !IsSupplied(block, chapter)).SelectMany(Lines));
        lines.AddRange(chapter.Quotations.Select(quotation => Line(quotation, index)));
        lines.AddRange(chapter.Quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block).Select(quotation => $"documented {quotation.Id} by {string.Join(", ", quotation.ReferenceIds)}"));
        lines.AddRange(chapter.Notes.Select(Line));
        lines.AddRange(chapter.Notes.Select(note => $"cites {note.Id} {string.Join("; ", note.Cites.Select(cite => $"{cite.Author}, {cite.Work}, {cite.Pages} via {cite.ViaNoteId}"))}"));
        lines.AddRange(chapter.References.Select(reference => $"marker {reference.Id} [{reference.Label}] {reference.BlockId} {Shifted(reference.Range, index.Block(reference.BlockId)!)} of {reference.NoteId}"));
        lines.AddRange(chapter.Lacunae.SelectMany(lacuna => lacuna.Evidence.Where(IsOfTheText).Select(sign => $"lacuna after {lacuna.AfterBlockId}: {sign}")));
        return lines;
    }

    /// <summary>The chapter that <paramref name="chapter"/>'s Markdown is read as, ids given afresh.</summary>
    public static Chapter ReadBack(Chapter chapter) => ChapterRecognizer.Recognize(
        SourceReader.Read("chapter.md", [.. System.Text.Encoding.UTF8.GetBytes(Markdown(chapter))]), ChapterDecisions.None, IdRegister.Empty).Chapter;

    public static string Markdown(Chapter chapter)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownWriter.Write(writer, new ChapterIndex(chapter));
        return writer.ToString();
    }

    /// <summary>Whether an editor's file can say a line that no Markdown says.</summary>
    public static bool IsEditors(string line) => line[2..].StartsWith("documented ", StringComparison.Ordinal) || line[2..].StartsWith("cites ", StringComparison.Ordinal);

    /// <summary>Lines of either document that the other has not; empty when they are the same.</summary>
    public static List<string> Differences(Chapter written, Chapter read)
    {
        var (before, after) = (Of(written), Of(read));
        return [.. before.Except(after, StringComparer.Ordinal).Select(line => "- " + line), .. after.Except(before, StringComparer.Ordinal).Select(line => "+ " + line)];
    }

    private static bool IsOfTheText(string sign) => sign.Contains(" blank lines stand here", StringComparison.Ordinal) || sign.StartsWith("The markers go from ", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(Block block)
    {
        var words = block.Content[block.LabelLength..].ReplaceLineEndings("⏎");
        yield return $"block {block.Id} {block.Kind} level {block.Level} imprint {block.IsImprint} section {block.SectionId} quotation {block.QuotationId}: {words}";
        var emphasised = Enumerable.Range(block.LabelLength, block.Content.Length - block.LabelLength)
            .Where(place => !char.IsWhiteSpace(block.Content[place]) && block.Spans.Any(span => span.Kind == InlineSpanKind.Emphasis && span.Range.Start <= place && place < span.Range.End) && !block.Markers.Any(marker => marker.Start <= place && place < marker.End));
        yield return $"emphasis {block.Id} {string.Concat(emphasised.Select(place => $"{place - block.LabelLength}{block.Content[place]} "))}";
        foreach (var span in block.Spans.Where(span => span.Kind is not (InlineSpanKind.Emphasis or InlineSpanKind.Marker) && span.Range.Start >= block.LabelLength && !span.Range.IsEmpty).SelectMany(span => ByLine(span, block.Content)))
            yield return $"span {block.Id} {span.Kind} {Shifted(span.Range, block)} {span.Id}{span.Correction}{span.Reason}{span.Address}{span.Alternative}{span.Language}";
        yield return $"headed {block.Id} {HasHeaders(block)}";
    }

    private static bool HasHeaders(Block block)
    {
        var row = block.Spans.FirstOrDefault(span => span.Kind == InlineSpanKind.Line)?.Range ?? new TextSpan(0, 0);
        var cells = block.Spans.Where(span => span.Kind == InlineSpanKind.Cell && row.Contains(span.Range)).ToList();
        return cells.Count > 0 && cells.TrueForAll(cell => cell.IsHeader);
    }

    private static IEnumerable<InlineSpan> ByLine(InlineSpan span, string content)
    {
        if (span.Kind is not (InlineSpanKind.Link or InlineSpanKind.Foreign or InlineSpanKind.Correction))
            return [span];
        int[] edges = [span.Range.Start - 1, .. Enumerable.Range(span.Range.Start, span.Range.Length).Where(place => content[place] == '\n'), span.Range.End];
        return edges.Zip(edges.Skip(1), (before, end) => span with { Range = new TextSpan(before + 1, end) });
    }

    private static TextSpan Shifted(TextSpan range, Block block) => new(range.Start - block.LabelLength, range.End - block.LabelLength);

    private static string Line(Quotation quotation, ChapterIndex index)
    {
        var segments = string.Join(", ", quotation.Segments.Select(segment => $"{segment.BlockId} {Shifted(segment.Range, index.Block(segment.BlockId)!)}"));
        var voice = quotation.Placement == QuotationPlacement.Block ? $" by {quotation.Attribution.Speaker?.Name ?? "nobody"} from {quotation.Work ?? "nowhere"}" : "";
        return $"quotation {quotation.Id} {quotation.Placement} in {quotation.ParentId}: {segments}{voice}";
    }

    private static string Line(Note note)
    {
        var emphasised = note.Content is { } content ? string.Concat(Enumerable.Range(0, content.Length).Where(place => !char.IsWhiteSpace(content[place]) && note.Emphasis.Any(range => range.Start <= place && place < range.End))) : "";
        return $"note {note.Id} {note.Label} {note.Kind} {note.State} at {note.Address} from {note.Provenance}: {note.Content?.ReplaceLineEndings("⏎")} emphasis {emphasised.Length} referred to by {string.Join(", ", note.ReferenceIds)}";
    }

    private static bool IsSupplied(Block block, Chapter chapter) =>
        block.Kind == BlockKind.Note && chapter.Notes.Any(note => note.State == NoteState.Supplied && note.BlockIds.Contains(block.Id!));
}
