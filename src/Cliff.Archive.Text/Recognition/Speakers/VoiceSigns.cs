using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>
/// What speaks for someone as the speaker of a quotation that nothing introduces. The weights are those of a conditional logit
/// (nobody scores 0) learnt from labelled chapters; docs/recognition.md says from how many and how they did on others.
/// </summary>
internal readonly record struct VoiceSigns
{
    /// <summary>Below this likelihood it is better to name nobody.</summary>
    public const double LeastLikelihood = 0.43;

    /// <summary>Spoke the block quotation before.</summary>
    public bool SpokeLast { get; init; }

    /// <summary>Spoke it, and a colon leads on.</summary>
    public bool IsLedIn { get; init; }

    /// <summary>Is named as the speaker of the next.</summary>
    public bool SpeaksNext { get; init; }

    /// <summary>Share of the chapter's block quotations whose speaker is named, 0 to 1.</summary>
    public double ShareOfQuotations { get; init; }

    /// <summary>Share of the author's mentions of persons by name, 0 to 1.</summary>
    public double ShareOfMentions { get; init; }

    /// <summary>Is mentioned in the sentence before.</summary>
    public bool IsInLeadIn { get; init; }

    /// <summary>Is the subject there.</summary>
    public bool IsSubject { get; init; }

    /// <summary>Is mentioned in the paragraph before.</summary>
    public bool IsInParagraph { get; init; }

    /// <summary>Says something in an earlier sentence of the paragraph before.</summary>
    public bool SpeaksInParagraph { get; init; }

    /// <summary>Says something in the sentence before, which ends in a full stop.</summary>
    public bool SpeaksInLeadIn { get; init; }

    /// <summary>How the quotation sounds.</summary>
    public QuotedVoice Voice { get; init; }

    /// <summary>The sentence before breaks off.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Log-odds against nobody.</summary>
    public double Score =>
        -2.25
        + (SpokeLast ? 1.33 : 0)
        + (IsLedIn ? 0.27 : 0)
        + (SpeaksNext ? 0.44 : 0)
        + 1.59 * ShareOfQuotations
        + 3.14 * ShareOfMentions
        + (IsInLeadIn ? 0.92 : 0)
        + (IsSubject ? 0.61 : 0)
        + (IsInParagraph ? 1.3 : 0)
        + (SpeaksInParagraph ? 1.03 : 0)
        + (SpeaksInLeadIn ? 1.53 : 0)
        - (IsOpen ? 0.67 : 0)
        + (Voice.SaysI ? 0.4 : 0)
        - (Voice.IsNarrative ? 1.45 : 0)
        - (Voice.SaysHe ? 0.91 : 0)
        - (Voice.HasFigures ? 1.32 : 0);

    /// <summary>The two weightiest signs in words.</summary>
    public string Because(string name)
    {
        (bool Holds, string Words)[] signs =
        [
            (SpeaksInLeadIn, "says something in the sentence before"),
            (SpeaksInParagraph, "says something shortly before"),
            (IsInLeadIn, "is named in the sentence before"),
            (IsLedIn || SpokeLast, "spoke last before it"),
            (ShareOfMentions > 0.3, "is the person the chapter names most"),
            (IsInParagraph, "is named in the paragraph before"),
            (SpeaksNext, "speaks the next quotation"),
            (ShareOfQuotations > 0.3, "speaks most of the chapter’s quotations"),
        ];
        return $"{name} {string.Join(" and ", signs.Where(sign => sign.Holds).Take(2).Select(sign => sign.Words).DefaultIfEmpty("is named near it"))}";
    }
}

/// <summary>How a quotation sounds: a historian who is not named tells in the past tense of him and of figures; who is named argues.</summary>
/// <param name="SaysI">It says "I" or "we".</param>
/// <param name="IsNarrative">It does not, and has more of "was" and "had" than of "is" and "must".</param>
/// <param name="SaysHe">It says "he".</param>
/// <param name="HasFigures">More than one word in fifty is a number.</param>
internal readonly record struct QuotedVoice(bool SaysI, bool IsNarrative, bool SaysHe, bool HasFigures)
{
    /// <summary>The voice of some sentences.</summary>
    public static QuotedVoice Of(IReadOnlyCollection<Sentence> sentences)
    {
        const int WordsAFigure = 50;
        var (all, figures, past, saysI, saysHe) = (0, 0, 0, false, false);
        foreach (var sentence in sentences)
        {
            for (var at = sentence.First; at < sentence.End; at++, all++)
            {
                var word = sentence.Words[at];
                saysI |= word.Is(WordClasses.FirstPerson);
                saysHe |= word.Is(WordClasses.ThirdMale);
                figures += word.Is(WordClasses.Number) ? 1 : 0;
                past += TenseOf(sentence, at);
            }
        }

        return new QuotedVoice(saysI, past > 0 && !saysI, saysHe, figures * WordsAFigure > all);
    }

    /// <summary>1 for an auxiliary of the past, -1 for one of the present.</summary>
    private static int TenseOf(Sentence sentence, int at) => sentence.Letters(at) switch
    {
        "was" or "were" or "had" or "did" => 1,
        "is" or "are" or "has" or "have" or "will" or "must" or "can" or "do" => -1,
        _ => 0,
    };
}
