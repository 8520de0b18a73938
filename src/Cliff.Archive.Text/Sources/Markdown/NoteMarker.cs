using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>A marker: <c>[^1]</c>.</summary>
internal sealed class NoteMarker(string name) : LeafInline
{
    /// <summary>The name of its note.</summary>
    public string Name => name;
}

/// <summary>Finds the markers; one behind an exclamation mark is no picture.</summary>
internal sealed class NoteMarkerParser : InlineParser
{
    public NoteMarkerParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isExclaimed = slice.CurrentChar == '!';
        var words = slice.AsSpan()[(isExclaimed ? 1 : 0)..];
        if (!NoteName.TryRead(words, out var name, out var length))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (isExclaimed)
        {
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start)) { Span = new(start, start), Line = line, Column = column };
            slice.SkipChar();
            return true;
        }

        processor.Inline = new NoteMarker(name) { Span = new(start, processor.GetSourcePosition(slice.Start + length - 1)), Line = line, Column = column };
        slice.Start += length;
        return true;
    }
}
