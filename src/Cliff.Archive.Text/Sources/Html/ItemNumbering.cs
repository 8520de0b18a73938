using System.Globalization;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What stands before the items of a list (CSS Lists 3, "list-style-type"); of others than these, a browser's mark says nothing to a reader.</summary>
internal enum ItemStyle
{
    /// <summary>Nothing, or a bullet.</summary>
    Unnumbered,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>a, b, c.</summary>
    LowerLetters,

    /// <summary>A, B, C.</summary>
    UpperLetters,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,
}

/// <summary>How an ordered list counts its items (HTML 4.4.5 "the ol element").</summary>
/// <param name="list">The attributes of the list.</param>
internal sealed class ItemNumbering(TagAttributes list)
{
    private readonly int? _start = list.Start;
    private readonly bool _isReversed = list.IsReversed;
    private readonly ItemStyle _style = list.ListStyle ?? ItemStyle.Decimal;
    private int? _lastValue;
    private int _sinceValue;
    private int _count;

    /// <summary>The number of the next item, to be printed when the whole list is read: a reversed one begins with how many it has.</summary>
    public ItemNumber Next(TagAttributes item)
    {
        _count++;
        (_lastValue, _sinceValue) = item.Value is { } value ? (value, 0) : (_lastValue, _sinceValue + 1);
        return new ItemNumber(this, _lastValue, _lastValue is null ? _sinceValue - 1 : _sinceValue, item.ListStyle ?? _style);
    }

    /// <summary>The value of an item.</summary>
    /// <param name="from">The last value that an item before it or itself was given; null for the list's own.</param>
    /// <param name="steps">Items since.</param>
    public int ValueOf(int? from, int steps) => (from ?? _start ?? (_isReversed ? _count : 1)) + (_isReversed ? -steps : steps);
}

/// <summary>The number of an item.</summary>
/// <param name="List">How its list counts.</param>
/// <param name="From">The last value that an item before it or itself was given; null for the list's own.</param>
/// <param name="Steps">Items since.</param>
/// <param name="Style">How it is written.</param>
internal sealed record ItemNumber(ItemNumbering List, int? From, int Steps, ItemStyle Style)
{
    private const int MostRoman = 3999;
    private const int Letters = 26;

    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number with its stop and a space, as browsers show it before the item: <c>4. </c>, <c>iv. </c>; empty when they show none.</summary>
    public string Printed => Style == ItemStyle.Unnumbered ? "" : $"{Written(List.ValueOf(From, Steps))}. ";

    private string Written(int value) => Style switch
    {
        ItemStyle.LowerLetters when value > 0 => InLetters(value),
        ItemStyle.UpperLetters when value > 0 => InLetters(value).ToUpperInvariant(),
        ItemStyle.LowerRoman when value is > 0 and <= MostRoman => InRoman(value),
        ItemStyle.UpperRoman when value is > 0 and <= MostRoman => InRoman(value).ToUpperInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa.</summary>
    private static string InLetters(int value)
    {
        var letters = "";
        for (; value > 0; value = (value - 1) / Letters)
            letters = (char)('a' + ((value - 1) % Letters)) + letters;
        return letters;
    }

    private static string InRoman(int value)
    {
        var number = "";
        foreach (var (step, sign) in Roman)
        {
            for (; value >= step; value -= step)
                number += sign;
        }

        return number;
    }
}
