using System.Globalization;
using AngleSharp.Dom;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>The numbers that a browser shows before the items of ordered lists, counted in AngleSharp's tree.</summary>
internal static class CountedItems
{
    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    private static readonly string[] Tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];

    /// <summary>The number and stop of each item that has one.</summary>
    public static Dictionary<IElement, string> Of(IDocument page)
    {
        var numbers = new Dictionary<IElement, string>();
        foreach (var list in page.QuerySelectorAll("ol"))
        {
            var items = list.QuerySelectorAll("li").Where(item => item.ParentElement!.Closest("ol,ul,menu,dir") == list && !IsHidden(item, list)).ToList();
            var isReversed = list.HasAttribute("reversed");
            var value = Integer(list, "start") ?? (isReversed ? items.Count : 1);
            foreach (var item in items)
            {
                value = Integer(item, "value") ?? value;
                if (Written(item.GetAttribute("type") ?? list.GetAttribute("type"), value) is { } number)
                    numbers.Add(item, number + ".");
                value += isReversed ? -1 : 1;
            }
        }

        return numbers;
    }

    private static bool IsHidden(IElement item, IElement list)
    {
        for (var element = item; element is not null && element != list; element = element.ParentElement)
        {
            if (BrowserText.IsHidden(element))
                return true;
        }

        return false;
    }

    private static int? Integer(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Letters up to z, Roman numbers below a hundred: more is in no page that is measured.</summary>
    private static string? Written(string? type, int value) => type switch
    {
        "a" when value is > 0 and <= 26 => ((char)('a' + value - 1)).ToString(),
        "A" when value is > 0 and <= 26 => ((char)('A' + value - 1)).ToString(),
        "i" when value is > 0 and < 100 => Tens[value / 10] + Ones[value % 10],
        "I" when value is > 0 and < 100 => (Tens[value / 10] + Ones[value % 10]).ToUpperInvariant(),
        "disc" or "circle" or "square" or "none" => null,
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}
