using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Takes back the runs of quotation that only sound like one, where the source would have shown one otherwise.</summary>
/// <remarks>
/// A letter and a speech speak in the first person from end to end and to somebody, as quotations do; the salutation at their head leads in nobody else's words.
/// Mark-up has a way to set a quotation. Where a source has it and sets none, a run must be led in by a colon or open with a quotation mark, and no table is one.
/// </remarks>
internal static partial class IntroductionRule
{
    /// <summary>The probability that what opens a run that was taken back is a quotation all the same: an editor may look at it.</summary>
    private const double Doubt = 0.5;

    /// <summary>Paragraphs before a salutation that heads a text: where, when, to whom.</summary>
    private const int MostBeforeSalutation = 3;

    private const int LongestSalutation = 90;

    /// <summary>The labels without what is taken back.</summary>
    /// <param name="body">Headings, paragraphs and what else is read, in order.</param>
    /// <param name="labels">One label a block.</param>
    /// <param name="canMark">Whether the source is written in mark-up.</param>
    public static ImmutableArray<LineLabel> Apply(ImmutableArray<Block> body, ImmutableArray<LineLabel> labels, bool canMark)
    {
        var kept = labels.ToBuilder();
        foreach (var run in new LabelledBody(body, labels).Runs().Where(run => FollowsSalutation(body, run.First) || (canMark && !IsIntroduced(body, run.First))))
        {
            for (var place = run.First; place < run.End; place++)
                kept[place] = labels[place] with { Label = QuotationLabel.Outside, Probability = place == run.First ? Math.Min(labels[place].Probability, Doubt) : 0, BeginProbability = 0 };
        }

        return kept.ToImmutable();
    }

    private static bool IsIntroduced(ImmutableArray<Block> body, int first) =>
        body[first].Kind != BlockKind.Table && body[first].Content.Any(char.IsLetter)
        && (QuotationMarks.IsMark(body[first].Content[0]) || (first > 0 && body[first - 1].Kind == BlockKind.Paragraph && body[first - 1].Content.EndsWith(':')));

    private static bool FollowsSalutation(ImmutableArray<Block> body, int first) =>
        first > 0 && IsSalutation(body[first - 1].Content) && body[..first].Count(block => block.Kind == BlockKind.Paragraph) <= MostBeforeSalutation + 1;

    private static bool IsSalutation(string content) => content.Length <= LongestSalutation && Salutation().IsMatch(content);

    [GeneratedRegex(@"^(?:(?:(?:[Mm]y|[Oo]ur|[Vv]ery) )*(?:[Dd]ear(?:est)?|[Hh]onou?red|[Ee]steemed|Lieber?|Werter?|Chère?s?)\b.*|(?:Comrades?|Friends?|Fellow|Ladies|Gentlemen|Brothers?|Sisters?|Citizens?|Workers|Sirs?|Madam)\b(?:,? (?:and|of|the|in|from|&|comrades|friends|delegates|workers|citizens|gentlemen|\p{Lu}[\p{L}.’'-]*))*) ?[:,!.—–-]*$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Salutation();
}
