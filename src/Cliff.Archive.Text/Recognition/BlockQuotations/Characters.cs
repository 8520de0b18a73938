namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The marks that matter to quotations.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char mark) => mark is '\'' or '\u2019';

    /// <summary>A mark that can open a quotation; the straight ones can also close it.</summary>
    public static bool IsOpeningMark(char mark) => mark is '\u2018' or '\u201C' or '\u201E' or '\u00AB' or '"' or '\'';

    /// <summary>A mark that can close a quotation.</summary>
    public static bool IsClosingMark(char mark) => mark is '\u2019' or '\u201D' or '\u00BB' or '"' or '\'';

    /// <summary>What may stand between the end of a sentence and the space after it.</summary>
    public static bool IsClosing(char mark) => IsClosingMark(mark) || mark is ')' or ']';

    public static bool IsDash(char mark) => mark is '-' or '\u2013' or '\u2014' or '\u2015';
}
