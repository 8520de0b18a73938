using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>What no piece holds of a source: the signs of the mark-up.</summary>
internal static class MarkupDrops
{
    /// <summary>Why such text is in no block.</summary>
    public const string Reason = "mark-up";

    /// <summary>The drops of a source by place: <paramref name="declared"/> ones, and between them and the pieces whatever is more than white space.</summary>
    public static ImmutableArray<Drop> Between(string content, ImmutableArray<SourceBlock> pieces, IEnumerable<Drop> declared)
    {
        var drops = ImmutableArray.CreateBuilder<Drop>();
        var end = 0;
        foreach (var (place, reason) in pieces.Select(piece => (piece.Source, Reason: (string?)null)).Concat(declared.Select(drop => (drop.Source, (string?)drop.Reason))).OrderBy(held => held.Source.Start))
        {
            AddGap(drops, content, end, place.Start);
            if (reason is not null)
                drops.Add(new Drop(place, reason));
            end = place.End;
        }

        AddGap(drops, content, end, content.Length);
        return drops.ToImmutable();
    }

    private static void AddGap(ImmutableArray<Drop>.Builder drops, string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(content[end - 1]))
            end--;
        if (end > start)
            drops.Add(new Drop(new TextSpan(start, end), Reason));
    }
}
