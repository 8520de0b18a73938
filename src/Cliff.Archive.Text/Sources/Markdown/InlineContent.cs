using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Markdig.Syntax.Inlines;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>Gathers the words of a piece as a reader sees them, and what mark-up says of ranges of them.</summary>
/// <param name="parted">What parts lines and cells from each other: none of it may stand within one.</param>
internal sealed class InlineContent(string parted = "")
{
    private const char Picture = '\uFFFC';

    private readonly StringBuilder _words = new();
    private readonly List<InlineSpan> _closed = [];
    private int _openLinks;

    /// <summary>Whether a line was broken on purpose.</summary>
    public bool HasHardBreaks { get; private set; }

    /// <summary>The markers, by place.</summary>
    public List<NamedMarker> Markers { get; } = [];

    /// <summary>The links to other pages, in order.</summary>
    public List<SourceLink> Links { get; } = [];

    /// <summary>Number of code units so far.</summary>
    public int Length => _words.Length;

    /// <summary>The last code unit so far.</summary>
    public char Last => _words[^1];

    /// <summary>The words so far.</summary>
    public string Words => _words.ToString();

    /// <summary>What is known of them, the outer before the inner.</summary>
    public ImmutableArray<InlineSpan> Spans => [.. _closed.AsEnumerable().Reverse().OrderBy(span => span.Range.Start).ThenByDescending(span => span.Range.End)];

    public void Append(string words) => _words.Append(words);

    /// <summary>Words of the source; a break among them is a space where breaks part lines or cells.</summary>
    private void AppendWords(ReadOnlySpan<char> words)
    {
        foreach (var word in words)
            _words.Append(parted.Contains(word, StringComparison.Ordinal) ? ' ' : word);
    }

    /// <summary>What reaches from <paramref name="start"/> to the end is a line or a cell.</summary>
    public void Close(InlineSpanKind kind, int start, bool isHeader = false) => _closed.Add(new InlineSpan(kind, new TextSpan(start, Length)) { IsHeader = isHeader });

    /// <summary>Every line of the words is one, where there are several.</summary>
    public void CloseLines()
    {
        var words = Words;
        if (!words.Contains('\n', StringComparison.Ordinal))
            return;
        for (var start = 0; start <= words.Length;)
        {
            var end = words.IndexOf('\n', start) is >= 0 and var line ? line : words.Length;
            _closed.Add(new InlineSpan(InlineSpanKind.Line, new TextSpan(start, end)));
            start = end + 1;
        }
    }

    /// <summary>Appends inlines with all they hold. Not by recursion: emphasis nests as deep as it likes.</summary>
    public void Append(IEnumerable<Inline> inlines)
    {
        var steps = new Stack<Step>();
        Push(steps, inlines);
        while (steps.TryPop(out var step))
        {
            if (step.IsEnd)
                Leave((ContainerInline)step.Inline, step.Start);
            else if (step.Inline is ContainerInline container && container is not LinkInline { IsImage: true })
            {
                steps.Push(new Step(container, Enter(container), IsEnd: true));
                Push(steps, container);
            }
            else
                AppendLeaf(step.Inline);
        }
    }

