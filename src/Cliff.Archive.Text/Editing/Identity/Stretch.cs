namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>A part of one sequence and the part of the other that it is compared with; ends are exclusive.</summary>
internal readonly record struct Stretch(int Start, int End, int OtherStart, int OtherEnd)
{
    /// <summary>Whether one part has nothing to pair with.</summary>
    public bool IsEmpty => Start == End || OtherStart == OtherEnd;

    /// <summary>Length of the longer part.</summary>
    public int Longer => Math.Max(End - Start, OtherEnd - OtherStart);

    /// <summary>The parts between pairs that rise on both sides.</summary>
    public void CutAt(List<(int One, int Other)> pairs, Stack<Stretch> parts)
    {
        var (start, otherStart) = (Start, OtherStart);
        foreach (var (one, other) in pairs)
        {
            parts.Push(new Stretch(start, one, otherStart, other));
            (start, otherStart) = (one + 1, other + 1);
        }

        parts.Push(new Stretch(start, End, otherStart, OtherEnd));
    }

    /// <summary>Halves. Used where a whole stretch changed or repeats itself: what moved across the cut is not found here.</summary>
    public void CutEvenly(Stack<Stretch> parts)
    {
        var (middle, otherMiddle) = (Start + ((End - Start) / 2), OtherStart + ((OtherEnd - OtherStart) / 2));
        parts.Push(new Stretch(Start, middle, OtherStart, otherMiddle));
        parts.Push(new Stretch(middle, End, otherMiddle, OtherEnd));
    }
}
