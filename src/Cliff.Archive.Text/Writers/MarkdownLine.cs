using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Markdown;

namespace Cliff.Archive.Text.Writers;

/// <summary>A line of Markdown as it is written: words, and what opens and closes around them.</summary>
/// <param name="content">The text whose ranges are written.</param>
/// <param name="range">What of it is written in all.</param>
/// <param name="isStart">Whether Markdown could take its beginning for the sign of a block.</param>
internal sealed class MarkdownLine(string content, TextSpan range, bool isStart)
{
    private readonly StringBuilder _line = new();
    private readonly Stack<(InlineLayer Layer, int Start)> _open = new();
    private int _endOfLink;

    private bool IsInLink => _open.Any(open => open.Layer.Kind is InlineLayerKind.Link or InlineLayerKind.Foreign or InlineLayerKind.Correction);

    /// <summary>Whether some emphasis could not be written, a link standing where stars cannot.</summary>
    public bool HasLostEmphasis { get; private set; }

    public void Words(TextSpan words)
    {
        // "[^1]:" would open a note.
        if (content[words.Start] == ':' && _line.Length > 0 && _line[^1] == ']')
            _line.Append('\\');
        MarkdownEscapes.Append(_line, words.In(content), isStart && words.Start == range.Start && _open.Count == 0, words.End == range.End);
    }

    public void Raw(string markdown) => _line.Append(markdown);

    /// <summary>Words in square brackets and an address behind them. In a link none can stand: there they are but words.</summary>
    public void Linked(TextSpan words, string address, string? title)
    {
        var start = _line.Length;
        MarkdownEscapes.Append(_line, words.In(content), isStart: false, isEnd: words.End == range.End);
        Link(start, address, title);
    }

    /// <summary>A picture, with the words in its place.</summary>
    public void Picture(InlineSpan picture)
    {
        _line.Append("![");
        MarkdownEscapes.Append(_line, picture.Alternative ?? "", isStart: false, isEnd: true);
        _line.Append($"]({MarkdownEscapes.Address(picture.Address ?? "")})");
    }

    public void Open(InlineLayer layer) => _open.Push((layer, _line.Length));

    /// <summary>Only now is it known what the layer holds.</summary>
    public void Close(InlineLayer layer)
    {
        var start = _open.Pop().Start;
        switch (layer.Kind)
        {
            case InlineLayerKind.Emphasis:
                Emphasise(layer, start);
                break;
            case InlineLayerKind.Foreign:
                Link(start, LinkMarks.Foreign + layer.Span!.Language, null);
                break;
            case InlineLayerKind.Correction:
                Link(start, LinkMarks.Correction + layer.Span!.Correction, layer.Span.Reason);
                break;
            default:
                Link(start, layer.Span!.Address ?? "", null);
                break;
        }
    }

    public override string ToString() => _line.ToString();

    /// <summary>Makes a link of what was written from <paramref name="start"/> on, unless it stands in one or holds one (CommonMark, section 6.3).</summary>
    private bool Link(int start, string address, string? title)
    {
        if (IsInLink || _endOfLink > start || start == _line.Length)
            return false;
        _line.Insert(start, '[').Append($"]({MarkdownEscapes.Address(address)}{MarkdownEscapes.Title(title)})");
        _endOfLink = _line.Length;
        return true;
    }

    /// <summary>Stars, where CommonMark takes them for emphasis (section 6.2, flanking runs); else a link of its own.</summary>
    private void Emphasise(InlineLayer layer, int start)
    {
        if (start == _line.Length)
            return;
        var before = start == 0 ? ' ' : _line[start - 1];
        var after = _open.Any(open => open.Layer.Range.End == layer.Range.End) ? ']' : layer.Range.End < range.End ? content[layer.Range.End] : ' ';
        if (_line[start] != '&' && Flanks(_line[start], before) && _line[^1] != ';' && Flanks(_line[^1], after))
            _line.Insert(start, '*').Append('*');
        else
            HasLostEmphasis |= !Link(start, LinkMarks.Emphasis, null);
    }

    /// <summary>Whether a star may stand between the edge of its words and what is outside. Markdig takes a character reference for the character it stands for.</summary>
    private static bool Flanks(char inside, char outside) =>
        char.IsLetterOrDigit(inside) || !char.IsWhiteSpace(inside) && (outside == ' ' || char.IsPunctuation(outside) && outside is not (';' or '&' or '*' or '_'));
}
