namespace Cliff.Archive.Text.Documents;

/// <summary>A half-open range of UTF-16 code units, <c>[Start, End)</c>, in the text its holder names.</summary>
public readonly record struct TextSpan
{
    /// <summary>A span; refuses one that ends before it begins or begins before the text does.</summary>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Offset after the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing lies between the two offsets.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The words of this span in the text it belongs to.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share a code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
