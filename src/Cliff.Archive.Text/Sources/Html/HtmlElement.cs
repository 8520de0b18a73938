namespace Cliff.Archive.Text.Sources.Html;

/// <summary>An element that is or was open: where it stands and what it stands in.</summary>
internal sealed class HtmlElement
{
    private readonly ItemNumbering? _numbering;
    private RowGrid? _grid;

    /// <summary>The element that a start tag opens within <paramref name="parent"/>.</summary>
    public HtmlElement(string name, HtmlElement? parent, TagAttributes attributes, int start)
    {
        Name = name;
        Traits = ElementTraitsTable.Of(name);
        Parent = parent;
        Start = start;
        Class = attributes.Class;
        Language = attributes.Language ?? parent?.Language;
        IsHidden = (Traits & ElementTraits.Hidden) != 0 || attributes.IsHidden || parent is { IsHidden: true };
        IsEmphasised = (Traits & ElementTraits.Emphasis) != 0 || attributes.IsItalic || parent is { IsEmphasised: true };
        IsSuperscript = name == "sup" || parent is { IsSuperscript: true };
        IsPreformatted = name is "pre" or "listing" or "xmp" or "plaintext" or "textarea" || parent is { IsPreformatted: true };
        Block = IsBlock || parent is null ? this : parent.Block;
        IsNavigation = NavigationClasses.Mark(Name, Class) || parent is { IsNavigation: true };
        Place = ElementPlace.Within(this, parent);
        _numbering = name switch { "ol" => new ItemNumbering(attributes), "ul" or "menu" or "dir" => null, _ => parent?._numbering };
        Number = name == "li" && !IsHidden ? _numbering?.Next(attributes) : null;
        if (name is "tr" && Place.Table is { } table)
            _grid = table._grid = new RowGrid(table._grid);
        if (parent is not null && name is "td" or "th")
            Column = (parent!._grid ??= new RowGrid(null)).Place(attributes.Columns, attributes.Rows);
    }

    /// <summary>Its name, in lower case.</summary>
    public string Name { get; }

    /// <summary>What the standard makes of its name.</summary>
    public ElementTraits Traits { get; }

    /// <summary>The element around it.</summary>
    public HtmlElement? Parent { get; }

    /// <summary>Offset of its start tag.</summary>
    public int Start { get; }

    /// <summary>Offset after its end tag, or where its end is implied; not before it is closed.</summary>
    public int End { get; set; }

    /// <summary>Its classes as written, in lower case; empty when it has none.</summary>
    public string Class { get; }

    /// <summary>The language of its words; null when nothing says.</summary>
    public string? Language { get; }

    /// <summary>Whether browsers do not show what it holds.</summary>
    public bool IsHidden { get; }

    /// <summary>Whether its words are emphasised.</summary>
    public bool IsEmphasised { get; }

    /// <summary>Whether its words are raised.</summary>
    public bool IsSuperscript { get; }

    /// <summary>Whether white space counts in it.</summary>
    public bool IsPreformatted { get; }

    /// <summary>The block it stands in: itself, when it is one.</summary>
    public HtmlElement Block { get; }

    /// <summary>The table, list and quotation it stands in.</summary>
    public ElementPlace Place { get; }

    /// <summary>Whether its element or class says that it leads about and is not to be read.</summary>
    public bool IsNavigation { get; }

    /// <summary>For a cell: the number of columns before it in its row.</summary>
    public int Column { get; }

    /// <summary>For an item of an ordered list: its number; null for all else.</summary>
    public ItemNumber? Number { get; }

    /// <summary>Whether a piece has been made of it or of something in it.</summary>
    public bool HasPiece { get; set; }

    /// <summary>Whether it stands on lines of its own.</summary>
    public bool IsBlock => (Traits & ElementTraits.Block) != 0;

    /// <summary>Whether it is h1 to h6.</summary>
    public bool IsHeading => (Traits & ElementTraits.Heading) != 0;
}

/// <summary>The table, list and quotation that an element stands in; each null where it stands in none.</summary>
/// <param name="Table">The innermost table.</param>
/// <param name="Row">Its row.</param>
/// <param name="Cell">Its cell or caption.</param>
/// <param name="List">The outermost list within the cell.</param>
/// <param name="Item">The item of that list.</param>
/// <param name="Quotation">The innermost <c>blockquote</c>.</param>
internal sealed record ElementPlace(HtmlElement? Table, HtmlElement? Row, HtmlElement? Cell, HtmlElement? List, HtmlElement? Item, HtmlElement? Quotation)
{
    private static readonly ElementPlace Nowhere = new(null, null, null, null, null, null);

    /// <summary>The place of what stands in <paramref name="element"/>.</summary>
    public static ElementPlace Within(HtmlElement element, HtmlElement? parent)
    {
        var outer = parent?.Place ?? Nowhere;
        return element.Name switch
        {
            "table" => outer with { Table = element, Row = null, Cell = null },
            "tr" => outer with { Row = element },
            "td" or "th" or "caption" => outer with { Cell = element, List = null, Item = null },
            "ul" or "ol" or "dl" or "dir" or "menu" when outer.List is null => outer with { List = element },
            "li" or "dt" or "dd" when outer.List == parent => outer with { Item = element },
            "blockquote" => outer with { Quotation = element },
            _ => outer,
        };
    }
}
