using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Reads plain text of any make: one paragraph a line or wrapped lines, with pages or without, bare or in the frame of an archive.</summary>
public static class PlainTextReader
{
    /// <summary>The pieces of <paramref name="source"/>, in order, and what of it is no part of the text.</summary>
    /// <exception cref="SourceRefusedException">The <paramref name="budget"/> does not suffice.</exception>
    public static SourceDocument Read(SourceFile source, SourceBudget budget)
    {
        var all = TextLine.In(source.Content);
        var frame = GutenbergFrame.Around(all);
        var lines = PageFurniture.Mark(all[frame.First..frame.End]);
        var layout = TextLayout.Of([.. lines.Where(line => !line.IsFurniture)]);
        var read = PieceReader.Read(source.Content, ParagraphReader.Read(lines, layout, budget));
        var (blocks, drops) = NoteReader.Read(read);
        return new SourceDocument
        {
            Source = source,
            Blocks = blocks,
            Drops = [.. frame.Drops.Concat(drops).OrderBy(drop => drop.Source.Start)],
            Metadata = frame.Metadata,
            Diagnostics = [.. DiagnosticsOf(layout, read)],
        };
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(TextLayout layout, PlainPieces read)
    {
        if (layout.Diagnostic is { } wrapped)
            yield return wrapped;
        foreach (var piece in read.Pieces.Where(piece => piece.GoesOn))
            yield return DiagnosticCodes.ParagraphOverPages.At(piece.Block.Source, "The paragraph goes on one of the page before, from which notes part it.");
    }
}
