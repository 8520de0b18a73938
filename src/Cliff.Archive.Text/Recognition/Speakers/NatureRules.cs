using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Tells speech from writing, and both from a term or a title, by what introduces the words and how they look.</summary>
internal static class NatureRules
{
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
        var words = new QuotedWords(inline);
        if (words.Count == 0)
            return QuotationNature.Term;
        if (TitleRules.IsTitle(inline, words))
            return QuotationNature.Title;
        if (TermRules.IsTerm(inline, words))
            return QuotationNature.Term;
        var sentence = inline.WordsBefore.FirstOrDefault().Sentence;
        var telling = (TermRules.IsAttributed(inline, words) ? inline.WordsBehind : inline.WordsBefore.TakeWhile(word => word.Sentence == sentence))
            .Take(LongestReport).FirstOrDefault(word => word.Is(WordClasses.Written | WordClasses.Spoken));
        return telling.Is(WordClasses.Written) ? QuotationNature.Writing : QuotationNature.Speech;
    }
}

/// <summary>How the words between two marks look.</summary>
internal readonly struct QuotedWords
{
    /// <summary>Reads the words of <paramref name="inline"/>.</summary>
    public QuotedWords(InlineContext inline)
    {
        var (count, content, capitals) = (0, 0, 0);
        foreach (var word in inline.QuotedWords)
        {
            count++;
            if (word.Is(WordClasses.Stop | WordClasses.Article | WordClasses.Preposition | WordClasses.Conjunction))
                continue;
            content++;
            capitals += char.IsUpper(inline.Block.Content[word.Start]) || char.IsAsciiDigit(inline.Block.Content[word.Start]) ? 1 : 0;
        }

        Count = count;
        ContentWords = content;
        IsNamed = content > 0 ? capitals == content : count > 0 && char.IsUpper(inline.Quoted[0]);
        OpensInCapital = !inline.Quoted.SkipWhile(character => !char.IsLetterOrDigit(character)).Take(1).Any(char.IsLower);
        EndsInStop = inline.Quoted[^1] is '.' or '!' or '?' or '…';
        EndsInComma = inline.Quoted[^1] is ',' or '—' or '–' or '-';
    }

    public int Count { get; }

    /// <summary>Words that are no function words.</summary>
    public int ContentWords { get; }

    /// <summary>Whether all words but function words have a capital.</summary>
    public bool IsNamed { get; }

    public bool OpensInCapital { get; }

    public bool EndsInStop { get; }

    public bool EndsInComma { get; }
}
