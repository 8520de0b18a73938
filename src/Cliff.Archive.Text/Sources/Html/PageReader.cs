using System.Collections.Immutable;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>
/// Reads the tokens of a page into pieces. The tree that browsers make is followed only so far as it decides what a reader sees
/// together: implied ends, unclosed and misnested elements, cells. Offsets are those of the tokens, exact by construction.
/// </summary>
internal sealed class PageReader : IDisposable
{
    private readonly SourceFile _source;
    private readonly SourceBudget _budget;
    private readonly HtmlTokenizer _tokenizer;
    private readonly ActiveFormatting _formatting;
    private readonly OpenElements _elements;
    private readonly TreeRules _rules;
    private readonly PageBuilder _page;
    private readonly HeadBuilder _head = new();
    private readonly ImmutableArray<PageLink>.Builder _areas = ImmutableArray.CreateBuilder<PageLink>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private TextSpan _place;

    private PageReader(SourceFile source, SourceBudget budget)
    {
        (_source, _budget) = (source, budget);
        _tokenizer = new HtmlTokenizer(new TextSource(source.Content), HtmlEntityProvider.Resolver) { OnToken = (_, range) => _place = Place(range) };
        _formatting = new ActiveFormatting(budget.Limits.Depth, Path.GetFileName(source.Path));
        _elements = new OpenElements(budget.Limits.Depth, _formatting);
        _page = new PageBuilder(source.Content);
        _rules = new TreeRules(_elements, _page);
    }

    /// <summary>The pieces of <paramref name="source"/>.</summary>
    /// <exception cref="SourceRefusedException">It has more pieces than are read.</exception>
    public static HtmlPage Read(SourceFile source, SourceBudget budget)
    {
        using var reader = new PageReader(source, budget);
        return reader.Read();
    }

    /// <inheritdoc/>
    public void Dispose() => _tokenizer.Dispose();

    private HtmlPage Read()
    {
        for (var token = _tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = _tokenizer.Get())
        {
            Take(token);
            _budget.Spend();
        }

        var end = _page.EndOfWords(_source.Content.Length);
        ReportUnclosed(end);
        _page.EndPiece(_elements.Current.Block, end);
        _elements.CloseAll(end);
        _formatting.EndAll(end);
        var pieces = _page.Build();
        ReportOutsideCells(pieces);
        return new HtmlPage(_head.Build(), pieces, _areas.ToImmutable(), _diagnostics.ToImmutable());
    }

    private TextSpan Place(TextRange range)
    {
        var length = _source.Content.Length;
        return new TextSpan(Math.Min(range.Start.Index, length), Math.Min(range.End.Index, length));
    }

    private void Take(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                Words(token.Data);
                break;
            case HtmlTokenType.StartTag:
                Start((HtmlTagToken)token);
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
            case HtmlTokenType.Comment:
                ReportUnclosedComment();
                break;
        }
    }

    private void Words(string words)
    {
        if (_elements.Current.IsHidden)
            _head.Words(_elements.Current.Name, words);
        else
            _page.Append(words, _place, _elements.Current, State());
    }

    private InlineState State()
    {
        var element = _elements.Current;
        var language = _formatting.Language ?? element.Language;
        return new InlineState(
            _formatting.IsEmphasised || element.IsEmphasised,
            element.IsSuperscript,
            language is null || _head.IsOfPage(language) ? null : language,
            _formatting.Link);
    }

    private void Start(HtmlTagToken tag)
    {
        var attributes = TagAttributes.Of(tag);
        var traits = ElementTraitsTable.Of(tag.Name);
        if ((traits & ElementTraits.Block) != 0)
            StartBlock(tag, attributes, traits);
        else
            StartInline(tag, attributes, traits);
        SetState(tag.Name);
    }

    private void StartBlock(HtmlTagToken tag, TagAttributes attributes, ElementTraits traits)
    {
        _rules.Start(tag.Name, traits, attributes, _place);
        _budget.RefusePieces(_page.Count);
        if (tag.Name is "html" or "body")
            _head.Page(attributes);
        NoteAnchors(tag.Name, attributes);
    }

    private void StartInline(HtmlTagToken tag, TagAttributes attributes, ElementTraits traits)
    {
        _page.Inline(_place, isEnd: false);
        NoteAnchors(tag.Name, attributes);
        if ((traits & ElementTraits.Void) != 0)
            StartVoid(tag, attributes);
        else if ((traits & ElementTraits.Formatting) != 0)
            _formatting.Start(tag, attributes, _place.Start);
        else
            _elements.Push(tag.Name, attributes, _place.Start);
    }

    private void StartVoid(HtmlTagToken tag, TagAttributes attributes)
    {
        switch (tag.Name)
        {
            case "br":
                _page.Break();
                break;
            case "img" or "image" when !_elements.Current.IsHidden && !PageImages.IsSpacer(tag):
                _page.AppendPicture(PageImages.AddressOf(tag), tag.GetAttribute("alt"), _place, _elements.Current, State());
                break;
            case "meta" or "link":
                _head.Statement(tag, attributes, _place.Start);
                break;
            case "area" when attributes.Address is { } address:
                _areas.Add(new PageLink(address, null, attributes.Class, _place.Start) { End = _place.End });
                break;
        }
    }

    private void End(string name)
    {
        var traits = ElementTraitsTable.Of(name);
        if (name == "br")
            _page.Break();
        else if ((traits & ElementTraits.Block) != 0)
            _rules.End(name, traits, _place);
        else if ((traits & ElementTraits.Formatting) != 0)
            _formatting.End(name, _place.End);
        else
            _rules.EndInline(name, _place);
        if ((traits & ElementTraits.Block) == 0)
            _page.Inline(_place, isEnd: true);
    }

    private void NoteAnchors(string element, TagAttributes attributes)
    {
        if (attributes.Id is { Length: > 0 } id)
            _page.Anchor(id);
        if (element == "a" && attributes.Name is { Length: > 0 } name && name != attributes.Id)
            _page.Anchor(name);
    }

    // The standard has the tree say how the tokenizer goes on (13.2.5, 13.2.6.4.4).
    private void SetState(string name) => _tokenizer.State = name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => _tokenizer.State,
    };

    private void ReportOutsideCells(ImmutableArray<HtmlPiece> pieces)
    {
        var reported = new HashSet<HtmlElement>();
        foreach (var piece in pieces)
        {
            if (piece.Owner.Place is { Table: { } table, Cell: null } && reported.Add(table))
                _diagnostics.Add(DiagnosticCodes.OutsideCells.At(piece.Source, "These words stand in a table and in none of its cells: browsers show them before it."));
        }
    }

    private void ReportUnclosedComment()
    {
        if (_place.End == _source.Content.Length && !_source.Content.EndsWith('>'))
            _diagnostics.Add(DiagnosticCodes.Unclosed.At(_place, "A comment begins here and never ends: browsers show nothing after it."));
    }

    private void ReportUnclosed(int end)
    {
        if (_elements.Current is { IsHidden: true, Parent: not null } hidden)
            _diagnostics.Add(DiagnosticCodes.Unclosed.At(new TextSpan(hidden.Start, end), $"<{hidden.Name}> begins here and never ends: browsers show nothing after it."));
        if (_elements.TooDeep is { } start)
            _diagnostics.Add(DiagnosticCodes.TooDeep.At(new TextSpan(start, Math.Max(start, end)), $"Elements stand in one another more than {_budget.Limits.Depth} deep; deeper ones were read as if they stood at that depth."));
    }
}
