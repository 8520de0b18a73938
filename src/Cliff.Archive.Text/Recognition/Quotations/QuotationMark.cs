namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Marks that can pair with one another.</summary>
internal enum MarkFamily
{
    Single,
    Double,
    Angle,
    SingleAngle,
}

/// <summary>What a mark can do where it stands.</summary>
[Flags]
internal enum MarkRoles
{
    /// <summary>An apostrophe, or noise.</summary>
    None = 0,

    /// <summary>It can open a quotation.</summary>
    Opens = 1,

    /// <summary>It can close one.</summary>
    Closes = 2,

    /// <summary>It is rather something else: the apostrophe of "’tis" or of "the workers’ party", a measure in inches.</summary>
    Doubtful = 4,
}

/// <summary>One quotation mark and what it can do by the characters beside it.</summary>
/// <param name="At">Its offset.</param>
/// <param name="Mark">The character.</param>
/// <param name="Roles">What it can do.</param>
/// <param name="IsAfterStop">Whether a stop, a comma or the like stands right before it: an apostrophe stands behind letters.</param>
internal readonly record struct QuotationMark(int At, char Mark, MarkRoles Roles, bool IsAfterStop)
{
    /// <summary>The longest word looked at for letters left out.</summary>
    private const int LongestClipped = 10;

    /// <summary>Words of which the first letters are left out: "’twas".</summary>
    private static readonly string[] Clipped = ["tis", "twas", "twere", "twill", "twould", "tisn", "twasn", "em", "til", "till", "cause", "cos", "bout", "gainst", "neath", "tween", "tother", "un", "fraid", "nuff"];

    /// <summary>The family of its character.</summary>
    public MarkFamily Family => FamilyOf(Mark);

    public bool Is(MarkRoles role) => (Roles & role) != 0;

    /// <summary>Reads the mark at <paramref name="at"/>.</summary>
    public static QuotationMark Read(string content, int at)
    {
        var (before, after) = (at > 0 ? content[at - 1] : '\n', at + 1 < content.Length ? content[at + 1] : '\n');
        var isAfterStop = before is '.' or ',' or '!' or '?' or ';' or ':' or '…';
        return new QuotationMark(at, content[at], RolesOf(content, at, before, after, isAfterStop), isAfterStop);
    }

    /// <summary>Whether this mark, as a closing one, belongs to <paramref name="opening"/>.</summary>
    public bool Closes(QuotationMark opening) => FamilyOf(opening.Mark) == Family && Mark switch
    {
        '‘' => opening.Mark == '‚',
        '“' => opening.Mark is '„' or '“',
        '«' or '»' or '‹' or '›' => opening.Mark != Mark,
        _ => true,
    };

    private static MarkFamily FamilyOf(char mark) => mark switch
    {
        '“' or '”' or '„' or '‟' or '"' => MarkFamily.Double,
        '«' or '»' => MarkFamily.Angle,
        '‹' or '›' => MarkFamily.SingleAngle,
        _ => MarkFamily.Single,
    };

    private static MarkRoles RolesOf(string content, int at, char before, char after, bool isAfterStop)
    {
        var (isWordBefore, isWordAfter) = (char.IsLetterOrDigit(before), char.IsLetterOrDigit(after));
        var closes = MayClose(content, at, before, isWordAfter, isAfterStop) ? Closing(content, at, before, after) : MarkRoles.None;
        return content[at] switch
        {
            '’' => closes == MarkRoles.None && !isWordBefore && char.IsUpper(after) && !IsClipped(content.AsSpan(at + 1)) ? MarkRoles.Opens | MarkRoles.Doubtful : closes,
            '\'' or '"' => closes | (IsFree(before) && !char.IsWhiteSpace(after) ? Opening(content, at) : MarkRoles.None),
            '‘' when isWordBefore => isWordAfter ? MarkRoles.None : MarkRoles.Closes,
            '‘' => Opening(content, at) | (isAfterStop && !isWordAfter ? MarkRoles.Closes : MarkRoles.None),
            '“' => IsFree(before) || isWordAfter ? MarkRoles.Opens : MarkRoles.Closes,
            '”' => MarkRoles.Closes | (IsFree(before) && isWordAfter ? MarkRoles.Opens : MarkRoles.None),
            '«' or '‹' => (isWordBefore || isAfterStop) && !isWordAfter ? MarkRoles.Closes : MarkRoles.Opens,
            '»' or '›' => isWordAfter && IsFree(before) ? MarkRoles.Opens | MarkRoles.Closes : MarkRoles.Closes,
            _ => IsFree(before) ? MarkRoles.Opens : MarkRoles.None,
        };
    }

    /// <summary>Whether a quotation can begin behind this character.</summary>
    private static bool IsFree(char before) => char.IsWhiteSpace(before) || !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '!' or '?' or ';' or '…' or ')' or ']');

    /// <summary>No letter follows, unless a stop stands before: "he came.’He went", but "the U.S.’s navy"; a space before needs one behind.</summary>
    private static bool MayClose(string content, int at, char before, bool isWordAfter, bool isAfterStop)
    {
        if (isWordAfter)
            return isAfterStop && !(content[at + 1] == 's' && (at + 2 == content.Length || !char.IsLetter(content[at + 2])));
        return at > 0 && (!char.IsWhiteSpace(before) || at + 1 == content.Length || char.IsWhiteSpace(content[at + 1]) || char.IsPunctuation(content[at + 1]));
    }

    private static MarkRoles Closing(string content, int at, char before, char after)
    {
        var goesOn = after == ' ' && at + 2 < content.Length && char.IsLetterOrDigit(content[at + 2]);
        var isPossessive = before == 's' && content[at] != '"' && !PossessiveRule.IsRefuted(content, at + 2) || IsClippedBefore(content, at);
        var isMeasure = content[at] is '\'' or '"' && char.IsAsciiDigit(before);
        return goesOn && (isPossessive || isMeasure) ? MarkRoles.Closes | MarkRoles.Doubtful : MarkRoles.Closes;
    }

    /// <summary>"comin’ home", "o’ the": a letter is left out at the end.</summary>
    private static bool IsClippedBefore(string content, int at)
    {
        if (content[at] == '"')
            return false;
        var start = at;
        while (start > 0 && at - start < LongestClipped && char.IsLetter(content[start - 1]))
            start--;
        var word = content.AsSpan(start, at - start);
        return word.Length >= 4 && word.EndsWith("in") && char.IsLower(word[0]) || word is "o" or "O" or "th" or "an" or "wi" or "ol";
    }

    private static MarkRoles Opening(string content, int at) =>
        FamilyOf(content[at]) == MarkFamily.Single && (IsClipped(content.AsSpan(at + 1)) || IsYear(content, at)) ? MarkRoles.Opens | MarkRoles.Doubtful : MarkRoles.Opens;

    /// <summary>"in ’17", but "the ‘14 Points’".</summary>
    private static bool IsYear(string content, int at)
    {
        var digits = content.AsSpan(at + 1, Math.Min(3, content.Length - at - 1));
        if (digits.Length < 2 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[1]) || digits.Length == 3 && char.IsLetterOrDigit(digits[2]))
            return false;
        var before = content.AsSpan(Math.Max(0, at - 7)..at).TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..] is "in" or "In" or "of" or "since" or "Since" or "from" or "From" or "until" or "by" or "after" or "before" or "and" or "to";
    }

    /// <summary>"’tis", "’90s".</summary>
    private static bool IsClipped(ReadOnlySpan<char> behind)
    {
        var length = 0;
        while (length < Math.Min(LongestClipped, behind.Length) && char.IsLetterOrDigit(behind[length]))
            length++;
        var word = behind[..length];
        if (length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2] == 's')
            return true;
        foreach (var clipped in Clipped)
        {
            if (word.Equals(clipped, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
