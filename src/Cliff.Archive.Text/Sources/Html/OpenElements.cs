namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The elements that are open, outermost first: the standard's stack of open elements (HTML 13.2.4.2), blocks and plain inline elements.</summary>
/// <param name="maximum">The greatest depth.</param>
/// <param name="formatting">Ended by the cells that are closed.</param>
internal sealed class OpenElements(int maximum, ActiveFormatting formatting)
{
    private readonly List<HtmlElement> _open = [new HtmlElement("body", null, default, 0)];

    /// <summary>The innermost.</summary>
    public HtmlElement Current => _open[^1];

    /// <summary>Offset of the first element that was nested too deep to be opened; null when none was.</summary>
    public int? TooDeep { get; private set; }

    /// <summary>Opens an element.</summary>
    public void Push(string name, TagAttributes attributes, int start)
    {
        if (_open.Count >= maximum)
        {
            TooDeep ??= start;
            return;
        }

        _open.Add(new HtmlElement(name, Current, attributes, start));
        if ((Current.Traits & ElementTraits.Cell) != 0)
            formatting.StartCell();
    }

    /// <summary>Closes the innermost element that <paramref name="isMeant"/> and all within it, unless a border of scope stands between. Whether there was one.</summary>
    /// <param name="isMeant">Which elements are meant.</param>
    /// <param name="isBorder">Elements that are not looked beyond.</param>
    /// <param name="end">Offset after the element.</param>
    public bool Close(Func<HtmlElement, bool> isMeant, Func<HtmlElement, bool> isBorder, int end)
    {
        for (var depth = _open.Count - 1; depth > 0; depth--)
        {
            if (isMeant(_open[depth]))
            {
                CloseTo(depth, end);
                return true;
            }

            if (isBorder(_open[depth]))
                return false;
        }

        return false;
    }

    /// <summary>Closes all that stands within the innermost element that <paramref name="isKept"/>. Whether there was one.</summary>
    public bool CloseWithin(Func<HtmlElement, bool> isKept, Func<HtmlElement, bool> isBorder, int end)
    {
        for (var depth = _open.Count - 1; depth > 0; depth--)
        {
            if (isKept(_open[depth]))
            {
                CloseTo(depth + 1, end);
                return true;
            }

            if (isBorder(_open[depth]))
                return false;
        }

        return false;
    }

    /// <summary>Closes everything: the source ends.</summary>
    public void CloseAll(int end)
    {
        CloseTo(1, end);
        _open[0].End = end;
    }

    private void CloseTo(int depth, int end)
    {
        while (_open.Count > depth)
        {
            var element = Current;
            element.End = end;
            _open.RemoveAt(_open.Count - 1);
            if ((element.Traits & ElementTraits.Cell) != 0)
                formatting.EndCell(end);
        }
    }
}
