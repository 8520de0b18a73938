using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Notes;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>Finds the list of notes at the end of a chapter: from the first line that opens with a label the text has a marker for.</summary>
public static class NoteListRecognizer
{
    /// <summary>Index of the first line of the list, or the number of lines when there is none.</summary>
    public static int FindStart(ImmutableArray<SourceBlock> lines, int from)
    {
        var marked = new HashSet<string>(StringComparer.Ordinal);
        for (var index = from; index < lines.Length; index++)
        {
            var label = NoteLabel.At(lines[index].Content);
            if (label is { } opening && opening.IsStarred && marked.Contains(opening.Label))
                return index;
            marked.UnionWith(MarkerScanner.Labels(lines[index].Content));
        }

        return StartOfNumberedList(lines, from, marked);
    }

    /// <summary>The lines of the list; a line without a label is a further paragraph of the note before it.</summary>
    public static IEnumerable<StructuredBlock> Recognize(IEnumerable<SourceBlock> lines)
    {
        foreach (var line in lines)
            yield return new StructuredBlock(line, BlockKind.Note) { Label = NoteLabel.At(line.Content) is { } opening ? new PrintedLabel(opening.Label, opening.Length) : null };
    }

    /// <summary>The last lines, each of which opens with a number: notes, when most of their markers stand in the text. One without a marker is an orphan.</summary>
    private static int StartOfNumberedList(ImmutableArray<SourceBlock> lines, int from, HashSet<string> marked)
    {
        var start = lines.Length;
        var documented = 0;
        while (start > from && NoteLabel.At(lines[start - 1].Content) is { } opening)
        {
            start--;
            documented += marked.Contains(opening.Label) ? 1 : 0;
        }

        return documented > 0 && 2 * documented >= lines.Length - start ? start : lines.Length;
    }
}
