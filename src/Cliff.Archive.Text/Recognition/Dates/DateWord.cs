namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>What a piece of a text can be to a date.</summary>
internal enum DateWordKind : byte
{
    /// <summary>A word, of which <see cref="DateWord.Sense"/> says more.</summary>
    Word,

    /// <summary>A plain number of up to four digits.</summary>
    Number,

    /// <summary>A number with an ending, <c>15th</c>, or a word for one: <c>fifteenth</c>.</summary>
    Ordinal,

    /// <summary>A month, by its number.</summary>
    Month,

    /// <summary>A season, by its <see cref="Season"/>.</summary>
    Season,

    /// <summary>A decade, by its first year: <c>1890s</c>.</summary>
    Decade,

    /// <summary>A date in figures, as its day number.</summary>
    Figures,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A dash or hyphen.</summary>
    Dash,

    /// <summary>A stroke.</summary>
    Slash,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Any other mark, or a number that can be no part of a date.</summary>
    Mark,
}

/// <summary>What a word says about a date beside it.</summary>
[Flags]
internal enum DateSense
{
    None = 0,
    In = 1 << 0,
    On = 1 << 1,
    Of = 1 << 2,
    From = 1 << 3,
    To = 1 << 4,
    Until = 1 << 5,
    Between = 1 << 6,
    And = 1 << 7,
    Or = 1 << 8,
    Since = 1 << 9,
    Before = 1 << 10,
    After = 1 << 11,
    By = 1 << 12,
    During = 1 << 13,
    About = 1 << 14,
    The = 1 << 15,
    Year = 1 << 16,
    Part = 1 << 17,
    Century = 1 << 18,
    Number = 1 << 19,
    Unit = 1 << 20,
    Later = 1 << 21,
    Earlier = 1 << 22,
    Next = 1 << 23,
    Previous = 1 << 24,
    Same = 1 << 25,
    Feast = 1 << 26,
    Numbered = 1 << 27,
    Counted = 1 << 28,
    Verb = 1 << 29,
    Short = 1 << 30,
}

/// <summary>The seasons, by the month they begin in.</summary>
internal enum Season
{
    Spring = 3,
    Summer = 6,
    Autumn = 9,
    Winter = 12,
}

/// <summary>A piece of a text as dates are read from it.</summary>
/// <param name="Kind">What it can be.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Value">Its number, month, season, year or day number.</param>
/// <param name="Sense">What it says about a date beside it.</param>
/// <param name="IsInserted">Whether an editor put it into someone's text.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Start, int End, int Value, DateSense Sense, bool IsInserted)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is four digits that can be a year.</summary>
    public bool CanBeYear => Kind == DateWordKind.Number && Length == 4 && Value is >= 1000 and < 2100;

    /// <summary>Whether it is a number that can be a day of a month.</summary>
    public bool CanBeDay => Value is >= 1 and <= 31 && (Kind == DateWordKind.Ordinal || Kind == DateWordKind.Number && Length <= 2);

    /// <summary>Whether it is a word with any of these senses.</summary>
    public bool Is(DateSense any) => Kind == DateWordKind.Word && (Sense & any) != 0;
}
