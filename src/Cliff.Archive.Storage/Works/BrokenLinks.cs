using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Works;

/// <summary>Tells of links in the text of a chapter that lead to no page.</summary>
public static class BrokenLinks
{
    /// <summary><paramref name="chapter"/> with a diagnostic for each of its links to one of <paramref name="paths"/>, which are not there.</summary>
    /// <param name="chapter">The chapter; its source is known by its path in the tree.</param>
    /// <param name="paths">Paths of the tree.</param>
    public static Chapter Diagnose(Chapter chapter, ImmutableArray<string> paths)
    {
        if (paths.IsEmpty)
            return chapter;
        var broken = paths.ToHashSet(StringComparer.Ordinal);
        var found =
            from block in chapter.Blocks
            from span in block.Spans
            where span is { Kind: InlineSpanKind.Link, Address: not null }
            let place = SitePath.Of(span.Address!, chapter.Source.Path)
            where place is not null && broken.Contains(place.Value.Path)
            select DiagnosticCodes.LinkBroken.At(block.Source, $"A link leads to {place.Value.Path}, and no such page is there.");
        return chapter with { Diagnostics = [.. chapter.Diagnostics.Concat(found).OrderBy(diagnostic => diagnostic.Source.Start)] };
    }
}
