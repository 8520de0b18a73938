using System.Collections.Frozen;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What the HTML standard makes of an element by its name (13.2.4 "parse state", 15.3 "rendering: flow content").</summary>
[Flags]
internal enum ElementTraits
{
    /// <summary>It stands in a line and is closed by its own end tag or with the block around it: <c>span</c>.</summary>
    None = 0,

    /// <summary>It has no content and no end tag.</summary>
    Void = 1,

    /// <summary>It stands on lines of its own and closes an open paragraph.</summary>
    Block = 2,

    /// <summary>It goes on in the next block when the one it was opened in ends.</summary>
    Formatting = 4,

    /// <summary>One of h1 to h6.</summary>
    Heading = 8,

    /// <summary>Its words are emphasised.</summary>
    Emphasis = 16,

    /// <summary>Nothing outside of it can be closed from within.</summary>
    Scope = 32,

    /// <summary>A cell or a caption.</summary>
    Cell = 64,

    /// <summary>A part of a table that holds no text of its own: rows and groups of rows.</summary>
    TablePart = 128,

    /// <summary>A list of items.</summary>
    List = 256,

    /// <summary>Browsers do not show what it holds.</summary>
    Hidden = 512,
}

/// <summary>The traits of the elements that have any.</summary>
internal static class ElementTraitsTable
{
    private static readonly FrozenDictionary<string, ElementTraits> Table = Build();

    /// <summary>The traits of the element called <paramref name="name"/>, in lower case.</summary>
    public static ElementTraits Of(string name) => Table.GetValueOrDefault(name);

    private static FrozenDictionary<string, ElementTraits> Build()
    {
        var table = new Dictionary<string, ElementTraits>(StringComparer.Ordinal);
        Add(ElementTraits.Void, "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr");
        Add(ElementTraits.Block, "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr");
        Add(ElementTraits.Block, "head html legend li listing main menu nav ol p plaintext pre search section summary table ul xmp h1 h2 h3 h4 h5 h6 caption td th tbody thead tfoot tr");
        Add(ElementTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(ElementTraits.Heading, "h1 h2 h3 h4 h5 h6");
        Add(ElementTraits.Emphasis, "b cite dfn em i strong u var");
        Add(ElementTraits.Scope, "applet caption html marquee object table td template th");
        Add(ElementTraits.Cell, "caption td th");
        Add(ElementTraits.TablePart, "tbody thead tfoot tr");
        Add(ElementTraits.List, "dir dl menu ol ul");
        Add(ElementTraits.Hidden, "iframe noembed noframes script style template title");
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(ElementTraits traits, string names)
        {
            foreach (var name in names.Split(' '))
                table[name] = table.GetValueOrDefault(name) | traits;
        }
    }
}
