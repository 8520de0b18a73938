namespace Cliff.Archive.Text.Documents;

/// <summary>What the end of a wrapped line says of the next.</summary>
internal static class LineEnd
{
    /// <summary>
    /// Whether the next line goes on without a space: a hyphen that hangs on a word (<c>any-|body</c>, <c>1914-|1918</c>) or a dash without space before it, but no dash
    /// that stands behind a space. Whether the hyphen is the word's own is not known.
    /// </summary>
    /// <param name="before">The line, or all the words up to its end.</param>
    /// <param name="next">The first character of the next.</param>
    public static bool IsInWord(ReadOnlySpan<char> before, char next)
    {
        var words = before.TrimEnd('-');
        var hyphens = before.Length - words.Length;
        return char.IsLetterOrDigit(next) && words is [.., var last] && (hyphens == 1 ? char.IsLetterOrDigit(last) : hyphens > 1 && !char.IsWhiteSpace(last));
    }
}
