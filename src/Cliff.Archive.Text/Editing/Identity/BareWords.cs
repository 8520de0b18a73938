namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Words without case, punctuation and white space but one space between them: what stays when a slip is corrected.</summary>
internal readonly ref struct BareWords
{
    private BareWords(ReadOnlySpan<char> content) => Content = content;

    public ReadOnlySpan<char> Content { get; }

    public static BareWords Of(string words)
    {
        var bare = new char[words.Length];
        var length = 0;
        foreach (var character in words)
        {
            // Half of a surrogate pair is no letter by itself, but the pair mostly is one.
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                bare[length++] = char.ToLowerInvariant(character);
            else if (length > 0 && bare[length - 1] != ' ')
                bare[length++] = ' ';
        }

        return new BareWords(bare.AsSpan(0, length).TrimEnd(' '));
    }

    /// <summary>The first <paramref name="count"/> words, or nothing where there are fewer.</summary>
    public ReadOnlySpan<char> First(int count)
    {
        var end = -1;
        for (var word = 0; word < count; word++)
        {
            var next = Content[(end + 1)..].IndexOf(' ');
            if (next < 0)
                return word == count - 1 ? Content : [];
            end += next + 1;
        }

        return Content[..end];
    }

    /// <summary>The last <paramref name="count"/> words, or nothing where there are fewer.</summary>
    public ReadOnlySpan<char> Last(int count)
    {
        var start = Content.Length;
        for (var word = 0; word < count; word++)
        {
            var next = Content[..start].LastIndexOf(' ');
            if (next < 0)
                return word == count - 1 ? Content : [];
            start = next;
        }

        return Content[(start + 1)..];
    }
}
