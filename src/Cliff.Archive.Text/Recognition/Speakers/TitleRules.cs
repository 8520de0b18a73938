using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Tells the name of a work: the pamphlet ‘The New Dawn’; an article headed ‘Whose turn?’; in his ‘Letters from the Harbour’.</summary>
internal static class TitleRules
{
    private const int LongestTitle = 14;

    /// <summary>Whether the words are the name of a work.</summary>
    public static bool IsTitle(InlineContext inline, QuotedWords words)
    {
        if (words.Count > LongestTitle || words.EndsInComma && inline.FollowsColon)
            return false;
        var before = inline.Introduction.Take(6).ToArray();
        return before.Length > 0 && (IsEntitled(inline, before) || FollowsWork(inline, words, before) || StandsForWork(inline, words, before))
            || words.IsNamed && IsExplainedAsWork(inline);
    }

    /// <summary>"headed ‘…’", "a pamphlet called ‘…’".</summary>
    private static bool IsEntitled(InlineContext inline, Word[] before) =>
        inline.Printed(before[0]) is "entitled" or "titled" or "headed" or "headlined" or "subtitled" or "captioned"
        || inline.Printed(before[0]) is "called" or "named" && before.Skip(1).Take(2).Any(word => word.Is(WordClasses.WorkNoun))
        || inline.Printed(before[0]) is "title" or "heading" or "headline" or "of" && before.Skip(1).Take(1).Any(word => inline.Printed(word) is "title" or "heading" or "headline");

    /// <summary>"the article ‘On Discipline’", "a resolution on ‘the state of the union’".</summary>
    private static bool FollowsWork(InlineContext inline, QuotedWords words, Word[] before)
    {
        if (words.IsNamed && before[0].Is(WordClasses.WorkNoun) && !inline.FollowsColon)
            return true;
        if (words.EndsInStop && !words.IsNamed || inline.FollowsColon)
            return false;
        var at = 0;
        while (at < before.Length && before[at].Is(WordClasses.Article))
            at++;
        return at + 1 < before.Length
            && inline.Printed(before[at]) is "on" or "about" or "upon"
            && before[at + 1].Is(WordClasses.WorkNoun | WordClasses.TextNoun);
    }

    /// <summary>"in ‘The Tasks of the League’", "in her ‘Letters from the Harbour’": no article before, three words or more.</summary>
    private static bool StandsForWork(InlineContext inline, QuotedWords words, Word[] before)
    {
        if (!words.IsNamed || words.Count < 3 || words.ContentWords < 2 || words.EndsInStop && inline.FollowsColon)
            return false;
        if (inline.Printed(before[0]) is "in" or "In")
            return true;
        var isOwned = before[0].Is(WordClasses.Possessive) || inline.Printed(before[0]) is "his" or "her" or "their" or "own";
        return isOwned && before.Length > 1 && inline.Printed(before[1]) is "in" or "In" or "wrote" or "published" or "of" or "from";
    }

    /// <summary>"‘The Lamp’, a poem by …".</summary>
    private static bool IsExplainedAsWork(InlineContext inline)
    {
        if (!inline.After.TrimStart().StartsWith(","))
            return false;
        var behind = inline.WordsBehind.Take(4).ToArray();
        return behind.Length > 1 && (behind[0].Is(WordClasses.Article) || inline.Printed(behind[0]) is "his" or "her" or "their")
            && behind.Skip(1).Any(word => word.Is(WordClasses.WorkNoun));
    }
}
