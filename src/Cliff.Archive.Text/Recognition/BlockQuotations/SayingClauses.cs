namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Where a line tells that someone says something: a subject and a verb of saying, outside inline quotations.</summary>
/// <param name="Count">Such clauses in the line.</param>
/// <param name="InLastSentence">Those in its last sentence.</param>
/// <param name="WordsAfterLast">Words from the last verb of saying to the end of the line; -1 if there is none.</param>
/// <param name="Subject">Hash of the last one's subject when it is a name; 0 otherwise.</param>
/// <param name="PronounSubject">Whether the last one's subject is he, she, they or it.</param>
/// <param name="BesideQuotation">Clauses within three words of an inline quotation's end: <c>‘…,’ he said</c>.</param>
/// <param name="Reported">Clauses with "that" soon after the verb: speech told, not quoted.</param>
/// <param name="FirstBesideQuotation">Whether the first clause of the line is such a one.</param>
internal readonly record struct SayingClauses(int Count, int InLastSentence, int WordsAfterLast, uint Subject, bool PronounSubject, int BesideQuotation, int Reported, bool FirstBesideQuotation)
{
    private const int FarthestSubject = 4;

    private static readonly uint That = Spelling.HashOf("that");

    public static SayingClauses Of(LineReading line)
    {
        var clauses = new SayingClauses(0, 0, -1, 0, false, 0, 0, false);
        var afterInside = int.MaxValue;
        for (var i = 0; i < line.Words.Count; i++)
        {
            var word = line.Words[i];
            afterInside = word.IsOutside ? (afterInside == int.MaxValue ? afterInside : afterInside + 1) : 0;
            if (!word.IsOutside || !word.Is(WordClasses.Saying) || SubjectOf(line.Words, i) is not { } subject)
                continue;
            clauses = new SayingClauses(
                clauses.Count + 1,
                clauses.InLastSentence + (word.Sentence == line.Sentences - 1 ? 1 : 0),
                line.Words.Count - 1 - i,
                subject.Is(WordClasses.Name | WordClasses.Opener) ? subject.Hash : 0,
                subject.Is(WordClasses.SubjectPronoun),
                clauses.BesideQuotation + (afterInside <= 3 ? 1 : 0),
                clauses.Reported + (SaysThat(line.Words, i) ? 1 : 0),
                clauses.Count == 0 ? afterInside <= 3 : clauses.FirstBesideQuotation);
        }

        return clauses;
    }

    private static Word? SubjectOf(List<Word> words, int verb)
    {
        for (var i = verb - 1; i >= 0 && verb - i <= FarthestSubject; i--)
        {
            if (words[i].Sentence != words[verb].Sentence || !words[i].IsOutside)
                break;
            if (IsSubject(words[i]))
                return words[i];
            if (words[i].Is(WordClasses.Conjunction | WordClasses.FirstPerson | WordClasses.Second))
                return null;
        }

        return verb + 1 < words.Count && words[verb + 1].IsOutside && words[verb + 1].Sentence == words[verb].Sentence && words[verb + 1].Is(WordClasses.Name) ? words[verb + 1] : null;
    }

    private static bool SaysThat(List<Word> words, int verb)
    {
        for (var i = verb + 1; i < Math.Min(verb + 4, words.Count); i++)
            if (words[i].Hash == That)
                return true;
        return false;
    }

    private static bool IsSubject(Word word) =>
        word.Is(WordClasses.Name | WordClasses.Opener | WordClasses.SubjectPronoun | WordClasses.Role | WordClasses.Body | WordClasses.TextNoun);
}
