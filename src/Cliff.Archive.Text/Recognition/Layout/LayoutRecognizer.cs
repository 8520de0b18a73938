using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>Tells title lines, headings and notes from paragraphs: as the source says, and where it says nothing, from its bare lines.</summary>
public static class LayoutRecognizer
{
    /// <summary>Every piece of <paramref name="document"/> with its kind, in order.</summary>
    public static ImmutableArray<StructuredBlock> Recognize(SourceDocument document) =>
        document.Source.Format != SourceFormat.Text && document.Blocks.Any(piece => piece.Kind is not null) ? [.. document.Blocks.Select(AsMarked)] : OfLines(document.Blocks);

    private static StructuredBlock AsMarked(SourceBlock piece)
    {
        var kind = piece.Kind ?? BlockKind.Paragraph;
        return new StructuredBlock(piece, kind) { Level = kind == BlockKind.Heading ? piece.Level ?? 1 : null, Label = piece.Label };
    }

    private static ImmutableArray<StructuredBlock> OfLines(ImmutableArray<SourceBlock> lines)
    {
        var titles = TitleRecognizer.CountTitleLines(lines);
        var notes = NoteListRecognizer.FindStart(lines, titles);
        var structured = ImmutableArray.CreateBuilder<StructuredBlock>(lines.Length);
        for (var index = 0; index < notes; index++)
            structured.Add(OfLine(lines, index, titles));
        structured.AddRange(NoteListRecognizer.Recognize(lines[notes..]).Select(note => note.Piece.Kind is null ? note : AsMarked(note.Piece)));
        return structured.ToImmutable();
    }

    private static StructuredBlock OfLine(ImmutableArray<SourceBlock> lines, int index, int titles)
    {
        if (index < titles)
            return new StructuredBlock(lines[index], BlockKind.Title);
        if (lines[index].Kind is not null)
            return AsMarked(lines[index]);
        return HeadingRecognizer.IsHeading(lines, index)
            ? new StructuredBlock(lines[index], BlockKind.Heading) { Level = 1 }
            : new StructuredBlock(lines[index], BlockKind.Paragraph);
    }
}
