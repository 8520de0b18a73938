using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Puts block and inline quotations in one order, the outer before the inner, finds which holds which, and gives them their ids.</summary>
public static class QuotationAssembler
{
    /// <summary>The quotations in order, without speakers.</summary>
    public static (ImmutableArray<Quotation> Quotations, IdRegister Ids) Assemble(
        ImmutableArray<Block> blocks, IEnumerable<QuotationDraft> drafts, IdRegister ids)
    {
        var place = blocks.Select((block, index) => (block.Id, index)).Where(pair => pair.Id is not null)
            .ToDictionary(pair => pair.Id!, pair => pair.index, StringComparer.Ordinal);
        var contents = blocks.Where(block => block.Id is not null).ToDictionary(block => block.Id!, block => block.Content, StringComparer.Ordinal);
        QuotationDraft[] ordered =
        [
            .. drafts.OrderBy(draft => place[draft.FirstBlockId])
                .ThenBy(draft => draft.Start)
                .ThenBy(draft => draft.Placement)
                .ThenByDescending(draft => draft.Segments[0].Range.End),
        ];

        var parents = ParentsOf(ordered);
        var (register, given) = ids.Assign('q', [.. ordered.Select(draft => new IdCandidate(WordsOf(draft, contents), Within: draft.FirstBlockId))]);
        return ([.. ordered.Select((draft, index) => ToQuotation(draft, given[index], parents[index] is { } parent ? given[parent] : null))], register);
    }

    private static string WordsOf(QuotationDraft draft, Dictionary<string, string> contents) =>
        string.Join('\n', draft.Segments.Select(segment => segment.Range.In(contents[segment.BlockId])));

    private static Quotation ToQuotation(QuotationDraft draft, string id, string? parentId) => new()
    {
        Id = id,
        Placement = draft.Placement,
        Segments = draft.Segments,
        Recognition = draft.Recognition,
        Attribution = Attribution.None,
        ParentId = parentId,
    };

    /// <summary>For each quotation the place of the one that holds it: the nearest inline one, else the block quotation whose paragraph it stands in. Only inline ones are held.</summary>
    private static int?[] ParentsOf(QuotationDraft[] ordered)
    {
        var parents = new int?[ordered.Length];
        var holders = (
            from index in Enumerable.Range(0, ordered.Length)
            where ordered[index].Placement == QuotationPlacement.Block
            from segment in ordered[index].Segments
            select (segment.BlockId, index)).ToDictionary(StringComparer.Ordinal);
        var open = new Stack<int>();
        for (var index = 0; index < ordered.Length; index++)
        {
            if (ordered[index].Placement == QuotationPlacement.Block)
                continue;
            while (open.TryPeek(out var outer) && !Holds(ordered[outer], ordered[index]))
                open.Pop();
            parents[index] = open.TryPeek(out var nearest) ? nearest
                : holders.TryGetValue(ordered[index].FirstBlockId, out var holder) ? holder : null;
            open.Push(index);
        }

        return parents;
    }

    private static bool Holds(QuotationDraft outer, QuotationDraft inner) =>
        outer.Segments.Any(segment => segment.BlockId == inner.FirstBlockId && segment.Range.Contains(inner.Segments[0].Range));
}
