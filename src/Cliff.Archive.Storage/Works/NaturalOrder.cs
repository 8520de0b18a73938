namespace Cliff.Archive.Storage.Works;

/// <summary>The order of names in which the numbers in them count: <c>ch2</c> before <c>ch10</c>.</summary>
internal static class NaturalOrder
{
    /// <summary>Compares names or paths.</summary>
    public static Comparer<string> OfNames { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string one, string other)
    {
        var (at, there) = (0, 0);
        while (at < one.Length && there < other.Length)
        {
            var isNumber = char.IsAsciiDigit(one[at]) && char.IsAsciiDigit(other[there]);
            var order = isNumber ? Number(one, ref at).CompareTo(Number(other, ref there), StringComparison.Ordinal) : one[at++].CompareTo(other[there++]);
            if (order != 0)
                return order;
        }

        var rest = (one.Length - at).CompareTo(other.Length - there);
        return rest != 0 ? rest : string.CompareOrdinal(one, other);
    }

    private static Digits Number(string name, ref int at)
    {
        while (at < name.Length - 1 && name[at] == '0' && char.IsAsciiDigit(name[at + 1]))
            at++;
        var start = at;
        while (at < name.Length && char.IsAsciiDigit(name[at]))
            at++;
        return new Digits(name.AsMemory(start, at - start));
    }

    /// <summary>A number of any length without zeros in front.</summary>
    private readonly record struct Digits(ReadOnlyMemory<char> Content)
    {
        public int CompareTo(Digits other, StringComparison comparison) => Content.Length != other.Content.Length
            ? Content.Length.CompareTo(other.Content.Length)
            : Content.Span.CompareTo(other.Content.Span, comparison);
    }
}
