namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>A block as dates are read from it: its text and its words. Beyond either end there are only marks.</summary>
/// <param name="Content">The text.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsHeading">Whether it is a heading, where a year may stand alone.</param>
internal sealed record DateWords(string Content, List<DateWord> Words, bool IsHeading)
{
    private static readonly DateWord Beyond = new(DateWordKind.Mark, 0, 0, 0, DateSense.None, IsInserted: false);

    /// <summary>How many words there are.</summary>
    public int Count => Words.Count;

    /// <summary>The word at this place.</summary>
    public DateWord this[int at] => at >= 0 && at < Words.Count ? Words[at] : Beyond;

    /// <summary>The letters of the word at this place.</summary>
    public ReadOnlySpan<char> Letters(int at) => Content.AsSpan(this[at].Start, this[at].Length);

    /// <summary>Whether nothing stands between the word at this place and the next.</summary>
    public bool IsTight(int at) => at >= 0 && at + 1 < Words.Count && Words[at].End == Words[at + 1].Start;

    /// <summary>Whether the word at this place is this mark.</summary>
    public bool IsMark(int at, char mark) => at >= 0 && at < Words.Count && Content[Words[at].Start] == mark;

    /// <summary>Whether it is a word in small letters that means several things, or a measure: what stands behind a number that counts.</summary>
    public bool IsCounted(int at)
    {
        var letters = Letters(at);
        if (this[at].Kind != DateWordKind.Word || letters.IsEmpty || !char.IsLower(letters[0]))
            return false;
        return this[at].Is(DateSense.Counted)
            || this[at].Sense == DateSense.None && letters.Length > 3 && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i') && letters is not ("this" or "does" or "perhaps" or "whereas" or "always" or "towards" or "besides" or "sometimes" or "years");
    }

    /// <summary>Whether a number before the word at <paramref name="after"/> counts things, and is no year: "December 1500 men", "December, 2341 delegates".</summary>
    public bool Counts(int year, int after, bool isParted) => IsCounted(after) && (this[year].Value % 50 == 0 || isParted && this[after].Is(DateSense.Counted));
}
