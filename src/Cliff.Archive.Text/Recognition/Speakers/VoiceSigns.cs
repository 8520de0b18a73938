using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>What speaks for someone, or against anyone, as the speaker of a quotation that nothing introduces; <see cref="VoiceSign.All"/> names each.</summary>
internal readonly record struct VoiceSigns
{
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
