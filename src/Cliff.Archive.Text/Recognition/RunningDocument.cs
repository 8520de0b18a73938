using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition;

/// <summary>
/// A document whose wrapped lines are joined, so that a sentence, a name or a quotation reads the same however wide its page was; what is found in it is
/// then put back to the places it has in the source.
/// </summary>
internal sealed class RunningDocument
{
    private readonly SourceDocument _source;
    private readonly ImmutableArray<RunningText?> _texts;

    private RunningDocument(SourceDocument source, ImmutableArray<RunningText?> texts) => (_source, _texts) = (source, texts);

    /// <summary>What recognition works on.</summary>
    public SourceDocument Document => IsAsItWas ? _source : _source with { Blocks = [.. _source.Blocks.Zip(_texts, Running)] };

    private bool IsAsItWas => _texts.All(text => text is null);

    /// <summary>The running text of <paramref name="document"/>.</summary>
    public static RunningDocument Of(SourceDocument document) =>
        new(document, [.. document.Blocks.Select(piece => piece.Joints.IsEmpty ? null : RunningText.Of(piece.Content, piece.Joints))]);

    /// <summary>What was found in the running text, at its places in the source.</summary>
    public Chapter PutBack(Chapter chapter)
    {
        if (IsAsItWas)
            return chapter;
        var pieces = chapter.Blocks.Where(block => block.Kind != BlockKind.Separator).Zip(_source.Blocks, _texts)
            .Where(pair => pair.Third is not null)
            .ToDictionary(pair => pair.First.Id!, pair => (Piece: pair.Second, Text: pair.Third!), StringComparer.Ordinal);
        return chapter with
        {
            Blocks = [.. chapter.Blocks.Select(block => block.Id is { } id && pieces.TryGetValue(id, out var found) ? PutBack(block, found.Piece, found.Text) : block)],
            Quotations = [.. chapter.Quotations.Select(quotation => quotation with
            {
                Segments = [.. quotation.Segments.Select(segment => segment with { Range = Place(segment.BlockId, segment.Range) })],
                Attribution = quotation.Attribution.LeadIn is { } leadIn
                    ? quotation.Attribution with { LeadIn = leadIn with { Range = Place(leadIn.BlockId, leadIn.Range) } }
                    : quotation.Attribution,
            })],
            References = [.. chapter.References.Select(reference => reference with { Range = Place(reference.BlockId, reference.Range) })],
            Diagnostics = PutBack(chapter.Diagnostics),
        };

        TextSpan Place(string blockId, TextSpan range) => pieces.TryGetValue(blockId, out var found) ? found.Text.ToPiece(range) : range;
    }

    /// <summary>Findings within a piece are counted from its start; those on a whole one stand as they are.</summary>
    private ImmutableArray<Diagnostic> PutBack(ImmutableArray<Diagnostic> diagnostics)
    {
        var (found, place) = (ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length), 0);
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Source.Start))
        {
            while (place < _source.Blocks.Length && _source.Blocks[place].Source.End <= diagnostic.Source.Start)
                place++;
            var piece = place < _source.Blocks.Length ? _source.Blocks[place].Source : default;
            var isWithin = !diagnostic.Source.IsEmpty && piece != diagnostic.Source && piece.Contains(diagnostic.Source);
            found.Add(isWithin && _texts[place] is { } text ? diagnostic with { Source = PutBack(piece.Start, text, diagnostic.Source) } : diagnostic);
        }

        return found.ToImmutable();
    }

    private static TextSpan PutBack(int start, RunningText text, TextSpan source)
    {
        var range = text.ToPiece(new TextSpan(source.Start - start, source.End - start));
        return new TextSpan(start + range.Start, start + range.End);
    }

    private static SourceBlock Running(SourceBlock piece, RunningText? text) => text is null ? piece : piece with
    {
        Content = text.Content,
        Label = piece.Label is { } label ? label with { Length = text.FromPiece(new TextSpan(0, label.Length)).End } : null,
        Spans = [.. piece.Spans.Where(span => span.Kind != InlineSpanKind.Furniture).Select(span => span with { Range = text.FromPiece(span.Range) })],
        Markers = [.. piece.Markers.Select(marker => marker with { Range = text.FromPiece(marker.Range) })],
    };

    private static Block PutBack(Block block, SourceBlock piece, RunningText text) => block with
    {
        Content = piece.Content,
        LabelLength = text.ToPiece(new TextSpan(0, block.LabelLength)).End,
        Spans =
        [
            .. block.Spans.Select(span => span with { Range = text.ToPiece(span.Range) })
                .Concat(piece.Spans.Where(span => span.Kind == InlineSpanKind.Furniture))
                .OrderBy(span => span.Range.Start).ThenByDescending(span => span.Range.End),
        ],
    };
}
