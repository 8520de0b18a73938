using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Finds the markers that document a quotation: within it, right behind it, or behind further words of the same speaker.</summary>
public sealed class DocumentationRules
{
    /// <summary>How far behind a quotation, in code units, the marker of its sentence is looked for.</summary>
    private const int LongestSentence = 2000;

    private readonly ImmutableArray<Block> _blocks;
    private readonly Dictionary<string, int> _place;
    private readonly Dictionary<string, NoteReference[]> _references;

    /// <summary>Prepares for the quotations of a chapter.</summary>
    public DocumentationRules(ImmutableArray<Block> blocks, ImmutableArray<NoteReference> references)
    {
        _blocks = [.. blocks.Where(block => block.Id is not null)];
        _place = _blocks.Select((block, index) => (block.Id, index)).ToDictionary(pair => pair.Id!, pair => pair.index, StringComparer.Ordinal);
        _references = references.GroupBy(reference => reference.BlockId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(reference => reference.Range.Start).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The quotations with the ids of their references.</summary>
    public ImmutableArray<Quotation> Apply(ImmutableArray<Quotation> quotations)
    {
        var done = quotations.ToBuilder();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < done.Count; index++)
        {
            byId.Add(done[index].Id, index);
            if (done[index].Placement == QuotationPlacement.Block)
                done[index] = done[index] with { ReferenceIds = OfBlock(done[index]) };
        }

        // Backwards, so that words whose marker stands behind later words of the same speaker find it there.
        for (var index = done.Count - 1; index >= 0; index--)
        {
            if (done[index].Placement == QuotationPlacement.Inline)
                done[index] = done[index] with { ReferenceIds = OfInline(done, index, byId) };
        }

        return done.ToImmutable();
    }

    /// <summary>Every marker in its paragraphs; without one, the only marker of the paragraph behind it that names the speaker.</summary>
    private ImmutableArray<string> OfBlock(Quotation quotation)
    {
        var own = quotation.Segments.SelectMany(segment => In(segment.BlockId)).Select(reference => reference.Id).ToImmutableArray();
        if (own.Length > 0 || quotation.Attribution.Speaker is not { } speaker)
            return own;
        var next = _place[quotation.Segments[^1].BlockId] + 1;
        if (next >= _blocks.Length || _blocks[next].Kind != BlockKind.Paragraph)
            return own;
        var behind = In(_blocks[next].Id!);
        var surname = speaker.Name.Split(' ')[^1];
        return behind is [var only] && _blocks[next].Content.Contains(surname, StringComparison.Ordinal) ? [only.Id] : own;
    }

    private ImmutableArray<string> OfInline(ImmutableArray<Quotation>.Builder quotations, int index, Dictionary<string, int> byId)
    {
        var quotation = quotations[index];
        if (quotation.ParentId is { } parent)
            return Outermost(quotations, byId[parent], byId);
        if (quotation.Nature is QuotationNature.Term or QuotationNature.Title)
            return [];
        if (InSameSentence(quotation) is { } marker)
            return [marker];
        var next = index + 1 < quotations.Count ? quotations[index + 1] : null;
        var isContinued = next is { ParentId: null } && next.Attribution.Speaker is { } speaker && speaker == quotation.Attribution.Speaker && IsNear(quotation, next);
        return isContinued ? [.. next!.ReferenceIds.Where(IsNumbered)] : [];
    }

    private static ImmutableArray<string> Outermost(ImmutableArray<Quotation>.Builder quotations, int index, Dictionary<string, int> byId)
    {
        while (quotations[index].ParentId is { } parent)
            index = byId[parent];
        return quotations[index].ReferenceIds;
    }

    /// <summary>The first marker behind the closing mark, before the sentence ends and another quotation begins.</summary>
    private string? InSameSentence(Quotation quotation)
    {
        var segment = quotation.Segments[^1];
        var content = _blocks[_place[segment.BlockId]].Content;
        if (FirstFrom(In(segment.BlockId), segment.Range.End) is not { } marker)
            return null;
        if (marker.Range.Start - segment.Range.End > LongestSentence)
            return null;
        var between = content.AsSpan(Math.Min(segment.Range.End + 1, content.Length)..Math.Max(marker.Range.Start, segment.Range.End + 1));
        var ends = between.TrimEnd().TrimEnd('.').IndexOf(". ");
        return ends < 0 && !between.ContainsAny('‘', '“') ? marker.Id : null;
    }

    private NoteReference[] In(string blockId) => _references.GetValueOrDefault(blockId, []);

    private static NoteReference? FirstFrom(NoteReference[] references, int offset)
    {
        var (first, end) = (0, references.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = references[middle].Range.Start < offset ? (middle + 1, end) : (first, middle);
        }

        return first < references.Length ? references[first] : null;
    }

    /// <summary>Whether <paramref name="next"/> stands in the same paragraph, or is the block quotation that this paragraph introduces.</summary>
    private bool IsNear(Quotation quotation, Quotation next)
    {
        var (here, there) = (_place[quotation.Segments[0].BlockId], _place[next.Segments[0].BlockId]);
        return here == there || next.Placement == QuotationPlacement.Block && there == here + 1;
    }

    private static bool IsNumbered(string referenceId) => referenceId.Length > 1 && referenceId[1..].Split('-')[0].All(char.IsAsciiDigit);
}
