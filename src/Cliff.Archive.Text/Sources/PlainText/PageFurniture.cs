using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Finds page numbers and running heads: lines of their own that count up, and lines that come back where pages begin or end.</summary>
internal static class PageFurniture
{
    /// <summary>Fewer are chance.</summary>
    private const int Fewest = 3;

    private const int LongestHead = 80;

    /// <summary>The <paramref name="lines"/>, those that are furniture marked as such.</summary>
    public static ImmutableArray<TextLine> Mark(ImmutableArray<TextLine> lines)
    {
        var numbers = NumbersThatCount(lines);
        var furniture = numbers.Union(RunningHeads(lines, numbers));
        return furniture.Count == 0 ? lines : [.. lines.Select((line, place) => furniture.Contains(place) ? line with { IsFurniture = true } : line)];
    }

    /// <summary>Places of the page numbers: lines of one make whose numbers follow each other.</summary>
    private static ImmutableHashSet<int> NumbersThatCount(ImmutableArray<TextLine> lines)
    {
        var numbered = lines.Select((line, place) => (Place: place, Number: PageNumber.Read(line.Words))).Where(line => line.Number is not null);
        var counting = ImmutableHashSet.CreateBuilder<int>();
        foreach (var make in numbered.GroupBy(line => line.Number!.Make))
        {
            var pages = make.ToArray();
            var steps = pages.Zip(pages.Skip(1)).Count(pair => pair.Second.Number!.Value == pair.First.Number!.Value + 1);
            if (pages.Length >= Fewest && steps * 5 >= (pages.Length - 1) * 4)
                counting.UnionWith(pages.Select(page => page.Place));
        }

        return counting.ToImmutable();
    }

    /// <summary>Places of the lines at the edges of pages that come back, whatever numbers stand in them.</summary>
    private static IEnumerable<int> RunningHeads(ImmutableArray<TextLine> lines, ImmutableHashSet<int> numbers)
    {
        var edges = Enumerable.Range(0, lines.Length)
            .Where(place => !numbers.Contains(place) && lines[place].Words.Length <= LongestHead && IsAtAnEdge(lines, numbers, place))
            .GroupBy(place => string.Concat(lines[place].Words.Where(char.IsLetter)).ToUpperInvariant(), StringComparer.Ordinal);
        return edges.Where(edge => edge.Key.Length > 0 && edge.Count() >= Fewest).SelectMany(edge => edge);
    }

    private static bool IsAtAnEdge(ImmutableArray<TextLine> lines, ImmutableHashSet<int> numbers, int place) =>
        lines[place].BeginsPage || numbers.Contains(place - 1)
        || (place + 1 < lines.Length && (lines[place + 1].BeginsPage || numbers.Contains(place + 1)));
}

/// <summary>A page number on a line of its own.</summary>
/// <param name="Make">What stands around it: <c>[#]</c>, <c>- # -</c>, <c>{p.#}</c>.</param>
/// <param name="Value">The number.</param>
internal sealed record PageNumber(string Make, int Value)
{
    private const int LongestLine = 14;

    /// <summary>The number that <paramref name="words"/> are; null when they are anything else.</summary>
    public static PageNumber? Read(string words)
    {
        var first = words.AsSpan().IndexOfAnyInRange('0', '9');
        if (words.Length > LongestLine || first < 0)
            return null;
        var last = words.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (!int.TryParse(words.AsSpan(first, last + 1 - first), NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > 9999)
            return null;
        var make = $"{words[..first]}#{words[(last + 1)..]}";
        var isNumber = string.Concat(make.Where(char.IsLetter)).ToUpperInvariant() is "" or "P" or "PG" or "PAGE" && make.All(character => char.IsLetter(character) || "#[](){}-–—. |".Contains(character, StringComparison.Ordinal));
        return isNumber ? new PageNumber(make, value) : null;
    }
}
