using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>
/// Follows a quotation over several paragraphs: each opens with the mark anew, and only the last one closes it. Where the next
/// paragraph does not open so, or nothing ever closes it, there is no quotation: the mark is a slip.
/// </summary>
/// <remarks><em>The Chicago Manual of Style</em>, 17th edition, 13.32.</remarks>
internal sealed class ContinuedQuotation
{
    private static readonly Finding ByMarks = new("quotation-marks-over-paragraphs", "Each of its paragraphs opens with a quotation mark, and the last one closes it.");

    private readonly List<QuotationSegment> _segments = [];
    private char _mark;
    private BlockKind _kind;

    /// <summary>What was open is none: something else than a paragraph follows.</summary>
    public QuotationDraft? Drop()
    {
        _segments.Clear();
        return null;
    }

    /// <summary>Takes the next paragraph.</summary>
    /// <returns>The whole quotation, when this paragraph closes it: its first pair of marks is the end of that.</returns>
    public QuotationDraft? Read(Block block, QuotationMarks marks)
    {
        QuotationDraft? whole = null;
        if (_segments.Count > 0)
        {
            var goesOn = block.Kind == _kind && block.Content[0] == _mark;
            if (goesOn && marks.Unclosed is [0, ..] && block.Content.Length > 1)
            {
                _segments.Add(OpenFrom(block, 0));
                return null;
            }

            if (goesOn && marks.Pairs is [{ Start: 0 } last, ..] && EndsAsQuotationsDo(block.Content, last))
            {
                _segments.Add(new QuotationSegment(block.Id!, QuotationMarks.Inside(last)));
                whole = new QuotationDraft(QuotationPlacement.Inline, [.. _segments], ByMarks);
            }

            Drop();
        }

        Begin(block, marks);
        return whole;
    }

    private void Begin(Block block, QuotationMarks marks)
    {
        foreach (var opening in marks.Unclosed)
        {
            if (!MayRunOn(block.Content, opening, marks.Pairs))
                continue;
            var words = OpenFrom(block, opening);
            if (words.Range.IsEmpty)
                return;
            (_mark, _kind) = (block.Content[opening], block.Kind);
            _segments.Add(words);
            return;
        }
    }

    /// <summary>The words behind the mark to the end of the paragraph.</summary>
    private static QuotationSegment OpenFrom(Block block, int opening)
    {
        var end = QuotedRange.WithoutTrailingMarkers(block).End;
        return new QuotationSegment(block.Id!, new TextSpan(opening + 1, Math.Max(end, opening + 1)));
    }

    /// <summary>A mark that opens the paragraph, or a sentence in it, or follows a colon or a comma, and has no other of its kind behind it.</summary>
    private static bool MayRunOn(string content, int opening, ImmutableArray<TextSpan> pairs)
    {
        if (opening == 0)
            return true;
        var before = content.AsSpan(0, opening).TrimEnd();
        return before.Length > 0
            && before[^1] is ':' or ',' or '—' or '–' or '.' or '!' or '?' or ']'
            && (pairs.IsEmpty || pairs[^1].Start < opening || content[pairs[^1].Start] != content[opening]);
    }

    /// <summary>A stop before the closing mark, or the sentence ends or pauses behind it: "‘Terms’ were agreed" opens a paragraph of its own.</summary>
    private static bool EndsAsQuotationsDo(string content, TextSpan pair)
    {
        var behind = content.AsSpan(pair.End).TrimStart();
        return char.IsPunctuation(content[pair.End - 2]) || behind.IsEmpty || behind[0] is '.' or ',' or ';' or '[' or '?' or '!';
    }
}
