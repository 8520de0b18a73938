using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Which elements a block tag closes and opens: the standard's tree construction (13.2.6.4) for blocks, items and tables.</summary>
internal sealed class TreeRules(OpenElements elements, PageBuilder page)
{
    /// <summary>A start tag of a block.</summary>
    public void Start(string name, ElementTraits traits, TagAttributes attributes, TextSpan tag)
    {
        if (IsOfPage(name))
            return;
        var end = page.EndOfWords(tag.Start);
        page.EndPiece(ClosedBy(name), end);
        if (IsOfTable(name))
            StartOfTable(name, attributes, tag.Start, end);
        else
        {
            CloseFor(name, end);
            if ((traits & ElementTraits.Void) == 0)
                elements.Push(name, attributes, tag.Start);
        }
    }

    /// <summary>An end tag of a block.</summary>
    public void End(string name, ElementTraits traits, TextSpan tag)
    {
        if (IsOfPage(name))
            return;
        var ended = Ended(name, traits);
        // What ends nothing is no border between words, but for </p>, which makes an empty paragraph.
        if (Close(name, traits, tag.End) || name == "p")
            page.EndPiece(ended, tag.End);
    }

    private bool Close(string name, ElementTraits traits, int end)
    {
        if ((traits & ElementTraits.Heading) != 0)
            return elements.Close(element => element.IsHeading, IsScope, end);
        if (IsOfTable(name))
            return elements.Close(element => element.Name == name, element => element.Name == "table", end);
        return elements.Close(element => element.Name == name, name switch { "p" => IsButtonScope, "li" => IsListScope, _ => IsScope }, end);
    }

    /// <summary>An end tag of an inline element.</summary>
    public void EndInline(string name, TextSpan tag) => elements.Close(element => element.Name == name, element => element.IsBlock, tag.End);

    private void CloseFor(string name, int end)
    {
        switch (name)
        {
            case "li":
                elements.Close(element => element.Name == "li", IsItemBorder, end);
                break;
            case "dd" or "dt":
                elements.Close(element => element.Name is "dd" or "dt", IsItemBorder, end);
                break;
        }

        elements.Close(element => element.Name == "p", IsButtonScope, end);
        if ((ElementTraitsTable.Of(name) & ElementTraits.Heading) != 0 && elements.Current.Block.IsHeading)
            elements.Close(element => element.IsHeading, IsScope, end);
    }

    private void StartOfTable(string name, TagAttributes attributes, int start, int end)
    {
        // Outside of a table its parts mean nothing.
        var keeps = name is "td" or "th" ? "tr" : name is "tr" ? "tbody" : "table";
        if (name == "table")
            elements.Close(element => element.Name == "p", IsButtonScope, end);
        else if (elements.Current.Place.Table is null)
            return;
        else if (!elements.CloseWithin(element => element.Name == keeps || (keeps == "tbody" && element.Name is "thead" or "tfoot"), element => element.Name == "table", end))
            Imply(keeps, start, end);
        elements.Push(name, attributes, start);
    }

    private void Imply(string part, int start, int end)
    {
        elements.CloseWithin(element => element.Name == "table", _ => false, end);
        if (part is "tr")
            elements.Push("tbody", default, start);
        if (part is "tr" or "tbody")
            elements.Push(part, default, start);
    }

    /// <summary>The block whose end the start tag <paramref name="name"/> implies, so far as a piece may end with it.</summary>
    private HtmlElement? ClosedBy(string name)
    {
        var block = elements.Current.Block;
        return block.Name switch
        {
            "p" => block,
            "li" => name == "li" ? block : null,
            "dt" or "dd" => name is "dt" or "dd" ? block : null,
            "td" or "th" or "caption" => IsOfTable(name) && name != "table" ? block : null,
            _ => null,
        };
    }

    /// <summary>The block that an end tag ends, so far as a piece may end with it: itself, or one whose end it implies.</summary>
    private HtmlElement? Ended(string name, ElementTraits traits)
    {
        var block = elements.Current.Block;
        var isMeant = block.Name == name || (block.IsHeading && (traits & ElementTraits.Heading) != 0);
        return isMeant ? block : null;
    }

    // These are open from the beginning and to the end, whatever their tags say.
    private static bool IsOfPage(string name) => name is "html" or "head" or "body";

    private static bool IsOfTable(string name) => name is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption";

    private static bool IsScope(HtmlElement element) => (element.Traits & ElementTraits.Scope) != 0;

    private static bool IsButtonScope(HtmlElement element) => IsScope(element) || element.Name == "button";

    private static bool IsListScope(HtmlElement element) => IsScope(element) || element.Name is "ol" or "ul";

    private static bool IsItemBorder(HtmlElement element) => element.IsBlock && element.Name is not ("address" or "div" or "p" or "li" or "dd" or "dt") || IsScope(element);
}
