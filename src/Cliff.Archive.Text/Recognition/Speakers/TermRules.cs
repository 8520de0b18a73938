using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Tells a named thing, a slogan, or words held at a distance from what someone says.</summary>
internal static class TermRules
{
    private const int WordsOfAName = 8;
    private const int WordsOfATerm = 4;
    private const int WordsOfAnAttribution = 5;
    private const int LongestReport = 40;

    /// <summary>Whether the words are only named, not said by anyone.</summary>
    public static bool IsTerm(InlineContext inline, QuotedWords words)
    {
        var before = inline.Introduction.Take(LongestReport).ToArray();
        if (IsNamed(inline, words, before))
            return true;
        if (IsAttributed(inline, words) || inline.After.TrimStart().StartsWith("["))
            return false;
        if (words.EndsInStop && (words.OpensInCapital || words.Count > WordsOfATerm + 1) || inline.FollowsColon && words.OpensInCapital)
            return false;
        if (inline.FollowsComma && before.Take(WordsOfAnAttribution).Any(word => word.Is(WordClasses.Saying | WordClasses.Judging)))
            return false;
        var isSaidRightBefore = before.Take(2).Any(word => word.Is(WordClasses.AnySaying) && !word.Is(WordClasses.NamingVerb));
        if (words.IsNamed && words.Count <= WordsOfAName)
            return !isSaidRightBefore || before[0].Is(WordClasses.Article);
        var isGoverned = before.Length > 0 && before[0].Is(WordClasses.Article | WordClasses.Possessive);
        return words.Count <= (isGoverned ? WordsOfATerm + 1 : WordsOfATerm)
            && !isSaidRightBefore && !IsReported(inline, before) && !IsJudged(inline, before) && !IsCalled(inline, before);
    }

    /// <summary>"the so-called ‘…’", "known as ‘…’", "the slogans ‘…’ and ‘…’", but "what Petrov called ‘…’".</summary>
    private static bool IsNamed(InlineContext inline, QuotedWords words, Word[] before)
    {
        if (IsAmongSlogans(inline, before))
            return true;
        var at = 0;
        while (at < Math.Min(before.Length, 4) && IsLink(inline, before[at]))
            at++;
        if (at == before.Length)
            return false;
        if (before[at].Is(WordClasses.NamingVerb))
            return words.Count <= WordsOfAName && IsImpersonal(inline, before, at);
        if (!before[at].Is(WordClasses.NamingNoun))
            return false;
        return inline.Printed(before[at]) switch
        {
            "word" or "words" or "phrase" or "phrases" or "expression" =>
                words.Count <= WordsOfATerm + 1 && at == 0 && !inline.FollowsColon && !inline.FollowsQuotation && !IsOwned(inline, before, at),
            "slogan" or "slogans" or "motto" or "watchword" or "watchwords" or "banner" => true,
            _ => words.Count <= WordsOfAName && at <= 1 && !words.EndsInComma && !words.EndsInStop && !inline.FollowsColon,
        };
    }

    /// <summary>"New slogans appeared, among them: ‘…’".</summary>
    private static bool IsAmongSlogans(InlineContext inline, Word[] before)
    {
        for (var at = 0; at + 1 < Math.Min(before.Length, 3); at++)
        {
            if (inline.Printed(before[at]) is "them" && inline.Printed(before[at + 1]) is "among")
                return before.Any(word => inline.Printed(word) is "slogans" or "watchwords" or "mottoes");
        }

        return false;
    }

    /// <summary>Words that may stand between a noun and what it names.</summary>
    private static bool IsLink(InlineContext inline, Word word) =>
        word.Is(WordClasses.Article) || inline.Printed(word) is "of" or "for" or "as" or "was" or "is" or "were" or "and" or "or" or "among" or "them" or "like" or "such" or "then" or "now" or "still" or "raised" or "not" or "by" or "to";

    /// <summary>"he called", "Petrov termed": someone's own word for it. "was called", "so-called", "a party called": only its name.</summary>
    private static bool IsImpersonal(InlineContext inline, Word[] before, int verb)
    {
        if (verb + 1 == before.Length)
            return true;
        var subject = before[verb + 1];
        return !subject.Is(WordClasses.SubjectPronoun | WordClasses.Name | WordClasses.Opener | WordClasses.FirstPerson) && !(inline.Printed(subject) is "who" or "which" or "and" or "later" or "once");
    }

