using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Gathers what the head of a page says.</summary>
internal sealed class HeadBuilder
{
    private readonly ImmutableArray<(string Name, string Content)>.Builder _statements = ImmutableArray.CreateBuilder<(string Name, string Content)>();
    private readonly ImmutableArray<PageLink>.Builder _relations = ImmutableArray.CreateBuilder<PageLink>();
    private readonly StringBuilder _title = new();
    private string? _language;

    /// <summary>The attributes of <c>html</c> and <c>body</c>.</summary>
    public void Page(TagAttributes attributes) => _language = attributes.Language ?? _language;

    /// <summary>Whether <paramref name="language"/> is the page's own; its regions and scripts are.</summary>
    public bool IsOfPage(string language) => _language is not null && Primary(language).Equals(Primary(_language), StringComparison.OrdinalIgnoreCase);

    /// <summary>Words of an element that is not shown.</summary>
    public void Words(string element, string words)
    {
        if (element == "title")
            _title.Append(words);
    }

    /// <summary>A <c>meta</c> or <c>link</c>.</summary>
    public void Statement(HtmlTagToken tag, TagAttributes attributes, int start)
    {
        if (tag.Name == "meta" && (attributes.Name ?? tag.GetAttribute("http-equiv")) is { Length: > 0 } name)
            _statements.Add((name.Trim().ToLowerInvariant(), tag.GetAttribute("content")));
        if (tag.Name == "link" && attributes.Address is { } address && tag.GetAttribute("rel") is { Length: > 0 } relation)
            _relations.Add(new PageLink(address, null, attributes.Class, start) { Relation = relation.ToLowerInvariant() });
    }

    /// <summary>All of it.</summary>
    public HtmlHead Build()
    {
        var title = string.Join(' ', _title.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new HtmlHead(title.Length > 0 ? title : null, _language, _statements.ToImmutable(), _relations.ToImmutable());
    }

    private static ReadOnlySpan<char> Primary(string language)
    {
        var hyphen = language.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? language : language.AsSpan(0, hyphen);
    }
}
