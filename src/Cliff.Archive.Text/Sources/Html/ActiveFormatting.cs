using AngleSharp.Html.Parser.Tokens;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Formatting that goes on from block to block until its own end tag: the standard's list of active formatting elements, without its copies in the tree.</summary>
/// <param name="maximum">The longest list; formatting opened beyond it is left out.</param>
/// <param name="page">The name of the page's file, by which it may link to itself.</param>
internal sealed class ActiveFormatting(int maximum, string page)
{
    private readonly List<FormattingElement?> _active = [];
    private int _emphasised;

    /// <summary>Whether any of it emphasises.</summary>
    public bool IsEmphasised => _emphasised > 0;

    /// <summary>The link that is open.</summary>
    public PageLink? Link { get; private set; }

    /// <summary>The language that the innermost names; null when none does.</summary>
    public string? Language { get; private set; }

    /// <summary>Opens what <paramref name="tag"/> opens; a link closes the link before.</summary>
    public void Start(HtmlTagToken tag, TagAttributes attributes, int start)
    {
        if (tag.Name is "a" or "nobr")
            End(tag.Name, start);
        if (_active.Count >= maximum)
            return;
        var isEmphasised = (ElementTraitsTable.Of(tag.Name) & ElementTraits.Emphasis) != 0 || attributes.IsItalic;
        var link = tag.Name == "a" && attributes.Address is { } address ? new PageLink(address, PageAddress.FragmentIn(page, address), attributes.Class, start) { Relation = tag.GetAttribute("rel") } : null;
        Add(new FormattingElement(tag.Name, isEmphasised, attributes.Language, link, start));
    }

    /// <summary>Closes the innermost <paramref name="name"/> of this cell, if one is open.</summary>
    public void End(string name, int end)
    {
        for (var index = _active.Count - 1; index >= 0 && _active[index] is { } element; index--)
        {
            if (element.Name != name)
                continue;
            _active.RemoveAt(index);
            Closed(element, end);
            return;
        }
    }

    /// <summary>The source ends.</summary>
    public void EndAll(int end)
    {
        while (_active.Count > 0)
            EndCell(end);
    }

    /// <summary>Begins a cell: what is opened in it ends with it.</summary>
    public void StartCell() => _active.Add(null);

    /// <summary>Ends a cell.</summary>
    public void EndCell(int end)
    {
        while (_active.Count > 0)
        {
            var element = _active[^1];
            _active.RemoveAt(_active.Count - 1);
            if (element is null)
                return;
            Closed(element, end);
        }
    }

    private void Add(FormattingElement element)
    {
        _active.Add(element);
        _emphasised += element.IsEmphasised ? 1 : 0;
        Link = element.Link ?? Link;
        Language = element.Language ?? Language;
    }

    private void Closed(FormattingElement element, int end)
    {
        _emphasised -= element.IsEmphasised ? 1 : 0;
        if (element.Link is { } link)
        {
            link.End = end;
            Link = _active.FindLast(other => other?.Link is not null)?.Link;
        }

        if (element.Language is not null)
            Language = _active.FindLast(other => other?.Language is not null)?.Language;
    }
}

/// <summary>A formatting element that is open.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsEmphasised">Whether it emphasises.</param>
/// <param name="Language">The language it names.</param>
/// <param name="Link">The link it makes.</param>
/// <param name="Start">Offset of its start tag.</param>
internal sealed record FormattingElement(string Name, bool IsEmphasised, string? Language, PageLink? Link, int Start);

/// <summary>A link of a page, from its start tag to its end tag.</summary>
/// <param name="address">The address as written.</param>
/// <param name="fragment">The name in this page that it leads to; null when it leads to another page.</param>
/// <param name="class">The class of the link.</param>
/// <param name="start">Offset of its start tag.</param>
internal sealed class PageLink(string address, string? fragment, string @class, int start)
{
    /// <summary>The address as written.</summary>
    public string Address { get; } = address;

    /// <summary>The name in this page that it leads to; null when it leads to another page.</summary>
    public string? Fragment { get; } = fragment;

    /// <summary>The class of the link.</summary>
    public string Class { get; } = @class;

    /// <summary>What it says of how its target relates to the page: <c>next</c>, <c>prev</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>Offset of its start tag.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its end tag; its start until it is closed.</summary>
    public int End { get; set; } = start;
}
