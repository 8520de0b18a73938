using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>A quotation that an editor should look at, and why: its paragraphs, its ends or its speaker may be wrong.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Measure">
/// The chance that something about it is wrong, above 0 and below 1: of a block quotation the least likely of its paragraphs or the
/// likeliest of those beside it, and a share for how the speaker was found, taken as independent of each other.
/// </param>
/// <param name="Because">One sentence for people, the greater doubt first.</param>
/// <remarks>
/// The probabilities of paragraphs are calibrated (<c>docs/recognition.md</c>), so they are taken as they are. Of the block quotations
/// of five labelled chapters, 6 of 32 had the wrong speaker where one was inferred, 11 of 28 had a speaker where nobody was found, and
/// 1 of 16 had another than the pronoun was taken for; hence the shares of speakers, in round numbers. Those against another are a
/// judgement: too few were seen.
/// </remarks>
public sealed record Doubt(Quotation Quotation, double Measure, string Because)
{
    /// <summary>A paragraph that is wrong no more often than this is not worth an editor's time.</summary>
    private const double Least = 0.1;

    private const double Unnamed = 0.4;
    private const double Inferred = 0.2;
    private const double InferredAgainstAnother = 0.3;
    private const double PronounAgainstAnother = 0.15;

    private const string ByEditor = "editor";

    /// <summary>The doubtful quotations of a chapter, the most doubtful first; of equals those with paragraphs of their own, then in the order of the text. What an editor decided is not doubtful.</summary>
    public static ImmutableArray<Doubt> In(ChapterIndex chapter)
    {
        var bounds = new DoubtOfBounds(chapter, Least);
        return
        [
            .. chapter.Chapter.Quotations.Where(quotation => !IsDecided(quotation))
                .Select(quotation => Of(quotation, [.. bounds.Of(quotation), .. OfSpeaker(quotation)]))
                .OfType<Doubt>()
                .OrderByDescending(doubt => doubt.Measure)
                .ThenBy(doubt => doubt.Quotation.Placement),
        ];
    }

    /// <summary>Whether an editor said that it is a quotation, where it ends, or who speaks: then somebody has looked at all of it.</summary>
    private static bool IsDecided(Quotation quotation) =>
        quotation.Recognition.Rule == ByEditor || quotation.Attribution.Certainty == Certainty.Editor;

    private static Doubt? Of(Quotation quotation, ImmutableArray<DoubtReason> reasons)
    {
        if (reasons.IsEmpty)
            return null;
        var sentence = string.Join("; and ", reasons.OrderByDescending(reason => reason.Share).Select(reason => reason.Clause));
        return new Doubt(quotation, 1 - reasons.Aggregate(1.0, (right, reason) => right * (1 - reason.Share)), $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.");
    }

    private static IEnumerable<DoubtReason> OfSpeaker(Quotation quotation)
    {
        // A term or a title is nobody's speech: whose it is called matters little.
        if (quotation.Nature is QuotationNature.Term or QuotationNature.Title)
            yield break;
        var attribution = quotation.Attribution;
        var (name, other) = (attribution.Speaker?.Name, Wording.RunnerUp(attribution)?.Name);
        if (name is null)
            yield return new(Unnamed, Wording.Noun(quotation.Nature) is { } nature ? $"it is taken for {nature}, and nobody is named as the speaker" : "nobody is named as the speaker");
        else if (attribution.Certainty == Certainty.Context)
            yield return new(other is null ? Inferred : InferredAgainstAnother, $"that {name} is the speaker is only inferred from what stands around it{(other is null ? "" : $", and it could be {other}")}");
        else if (attribution.Certainty == Certainty.Pronoun && other is not null)
            yield return new(PronounAgainstAnother, $"“{attribution.AsPrinted ?? "the pronoun"}” is taken for {name}, and it could be {other}");
    }
}

/// <summary>One reason to doubt a quotation.</summary>
/// <param name="Share">How many in one are wrong that have this reason.</param>
/// <param name="Clause">The reason, without a capital and a stop.</param>
internal sealed record DoubtReason(double Share, string Clause);
