using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The attributes of a start tag that bear on how its words are read.</summary>
internal readonly struct TagAttributes
{
    private const int MostPlaces = 100;
    private const int MostItems = 1_000_000_000;

    private static readonly (string Name, ItemStyle Style)[] ItemStyles =
    [
        ("none", ItemStyle.Unnumbered), ("disc", ItemStyle.Unnumbered), ("circle", ItemStyle.Unnumbered), ("square", ItemStyle.Unnumbered), ("decimal", ItemStyle.Decimal),
        ("lower-alpha", ItemStyle.LowerLetters), ("lower-latin", ItemStyle.LowerLetters), ("upper-alpha", ItemStyle.UpperLetters), ("upper-latin", ItemStyle.UpperLetters),
        ("lower-roman", ItemStyle.LowerRoman), ("upper-roman", ItemStyle.UpperRoman),
    ];

    private readonly string? _class;
    private readonly int _columns;
    private readonly int _rows;

    private TagAttributes(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            var value = attribute.Value;
            switch (attribute.Name)
            {
                case "class":
                    _class = value.Trim().ToLowerInvariant();
                    break;
                case "id":
                    Id = value;
                    break;
                case "name":
                    Name = value;
                    break;
                case "href":
                    Address = value.Trim();
                    break;
                case "lang" or "xml:lang" when value.Length > 0:
                    Language = value.Trim();
                    break;
                case "colspan":
                    _columns = Span(value);
                    break;
                case "rowspan":
                    _rows = Span(value);
                    break;
                case "start":
                    Start = Integer(value);
                    break;
                case "value":
                    Value = Integer(value);
                    break;
                case "reversed":
                    IsReversed = true;
                    break;
                case "type":
                    ListStyle ??= StyleOfType(value);
                    break;
                case "hidden":
                    IsHidden = true;
                    break;
                case "style":
                    IsHidden |= Says(value, "display", "none") || Says(value, "visibility", "hidden");
                    IsItalic |= Says(value, "font-style", "italic");
                    ListStyle = StyleOfList(value) ?? ListStyle;
                    break;
            }
        }

        IsItalic |= Class.Contains("italic", StringComparison.Ordinal);
    }

    /// <summary>The classes as written, in lower case.</summary>
    public string Class => _class ?? string.Empty;

    /// <summary>The id.</summary>
    public string? Id { get; }

    /// <summary>The name.</summary>
    public string? Name { get; }

    /// <summary>Where a link leads.</summary>
    public string? Address { get; }

    /// <summary>The language.</summary>
    public string? Language { get; }

    /// <summary>The number of columns a cell spans.</summary>
    public int Columns => Math.Max(_columns, 1);

    /// <summary>The number of rows a cell spans, kept small where it is broad: a table may not grow far beyond its source.</summary>
    public int Rows => Math.Clamp(_rows, 1, Math.Max(MostPlaces / Columns, 1));

    /// <summary>The number that a list begins with.</summary>
    public int? Start { get; }

    /// <summary>The number of an item.</summary>
    public int? Value { get; }

    /// <summary>Whether a list counts down.</summary>
    public bool IsReversed { get; }

    /// <summary>How the numbers of a list or of an item are written; null when nothing says.</summary>
    public ItemStyle? ListStyle { get; }

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden { get; }

    /// <summary>Whether its style or class makes it italic.</summary>
    public bool IsItalic { get; }

    /// <summary>The attributes of <paramref name="tag"/>.</summary>
    public static TagAttributes Of(HtmlTagToken tag) => tag.Attributes.Count == 0 ? default : new TagAttributes(tag);

    private static int Span(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostPlaces) : 1;

    // The standard's rules for integers: what follows the digits is passed over.
    private static int? Integer(string value)
    {
        var words = value.AsSpan().Trim();
        var digits = words is ['-' or '+', ..] ? 1 : 0;
        while (digits < words.Length && char.IsAsciiDigit(words[digits]))
            digits++;
        return int.TryParse(words[..digits], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((long)number) <= MostItems ? number : null;
    }

    private static ItemStyle? StyleOfType(string type) => type switch
    {
        "1" => ItemStyle.Decimal,
        "a" => ItemStyle.LowerLetters,
        "A" => ItemStyle.UpperLetters,
        "i" => ItemStyle.LowerRoman,
        "I" => ItemStyle.UpperRoman,
        _ when type.ToLowerInvariant() is "none" or "disc" or "circle" or "square" => ItemStyle.Unnumbered,
        _ => null,
    };

    private static ItemStyle? StyleOfList(string style)
    {
        if (!style.Contains("list-style", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var (name, itemStyle) in ItemStyles)
        {
            if (Says(style, "list-style-type", name) || Says(style, "list-style", name))
                return itemStyle;
        }

        return null;
    }

    // A style is read only so far as old pages use it: "property: value", without regard to order and white space.
    private static bool Says(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style.AsSpan(at + property.Length).TrimStart();
        return rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
