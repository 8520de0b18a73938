using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The work that a lead-in says the words are from: "in his book The Long Winter he writes".</summary>
internal static class LeadInWork
{
    /// <summary>The last title in the clause that "in" or "from", or a noun for a text, stands before; null when there is none.</summary>
    public static string? In(Clause clause) => clause.Mentions
        .LastOrDefault(mention => mention.Kind == MentionKind.Document && NameInventory.OpensTitle(clause.Sentence.Block.Content, clause.Words, mention.First) && IsSource(clause, mention.First - 1))
        ?.Printed;

    private static bool IsSource(Clause clause, int before) =>
        clause.At(before).Is(WordClasses.TextNoun) || clause.Sentence.Is(before, "in") || clause.Sentence.Is(before, "from") || clause.Sentence.Is(before, "called") || clause.Sentence.Is(before, "entitled");
}
