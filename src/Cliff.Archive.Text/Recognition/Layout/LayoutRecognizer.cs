using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>Tells title lines, headings and notes from paragraphs in text whose headings are bare lines.</summary>
public static class LayoutRecognizer
{
    /// <summary>Every line of <paramref name="lines"/> with its kind, in order.</summary>
    public static ImmutableArray<StructuredLine> Recognize(ImmutableArray<SourceLine> lines)
    {
        var titles = TitleRecognizer.CountTitleLines(lines);
        var notes = NoteListRecognizer.FindStart(lines, titles);
        var structured = ImmutableArray.CreateBuilder<StructuredLine>(lines.Length);
        for (var index = 0; index < notes; index++)
            structured.Add(new StructuredLine(lines[index], KindOf(lines, index, titles)));
        structured.AddRange(NoteListRecognizer.Recognize(lines[notes..]));
        return structured.ToImmutable();
    }

    private static BlockKind KindOf(ImmutableArray<SourceLine> lines, int index, int titles)
    {
        if (index < titles)
            return BlockKind.Title;
        return HeadingRecognizer.IsHeading(lines, index) ? BlockKind.Heading : BlockKind.Paragraph;
    }
}
