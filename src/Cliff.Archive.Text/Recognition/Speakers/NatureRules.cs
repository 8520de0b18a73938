using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Tells speech from writing, and both from a term or a title, by what introduces the words and how they look.</summary>
internal static class NatureRules
{
    private const int WordsOfATerm = 4;
    private const int LongestReport = 60;

    /// <summary>What a block quotation is, by its lead-in and its speaker.</summary>
    public static QuotationNature OfBlock(Clause leadIn, Speaker? speaker)
    {
        if (speaker?.Kind == SpeakerKind.Body)
            return QuotationNature.Resolution;
        for (var at = leadIn.End - 1; at >= leadIn.First; at--)
        {
            if (leadIn.Words[at].Is(WordClasses.Written))
                return QuotationNature.Writing;
            if (leadIn.Words[at].Is(WordClasses.Spoken))
                return QuotationNature.Speech;
        }

        return QuotationNature.Unknown;
    }

    /// <summary>What an inline quotation is.</summary>
    public static QuotationNature OfInline(InlineContext inline)
    {
        if (IsTitle(inline))
            return QuotationNature.Title;
        if (IsTerm(inline))
            return QuotationNature.Term;
        var sentence = inline.WordsBefore.FirstOrDefault().Sentence;
        var telling = inline.WordsBefore.TakeWhile(word => word.Sentence == sentence).Take(LongestReport).FirstOrDefault(word => word.Is(WordClasses.Written | WordClasses.Spoken));
        return telling.Is(WordClasses.Written) ? QuotationNature.Writing : QuotationNature.Speech;
    }

    /// <summary>Capitals throughout, after a noun for a text or a word that names: "the pamphlet ‘The New Dawn’".</summary>
    private static bool IsTitle(InlineContext inline)
    {
        var before = inline.WordsBefore.FirstOrDefault();
        if (before.End == 0)
            return false;
        var names = inline.Block.Content[before.Start..before.End] is "entitled" or "titled" or "headed";
        return names || before.Is(WordClasses.TextNoun) && !before.Is(WordClasses.AnySaying)
            && inline.QuotedWords.Where(word => !word.Is(WordClasses.Stop)).All(word => char.IsUpper(inline.Block.Content[word.Start]));
    }

    /// <summary>A few words that name something: no sentence, no marker behind, nobody said to say them.</summary>
    private static bool IsTerm(InlineContext inline)
    {
        var words = inline.QuotedWords.ToArray();
        if (words.Length == 0 || words.Length > WordsOfATerm || inline.Quoted[^1] is '.' or '!' or '?' or ',')
            return false;
        if (inline.After.TrimStart().StartsWith("["))
            return false;
        var isNamed = words.All(word => word.Is(WordClasses.Stop) || char.IsUpper(inline.Block.Content[word.Start]));
        return isNamed || !inline.WordsBefore.Take(2).Any(word => word.Is(WordClasses.AnySaying)) && !IsReported(inline);
    }

    /// <summary>Words in lower case that complete what someone is said to have said: "Petrov admitted that they ‘rarely’ came".</summary>
    private static bool IsReported(InlineContext inline)
    {
        var before = inline.WordsBefore.Take(LongestReport).ToArray();
        if (before.Length == 0 || before[0].Is(WordClasses.Article | WordClasses.Demonstrative) || !char.IsLower(inline.Quoted[0]))
            return false;
        for (var at = 0; at + 1 < before.Length && before[at + 1].Sentence == before[0].Sentence; at++)
        {
            if (before[at + 1].Is(WordClasses.Saying) && inline.Block.Content.AsSpan(before[at].Start..before[at].End) is "that")
                return true;
        }

        return false;
    }
}