    private static void Push(Stack<Step> steps, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines.Reverse())
            steps.Push(new Step(inline, 0, IsEnd: false));
    }

    /// <summary>Where the words of a container begin.</summary>
    private int Enter(ContainerInline container)
    {
        if (container is DelimiterInline delimiter)
            Append(delimiter.ToLiteral());
        if (container is LinkInline)
            _openLinks++;
        if (container is LinkInline link && MarkOf(link) == LinkMark.Refused)
            Append("[");
        return Length;
    }

    private void Leave(ContainerInline container, int start)
    {
        var range = new TextSpan(start, Length);
        if (container is EmphasisInline && !range.IsEmpty)
            _closed.Add(new InlineSpan(InlineSpanKind.Emphasis, range));
        else if (container is LinkInline link)
            Leave(link, range);
    }

    private void Leave(LinkInline link, TextSpan range)
    {
        _openLinks--;
        var (address, mark) = (link.Url ?? "", MarkOf(link));
        if (mark is (LinkMark.Marker or LinkMark.MarkerElsewhere) && _words.ToString(range.Start, range.Length).Contains('\n', StringComparison.Ordinal))
            return;
        if (mark == LinkMark.Refused)
            Append($"]({address})");
        else if (mark == LinkMark.Marker && !range.IsEmpty)
            Markers.Add(new NamedMarker(range, link.Title is { Length: > 0 } label ? label : NoteName.LabelOf(address[LinkMarks.Note.Length..]), address[LinkMarks.Note.Length..], null));
        else if (mark == LinkMark.MarkerElsewhere && !range.IsEmpty)
        {
            Markers.Add(new NamedMarker(range, link.Title![1..], null, address));
            _closed.Add(SpanOf(link, address, LinkMark.Link, range));
        }
        else if (!range.IsEmpty)
            _closed.Add(SpanOf(link, address, mark, range));
        if (mark == LinkMark.Link && !range.IsEmpty && address.Length > 0)
            AddLink(address, range, link);
    }

    private static InlineSpan SpanOf(LinkInline link, string address, LinkMark mark, TextSpan range) => mark switch
    {
        LinkMark.Emphasis => new InlineSpan(InlineSpanKind.Emphasis, range),
        LinkMark.Foreign => new InlineSpan(InlineSpanKind.Foreign, range) { Language = address[LinkMarks.Foreign.Length..] },
        LinkMark.Correction => new InlineSpan(InlineSpanKind.Correction, range) { Correction = address[LinkMarks.Correction.Length..], Reason = link.Title is { Length: > 0 } reason ? reason : null },
        _ => new InlineSpan(InlineSpanKind.Link, range) { Address = address },
    };

    private static LinkMark MarkOf(LinkInline link) => LinkMarks.Of(link.Url ?? "", link.Title);

    private void AppendLeaf(Inline inline)
    {
        if (inline is LiteralInline literal)
            AppendWords(literal.Content.AsSpan());
        else if (inline is HtmlEntityInline entity)
            AppendWords(entity.Transcoded.AsSpan());
        else if (inline is CodeInline code)
            AppendWords(code.Content);
        else if (inline is LineBreakInline lineBreak)
            AppendBreak(lineBreak);
        else if (inline is AutolinkInline autolink)
            AppendAutolink(autolink);
        else if (inline is NoteMarker marker)
            AppendMarker(marker);
        else if (inline is LinkInline picture)
            AppendPicture(picture);
    }

    private void AppendBreak(LineBreakInline lineBreak)
    {
        HasHardBreaks |= lineBreak.IsHard;
        AppendWords(lineBreak.IsHard ? "\n" : " ");
    }

    private void AppendMarker(NoteMarker marker)
    {
        var (start, label) = (Length, NoteName.LabelOf(marker.Name));
        Append($"[{label}]");
        Markers.Add(new NamedMarker(new TextSpan(start, Length), label, marker.Name, null));
    }

    private void AppendAutolink(AutolinkInline link)
    {
        var address = link.IsEmail ? $"mailto:{link.Url}" : link.Url;
        if (!LinkAddress.MayBeFollowed(address))
        {
            Append($"<{link.Url}>");
            return;
        }

        var range = new TextSpan(Length, Length + link.Url.Length);
        Append(link.Url);
        if (_openLinks > 0)
            return;
        _closed.Add(new InlineSpan(InlineSpanKind.Link, range) { Address = address });
        AddLink(address, range, link);
    }

    private void AppendPicture(LinkInline picture)
    {
        var (address, alternative) = (picture.Url ?? "", WordsOf(picture));
        if (!LinkAddress.MayBeFollowed(address))
        {
            Append($"![{alternative}]({address})");
            return;
        }

        _closed.Add(new InlineSpan(InlineSpanKind.Picture, new TextSpan(Length, Length + 1)) { Address = address, Alternative = alternative.Length > 0 ? alternative : null });
        _words.Append(Picture);
    }

    /// <summary>The words in a picture's place, without any mark-up: pictures may stand in pictures.</summary>
    private static string WordsOf(LinkInline picture)
    {
        var words = new InlineContent();
        var waiting = new Stack<Inline>([picture]);
        while (waiting.TryPop(out var inline))
        {
            if (inline is not ContainerInline container)
                words.AppendLeaf(inline);
            else if (container is DelimiterInline delimiter)
                words.Append(delimiter.ToLiteral());
            foreach (var part in inline is ContainerInline parts ? parts.Reverse() : [])
                waiting.Push(part);
        }

        return words.Words;
    }

    private void AddLink(string address, TextSpan range, Inline link)
    {
        if (address[0] != '#')
            Links.Add(new SourceLink(address, _words.ToString(range.Start, range.Length), SourceLinkRole.Text, new TextSpan(link.Span.Start, Math.Max(link.Span.Start, link.Span.End + 1))));
    }

    /// <summary>An inline to enter, or a container to leave whose words began at <paramref name="Start"/>.</summary>
    private readonly record struct Step(Inline Inline, int Start, bool IsEnd);
}

/// <summary>A marker before its note is known.</summary>
/// <param name="Range">Offsets into the words of its piece.</param>
/// <param name="Label">The label as printed.</param>
/// <param name="Name">The name of its note; null where the note stands on another page.</param>
/// <param name="Address">That page.</param>
internal sealed record NamedMarker(TextSpan Range, string Label, string? Name, string? Address);
