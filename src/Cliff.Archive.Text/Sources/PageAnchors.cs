namespace Cliff.Archive.Text.Sources;

/// <summary>Finds the names that links to a part of a page lead to.</summary>
public static class PageAnchors
{
    /// <summary>The names that <paramref name="html"/> gives to its elements by <c>id</c> or <c>name</c>, with the offset of the first tag that has each.</summary>
    public static IReadOnlyDictionary<string, int> In(string html)
    {
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
            at = html.AsSpan(at).StartsWith("<!--") ? AfterComment(html, at) : AfterTag(html, at, anchors);
        return anchors;
    }

    /// <summary>Whether letters or digits that a reader sees stand between the tag at <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static bool HasWords(string html, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (html[at] == '<' && html.IndexOf('>', at, end - at) is >= 0 and var tag)
                at = tag;
            else if (html[at] == '&' && html.IndexOf(';', at, Math.Min(LongestEntity, end - at)) is >= 0 and var entity)
                at = entity;
            else if (char.IsLetterOrDigit(html[at]))
                return true;
        }

        return false;
    }

    private const int LongestEntity = 10;

    private static int AfterComment(string html, int start)
    {
        var end = html.IndexOf("-->", start, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + 3;
    }

    private static int AfterTag(string html, int start, Dictionary<string, int> anchors)
    {
        var at = start + 1;
        while (at < html.Length && html[at] != '>')
        {
            if (!char.IsWhiteSpace(html[at++]))
                continue;
            var name = Word(html, ref at, "=>");
            var value = Value(html, ref at);
            if (value.Length > 0 && (name.Equals("id", StringComparison.OrdinalIgnoreCase) || name.Equals("name", StringComparison.OrdinalIgnoreCase)))
                anchors.TryAdd(System.Net.WebUtility.HtmlDecode(value.ToString()), start);
        }

        return at;
    }

    private static ReadOnlySpan<char> Word(string html, ref int at, string ends)
    {
        SkipWhiteSpace(html, ref at);
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && !ends.Contains(html[at]))
            at++;
        return html.AsSpan(start, at - start);
    }

    private static ReadOnlySpan<char> Value(string html, ref int at)
    {
        var next = at;
        SkipWhiteSpace(html, ref next);
        if (next >= html.Length || html[next] != '=')
            return [];
        at = next + 1;
        SkipWhiteSpace(html, ref at);
        if (at >= html.Length || html[at] is not ('"' or '\''))
            return Word(html, ref at, ">");
        var start = at + 1;
        var end = html.IndexOf(html[at], start);
        at = end < 0 ? html.Length : end + 1;
        return html.AsSpan(start, (end < 0 ? html.Length : end) - start);
    }

    private static void SkipWhiteSpace(string html, ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
    }
}
