using System.Buffers;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Finds the signs that refer to notes where no link and no bracket says so: <c>word*</c>, <c>word.†</c>.</summary>
internal static class NoteSigns
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*†‡§");

    /// <summary>Every run of signs in <paramref name="content"/> from <paramref name="start"/> on that stands right behind a word and before none.</summary>
    public static IEnumerable<TextSpan> In(string content, int start)
    {
        for (var at = NextSign(content, start); at >= 0; at = NextSign(content, at))
        {
            var end = at;
            while (end < content.Length && Signs.Contains(content[end]))
                end++;
            if (at > start && !char.IsWhiteSpace(content[at - 1]) && content[at - 1] is not ('[' or '(') && (end == content.Length || !char.IsLetterOrDigit(content[end])))
                yield return new TextSpan(at, end);
            at = end;
        }
    }

    private static int NextSign(string content, int start)
    {
        var next = start < content.Length ? content.AsSpan(start).IndexOfAny(Signs) : -1;
        return next < 0 ? -1 : start + next;
    }
}
