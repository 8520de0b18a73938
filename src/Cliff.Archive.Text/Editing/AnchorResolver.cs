using System.Collections.Frozen;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Editing;

/// <summary>Finds the places that decisions name. Words that do not stand exactly once in their paragraph are refused: a stale decision attaches to nothing.</summary>
public sealed class AnchorResolver
{
    private readonly string _path;
    private readonly FrozenDictionary<string, Block> _blocks;

    /// <summary>Looks in <paramref name="blocks"/> for what the file of decisions <paramref name="path"/> names.</summary>
    public AnchorResolver(string path, IEnumerable<Block> blocks)
    {
        _path = path;
        _blocks = blocks.Where(block => block.Id is not null).ToFrozenDictionary(block => block.Id!, StringComparer.Ordinal);
    }

    /// <summary>The block an anchor names.</summary>
    /// <exception cref="DecisionException">The chapter has no such block.</exception>
    public Block BlockOf(Anchor anchor) => _blocks.GetValueOrDefault(anchor.Paragraph)
        ?? throw Refuse(anchor, $"this chapter has no {anchor.Paragraph}{ElsewhereOr(anchor, "; correct the id or remove the decision")}");

    /// <summary>Where an anchor's words stand: offsets into its block's text. Between words, any white space is like any other.</summary>
    /// <exception cref="DecisionException">The chapter has no such block, or the block does not hold the words exactly once.</exception>
    public TextSpan Resolve(Anchor anchor)
    {
        var block = BlockOf(anchor);
        return Occurrences(block.Content, anchor.Words).Take(2).ToList() switch
        {
            [var only] => only,
            [] => throw Refuse(anchor, $"the decision is stale: {anchor.Paragraph} (\"{Printable.Start(block.Content, 40)}\") does not hold the words {Printable.Quoted(anchor.Words)}{ElsewhereOr(anchor, "; give them as they are printed now or remove the decision")}"),
            _ => throw Refuse(anchor, $"the words {Printable.Quoted(anchor.Words)} stand in {anchor.Paragraph} more than once; give more words"),
        };
    }

    /// <summary>Refuses two corrections that share a character of the text.</summary>
    /// <param name="corrections">Corrections and where their words were found.</param>
    /// <exception cref="DecisionException">Two overlap; the message names both lines.</exception>
    public void RefuseOverlaps(IEnumerable<(CorrectionDecision Correction, TextSpan Range)> corrections)
    {
        foreach (var block in corrections.GroupBy(item => item.Correction.At.Paragraph, StringComparer.Ordinal))
        {
            var ordered = block.OrderBy(item => item.Range.Start).ThenBy(item => item.Range.End).ToImmutableArray();
            foreach (var (one, other) in ordered.Zip(ordered.Skip(1)))
            {
                if (!one.Range.Overlaps(other.Range))
                    continue;
                var (first, second) = one.Correction.Line < other.Correction.Line ? (one.Correction, other.Correction) : (other.Correction, one.Correction);
                throw Refuse(second.At, $"the words {Printable.Quoted(second.At.Words)} overlap those of the correction in line {first.Line}; make one correction of the two");
            }
        }
    }

    private string ElsewhereOr(Anchor anchor, string advice)
    {
        var holders = _blocks.Values.Where(block => Occurrences(block.Content, anchor.Words).Any()).Take(2).ToList();
        return holders is [var only] ? $"; the words stand in {only.Id}: name that, if it is meant" : advice;
    }

    private static IEnumerable<TextSpan> Occurrences(string content, string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            yield break;
        for (var start = content.IndexOf(parts[0], StringComparison.Ordinal); start >= 0; start = content.IndexOf(parts[0], start + 1, StringComparison.Ordinal))
        {
            if (EndOf(content, start, parts) is { } end)
                yield return new TextSpan(start, end);
        }
    }

    private static int? EndOf(string content, int start, string[] parts)
    {
        var end = start + parts[0].Length;
        foreach (var part in parts.AsSpan(1))
        {
            var next = end;
            while (next < content.Length && char.IsWhiteSpace(content[next]))
                next++;
            if (next == end || !content.AsSpan(next).StartsWith(part, StringComparison.Ordinal))
                return null;
            end = next + part.Length;
        }

        return end;
    }

    private DecisionException Refuse(Anchor anchor, string reason) => new(_path, anchor.Line, reason);
}
