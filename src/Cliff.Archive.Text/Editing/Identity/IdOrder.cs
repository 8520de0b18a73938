namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>The natural order of ids: p2 before p10, p12 before p12a before p13, p12z before p12aa.</summary>
internal sealed class IdOrder : IComparer<string>
{
    public static IdOrder Natural { get; } = new();

    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        while (!one.IsEmpty && !other.IsEmpty)
        {
            var (run, otherRun) = (RunOf(one), RunOf(other));
            var difference = ComparePart(one[..run], other[..otherRun]);
            if (difference != 0)
                return difference;
            one = one[run..];
            other = other[otherRun..];
        }

        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(x, y);
    }

    private static int ComparePart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (isNumber, otherIsNumber) = (char.IsAsciiDigit(one[0]), char.IsAsciiDigit(other[0]));
        if (isNumber != otherIsNumber)
            return isNumber ? -1 : 1;
        if (isNumber)
        {
            one = one.TrimStart('0');
            other = other.TrimStart('0');
        }

        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
    }

    private static int RunOf(ReadOnlySpan<char> rest)
    {
        var isNumber = char.IsAsciiDigit(rest[0]);
        var length = 1;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]) == isNumber)
            length++;
        return length;
    }
}
