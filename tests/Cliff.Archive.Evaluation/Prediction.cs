using System.Collections.Immutable;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>A chapter with what the chain makes of it.</summary>
internal sealed record Prediction(GoldChapter Gold, ImmutableArray<LineLabel> Labels)
{
    public static Prediction Of(TrainingChapter chapter, ChainModel model) => new(chapter.Gold, BlockQuotationChain.Label(chapter.Input, model));

    public bool IsQuoted(int line) => Labels[line].Label != QuotationLabel.Outside;

    public bool IsGoldQuoted(int line) => Gold.Kinds[line] == "quote";

    /// <summary>Whether the figures count the line: headings and tables they do not.</summary>
    public bool Counts(int line) => Gold.Kinds[line] is "prose" or "quote";
}