    /// <summary>"Petrov, who called the mayor an ‘old woman’": someone's own word for someone.</summary>
    private static bool IsCalled(InlineContext inline, Word[] before)
    {
        const int FarthestVerb = 8;
        for (var at = 0; at < Math.Min(before.Length, FarthestVerb); at++)
        {
            if (inline.Printed(before[at]) is "calling" or "branding" or "labelling")
                return true;
            if (inline.Printed(before[at]) is "called" or "branded" or "termed" or "dubbed" or "labelled" or "considered")
                return at + 1 < before.Length && (before[at + 1].Is(WordClasses.SubjectPronoun | WordClasses.Name | WordClasses.Opener) || inline.Printed(before[at + 1]) is "who");
        }

        return false;
    }

    private static bool IsOwned(InlineContext inline, Word[] before, int noun) =>
        noun + 1 < before.Length && (before[noun + 1].Is(WordClasses.Possessive) || inline.Printed(before[noun + 1]) is "his" or "her" or "their" or "own");

    /// <summary>"‘…’, said Petrov", "‘…,’ he wrote", "‘…’, as Petrov put it"; but "the ‘old hands’ said no".</summary>
    public static bool IsAttributed(InlineContext inline, QuotedWords words)
    {
        var after = inline.After.TrimStart("’”\"'» ");
        if (!words.EndsInComma && !words.EndsInStop && !(after.Length > 0 && after[0] is ',' or '–' or '—' or '-'))
            return false;
        var opensSentence = words.EndsInStop && after.Length > 0 && char.IsUpper(after[0]);
        if (opensSentence && inline.Quoted[^1] is '.')
            return false;
        var behind = inline.WordsBehind.Take(opensSentence ? 2 : 5).ToArray();
        for (var at = 0; at < behind.Length; at++)
        {
            if (behind[at].Is(WordClasses.Saying | WordClasses.Judging) && (IsVoice(behind, at - 1) || IsVoice(behind, at + 1) || IsVoice(behind, at + 2)))
                return true;
        }

        return false;
    }

    private static bool IsVoice(Word[] words, int at) =>
        at >= 0 && at < words.Length && words[at].Is(WordClasses.SubjectPronoun | WordClasses.Name | WordClasses.Opener | WordClasses.Title | WordClasses.Role | WordClasses.Body | WordClasses.FirstPerson);

    /// <summary>Words in lower case that complete what someone is said to have said: "Petrov admitted that they ‘rarely’ came".</summary>
    private static bool IsReported(InlineContext inline, Word[] before)
    {
        if (before.Length == 0 || !char.IsLower(inline.Quoted[0]))
            return false;
        if (inline.Printed(before[0]) is "that")
            return before.Length > 1 && !before[1].Is(WordClasses.Preposition | WordClasses.Article | WordClasses.Conjunction);
        if (before[0].Is(WordClasses.Article | WordClasses.Demonstrative))
            return false;
        for (var at = 0; at + 1 < before.Length; at++)
        {
            if (before[at + 1].Is(WordClasses.AnySaying | WordClasses.Judging) && inline.Printed(before[at]) is "that")
                return true;
        }

        return false;
    }

    /// <summary>"Petrov dismissed it as ‘childish’", "she spoke of ‘a cold peace’": the judgement is in the quoted words, right behind as, of, for or to.</summary>
    private static bool IsJudged(InlineContext inline, Word[] before)
    {
        const int FarthestVerb = 10;
        var at = 0;
        while (at < Math.Min(before.Length, 3) && (before[at].Is(WordClasses.Article | WordClasses.Possessive) || inline.Printed(before[at]) is "his" or "her" or "its" or "their" or "being" or "having"))
            at++;
        var isLinked = at < before.Length && (inline.Printed(before[at]) is "as" or "of" or "for" or "to" or "him" or "her" or "them" or "it" or "this" or "against" or "about" or "on" or "in" || before[at].Is(WordClasses.Judging));
        return isLinked && !before[0].Is(WordClasses.Demonstrative) && before.Skip(at).Take(FarthestVerb).Any(word => word.Is(WordClasses.Judging | WordClasses.Saying | WordClasses.SayingParticiple));
    }
}
