using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The grammar of a clause that introduces words: which of its verbs tell of speech, and what stands where their subject should.</summary>
internal static class SpeechGrammar
{
    /// <summary>Whether the verb at a place leads to the words: one of saying, or one that only presents or judges them where they follow at once.</summary>
    public static bool Introduces(Clause clause, int at) => IsSaying(clause, at) || IsPutSo(clause, at) || IsBaseAtColon(clause, at) || IsPresenting(clause, at) || IsJudgingBeforeMarks(clause, at);

    /// <summary>"As Petrov puts it".</summary>
    private static bool IsPutSo(Clause clause, int at) => clause.Sentence.Letters(at) is "put" or "puts" && clause.Sentence.Is(at + 1, "it");

    /// <summary>"The minutes state:".</summary>
    private static bool IsBaseAtColon(Clause clause, int at) => clause.Words[at].Is(WordClasses.SayingBase) && clause.EndsInColon && at == clause.End - 1;

    /// <summary>"Petrov drew a lesson:", "‘…’, muttered Petrov".</summary>
    private static bool IsPresenting(Clause clause, int at) => clause.Words[at].Is(WordClasses.Presenting) && (clause.EndsInColon || clause.IsTrailing) && !IsPassive(clause, at);

    /// <summary>"Petrov praised the ‘…’".</summary>
    private static bool IsJudgingBeforeMarks(Clause clause, int at)
    {
        var word = clause.Words[at];
        var isVerb = word.Is(WordClasses.Presenting) || word.Is(WordClasses.Judging) && word.Is(WordClasses.Past | WordClasses.AnySaying);
        return isVerb && clause.LeadsToMarks && !IsPassive(clause, at);
    }

    /// <summary>A finite verb of saying in the active voice, or one after "to" or a participle that leads to the quotation.</summary>
    public static bool IsSaying(Clause clause, int at)
    {
        var word = clause.Words[at];
        if (word.Is(WordClasses.SayingParticiple))
            return true;
        var before = at > clause.First ? clause.Sentence.Letters(at - 1) : default;
        if (word.Is(WordClasses.Issuing) && before is "had" or "has" or "have")
            return true;
        if (word.Is(WordClasses.SayingBase) && !word.Is(WordClasses.SayingPast))
            return before is "to" or "not" || at > clause.First && clause.Words[at - 1].Is(WordClasses.Conditional | WordClasses.Future);
        return word.Is(WordClasses.Saying) && !IsPassive(clause, at);
    }

    /// <summary>"was said", "a said": no verb with a subject of its own.</summary>
    public static bool IsPassive(Clause clause, int at) => at > clause.First && clause.Sentence.Letters(at - 1) is "was" or "were" or "been" or "be" or "is" or "are" or "being" or "the" or "a" or "as";

    /// <summary>"we read", "one finds".</summary>
    public static bool IsRead(Clause clause, int at) => at > clause.First && clause.Sentence.Letters(at) is "read" or "find" or "reads" or "finds" && (clause.Sentence.Is(at - 1, "we") || clause.Sentence.Is(at - 1, "one"));

    /// <summary>"He explained how he described it": the second verb introduces nothing.</summary>
    public static bool IsSubordinate(Clause clause, Mention subject) => subject.First > clause.First + 1 && clause.Words[subject.First - 1].Is(WordClasses.Question);

    /// <summary>Whether a verb can have its subject behind it: it opens the clause or stands behind a break, or behind "as", "thus", "so".</summary>
    public static bool CanBeInverted(Clause clause, int at)
    {
        if (clause.IsTrailing)
            return !clause.Mentions.Any(mention => mention.End == at && mention.CanBeSubject);
        return at == clause.First || clause.Sentence.Between(at - 1) is not " " || clause.Sentence.Letters(at - 1) is "as" or "As" or "thus" or "Thus" or "so" or "So";
    }

    /// <summary>Whether only an article, titles and names stand from one word to another: "the historian Petrov".</summary>
    public static bool IsOneNoun(Clause clause, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!clause.Words[at].Is(WordClasses.Article | WordClasses.Role | WordClasses.Title | WordClasses.PersonNoun | WordClasses.Name | WordClasses.Possessive | WordClasses.ThirdPerson) && clause.Words[at].Is(WordClasses.AnyInLexicon))
                return false;
        }

        return true;
    }

    /// <summary>Place of "who", "which" or "that" as the subject of a verb; null when it has another.</summary>
    public static int? RelativePronoun(Clause clause, int verb)
    {
        var at = verb - 1;
        while (at > clause.First && (clause.Words[at].Is(WordClasses.Past | WordClasses.Present | WordClasses.Conditional | WordClasses.Connective | WordClasses.Sequence) && !clause.Words[at].Is(WordClasses.AnySaying) || clause.Sentence.Letters(at).EndsWith("ly")))
            at--;
        return at > clause.First && (clause.Sentence.Is(at, "who") || clause.Sentence.Is(at, "which") || clause.Sentence.Is(at, "that") && clause.Sentence.Neighbour(at - 1).Is(WordClasses.TextNoun | WordClasses.Utterance)) ? at : null;
    }

    /// <summary>"The lighthouse wrote": a noun that no class holds, with an article, right before its verb.</summary>
    public static string? UnknownSubject(Clause clause, int verb)
    {
        const int LongestNoun = 4;
        var noun = verb - 1;
        if (noun <= clause.First || clause.Sentence.Between(noun) is not " " || clause.Mentions.Any(mention => mention.End == verb) || !IsUnknown(clause, noun))
            return null;
        for (var at = noun - 1; at >= clause.First && noun - at <= LongestNoun && clause.Sentence.Between(at) is " "; at--)
        {
            if (clause.Words[at].Is(WordClasses.Article) || clause.Sentence.Is(at, "one") || clause.Sentence.Is(at, "another"))
                return at > clause.First && clause.Words[at - 1].Is(WordClasses.Preposition) ? null : clause.Sentence.PrintedRange(at, verb);
            if (!IsUnknown(clause, at))
                return null;
        }

        return null;
    }

    private static bool IsUnknown(Clause clause, int at) =>
        char.IsLower(clause.Sentence.Block.Content[clause.Words[at].Start])
        && !clause.Words[at].Is(WordClasses.AnyInLexicon | WordClasses.Presenting | WordClasses.Past | WordClasses.Number | WordClasses.Possessive)
        && !clause.Sentence.Letters(at).EndsWith("ly");

    /// <summary>"by the ‘Left Deputies’": a name between marks.</summary>
    public static string? QuotedName(Clause clause, int first)
    {
        const int Longest = 5;
        var start = clause.At(first).Is(WordClasses.Article) ? first + 1 : first;
        var end = start;
        while (end < clause.End && end - start < Longest && !clause.Words[end].IsOutside && char.IsUpper(clause.Sentence.Block.Content[clause.Words[end].Start]))
            end++;
        return end > start && (end == clause.End || clause.Words[end].IsOutside) ? clause.Sentence.PrintedRange(start, end) : null;
    }
}
