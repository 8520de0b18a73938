using System.Buffers;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Puts together the words of one piece as a reader sees them: white space folded, ranges of emphasis, links and languages noted.</summary>
/// <remarks>
/// No-break spaces become plain ones: pages use them to push words about as often as to hold them together, and what reads, compares
/// and searches words everywhere in the archive knows one space.
/// </remarks>
/// <param name="owner">The block it stands in.</param>
/// <param name="start">Where it begins in the source.</param>
/// <param name="startsAtOwner">Whether that is where its owner begins.</param>
/// <param name="content">Takes its words; empty, and free for the next piece once this one is built.</param>
internal sealed class PieceBuilder(HtmlElement owner, int start, bool startsAtOwner, ArrayBufferWriter<char> content)
{
    private const char Picture = '\uFFFC';
    private readonly ArrayBufferWriter<char> _content = content;
    private readonly ImmutableArray<InlineSpan>.Builder _spans = ImmutableArray.CreateBuilder<InlineSpan>(0);
    private readonly ImmutableArray<PieceLink>.Builder _links = ImmutableArray.CreateBuilder<PieceLink>(0);
    private readonly ImmutableArray<TextSpan>.Builder _superscripts = ImmutableArray.CreateBuilder<TextSpan>(0);
    private readonly ImmutableArray<PieceAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<PieceAnchor>(0);
    private bool _spaced;
    private InlineState _state;
    private OpenRanges _open = OpenRanges.None;

    /// <summary>The block it stands in.</summary>
    public HtmlElement Owner { get; } = owner;

    /// <summary>Where it begins in the source.</summary>
    public int Start { get; } = start;

    /// <summary>Whether it begins with its owner, so that it ends with it too.</summary>
    public bool StartsAtOwner { get; } = startsAtOwner;

    /// <summary>Whether the piece before begins the same paragraph.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The classes that tell what it is: its owner's, or where bare words stand between blocks, those of the element they stand in.</summary>
    public string Class { get; init; } = owner.Class;

    /// <summary>The items of ordered lists that begin with it, the outer before the inner.</summary>
    public ImmutableArray<PieceItem> Items { get; init; } = [];

    /// <summary>Offset in the source after the last that belongs to it.</summary>
    public int End { get; set; } = start;

    /// <summary>Line breaks since its last word.</summary>
    public int Breaks { get; private set; }

    /// <summary>Appends words of the source.</summary>
    public void Append(ReadOnlySpan<char> words, InlineState state)
    {
        Enter(state);
        if (Owner.IsPreformatted)
            AppendLines(words);
        else
            AppendFolded(words);
    }

    /// <summary>Appends a picture.</summary>
    public void AppendPicture(string? address, string? alternative, InlineState state)
    {
        Enter(state);
        StartWord();
        _spans.Add(new InlineSpan(InlineSpanKind.Picture, new TextSpan(_content.WrittenCount, _content.WrittenCount + 1)) { Address = address, Alternative = alternative });
        Write([Picture]);
    }

    /// <summary>Breaks the line.</summary>
    public void Break() => Breaks += _content.WrittenCount > 0 ? 1 : 0;

    /// <summary>Notes a name that links can lead to.</summary>
    public void Anchor(string name) => _anchors.Add(new PieceAnchor(name, _content.WrittenCount));

    /// <summary>The piece.</summary>
    public HtmlPiece Build()
    {
        Enter(default);
        return new HtmlPiece(new TextSpan(Start, End), Owner, new string(_content.WrittenSpan))
        {
            Spans = _spans.ToImmutable(),
            Links = _links.ToImmutable(),
            Superscripts = _superscripts.ToImmutable(),
            Anchors = _anchors.ToImmutable(),
            Items = Items,
            IsContinued = IsContinued,
            Class = Class,
        };
    }

    private void AppendFolded(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var length = words.IndexOfAny(FoldedSpace.All);
            if (length != 0)
            {
                var word = length < 0 ? words : words[..length];
                StartWord();
                Write(word);
                words = words[word.Length..];
            }

            if (!words.IsEmpty)
            {
                _spaced = true;
                words = words[1..];
            }
        }
    }

    private void AppendLines(ReadOnlySpan<char> words)
    {
        foreach (var line in words.EnumerateLines())
        {
            AppendPlain(line);
            Break();
        }

        Breaks -= Breaks > 0 ? 1 : 0;
    }

    // In preformatted lines white space is kept, but for that at the end of a line.
    private void AppendPlain(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd();
        if (words.IsEmpty)
            return;
        StartWord();
        Write(words);
        _spaced = words.Length < line.Length;
    }

    private void StartWord()
    {
        if (_content.WrittenCount > 0)
        {
            if (Breaks > 0)
                Write(['\n']);
            else if (_spaced)
                Write([' ']);
        }

        (Breaks, _spaced) = (0, false);
        _open = _open.Started(_content.WrittenCount);
    }

    private void Write(ReadOnlySpan<char> words) => _content.Write(words);

    /// <summary>Closes the ranges that <paramref name="state"/> is not in, opens those it is.</summary>
    private void Enter(InlineState state)
    {
        if (state == _state)
            return;
        var end = _content.WrittenCount;
        if (_state.IsEmphasised && !state.IsEmphasised && Range(_open.Emphasis, end) is { } emphasised)
            _spans.Add(new InlineSpan(InlineSpanKind.Emphasis, emphasised));
        if (_state.Language is { } language && language != state.Language && Range(_open.Language, end) is { } foreign)
            _spans.Add(new InlineSpan(InlineSpanKind.Foreign, foreign) { Language = language });
        if (_state.IsSuperscript && !state.IsSuperscript && Range(_open.Superscript, end) is { } raised)
            _superscripts.Add(raised);
        if (_state.Link is { } link && link != state.Link && Range(_open.Link, end) is { } linked)
            _links.Add(new PieceLink(link, linked));
        _open = _open.Entering(_state, state);
        _state = state;
    }

    private static TextSpan? Range(int start, int end) => start >= 0 && start < end ? new TextSpan(start, end) : null;

    /// <summary>Where the ranges that are open begin; -1 until the first word in them.</summary>
    private readonly record struct OpenRanges(int Emphasis, int Language, int Superscript, int Link)
    {
        public static OpenRanges None => new(-1, -1, -1, -1);

        /// <summary>The ranges that have no word yet begin at <paramref name="start"/>.</summary>
        public OpenRanges Started(int start) =>
            new(Emphasis < 0 ? start : Emphasis, Language < 0 ? start : Language, Superscript < 0 ? start : Superscript, Link < 0 ? start : Link);

        public OpenRanges Entering(InlineState before, InlineState now) => new(
            before.IsEmphasised == now.IsEmphasised ? Emphasis : -1,
            before.Language == now.Language ? Language : -1,
            before.IsSuperscript == now.IsSuperscript ? Superscript : -1,
            before.Link == now.Link ? Link : -1);
    }
}

/// <summary>What mark-up says of words within a line.</summary>
/// <param name="IsEmphasised">Whether they are emphasised.</param>
/// <param name="IsSuperscript">Whether they are raised.</param>
/// <param name="Language">Their language, where it is not the page's.</param>
/// <param name="Link">The link they stand in.</param>
internal readonly record struct InlineState(bool IsEmphasised, bool IsSuperscript, string? Language, PageLink? Link);

/// <summary>The characters that are folded into one space.</summary>
internal static class FoldedSpace
{
    /// <summary>All of them.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(char.IsWhiteSpace)]);
}
