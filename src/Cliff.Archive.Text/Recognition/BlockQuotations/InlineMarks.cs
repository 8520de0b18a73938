using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Finds the outermost stretches between quotation marks in one line, so that a paragraph can be read without them.</summary>
/// <remarks>
/// Matching never leaves the line. A mark without a partner counts only at the very start (a quotation that runs over
/// several paragraphs opens each of them); anywhere else it is left alone, lest it swallow the author's own words.
/// </remarks>
internal readonly record struct InlineMarks(ImmutableArray<TextSpan> Spans, bool OpensUnclosed, bool HasStrayMark)
{
    /// <summary>Characters read on after a mark that may be a plural's apostrophe; a bound, so that time stays linear.</summary>
    private const int FarthestSecondThought = 400;

    /// <summary>Reads <paramref name="content"/>.</summary>
    public static InlineMarks Scan(string content)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        bool opensUnclosed = false, stray = false;
        var exhausted = 0; // the kinds of closing mark of which none is left, so that unclosed marks cost nothing
        for (var at = 0; at < content.Length; at++)
        {
            if (!Opens(content, at))
            {
                stray |= content[at] is '\u201D' or '\u00BB';
                continue;
            }

            var end = (exhausted & KindOf(content[at])) != 0 ? -1 : FindClosing(content, at);
            if (end >= 0)
            {
                spans.Add(new TextSpan(at, end + 1));
                at = end;
                continue;
            }

            exhausted |= KindOf(content[at]);
            if (at == 0)
                opensUnclosed = true;
            else
                stray = true;
        }

        if (opensUnclosed && spans.Count == 0)
            spans.Add(new TextSpan(0, content.Length));
        return new InlineMarks(spans.ToImmutable(), opensUnclosed, stray);
    }

    private static int KindOf(char opening) => opening switch { '\u2018' => 1, '\u201C' => 2, '\u201E' => 4, '\u00AB' => 8, '"' => 16, _ => 32 };

    private static bool Opens(string content, int at) => content[at] switch
    {
        '\u201C' or '\u201E' or '\u00AB' => true,
        '\u2018' => at + 1 < content.Length && !char.IsWhiteSpace(content[at + 1]),
        '"' or '\'' => StandsFree(content, at) && at + 1 < content.Length && !char.IsWhiteSpace(content[at + 1]),
        _ => false,
    };

    private static bool StandsFree(string content, int at) => at == 0 || char.IsWhiteSpace(content[at - 1]) || content[at - 1] is '(' or '[' or '"' or '\u201C' || Characters.IsDash(content[at - 1]);

    private static int FindClosing(string content, int opening) => content[opening] switch
    {
        '\u201C' => NextOf(content, opening, '\u201D', '"'),
        '\u201E' => NextOf(content, opening, '\u201C', '\u201D'),
        '\u00AB' => NextOf(content, opening, '\u00BB', '\u00BB'),
        '"' => NextOf(content, opening, '"', '\u201D'),
        var mark => FindSingleClosing(content, opening, mark == '\'' ? '\'' : '\u2018'),
    };

    private static int NextOf(string content, int opening, char first, char second)
    {
        for (var at = opening + 1; at < content.Length; at++)
            if (content[at] == first || content[at] == second)
                return at;
        return -1;
    }

    /// <summary>The closing single mark; an apostrophe after a plural s does not close when another mark follows before the next opens.</summary>
    private static int FindSingleClosing(string content, int opening, char openingMark)
    {
        var fallback = -1;
        for (var at = opening + 1; at < content.Length; at++)
        {
            if (fallback >= 0 && at - fallback > FarthestSecondThought)
                return fallback;
            if (at > opening + 1 && openingMark == '\u2018' && content[at] == '\u2018' && fallback >= 0)
                return fallback;
            if (!Characters.IsApostrophe(content[at]) || (at + 1 < content.Length && char.IsLetterOrDigit(content[at + 1])))
                continue;
            if (char.IsWhiteSpace(content[at - 1]))
                continue;
            if (content[at - 1] != 's' || at + 2 >= content.Length || content[at + 1] != ' ' || !char.IsLower(content[at + 2]))
                return at;
            if (fallback < 0)
                fallback = at;
        }

        return fallback;
    }
}
