using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The outermost stretches between quotation marks in one line, so that a paragraph can be read without them.</summary>
/// <remarks>
/// A mark without a partner counts only at the very start (a quotation that runs over several paragraphs opens each of them);
/// anywhere else it is left alone, lest it swallow the author's own words.
/// </remarks>
internal readonly record struct InlineMarks(ImmutableArray<TextSpan> Spans, bool OpensUnclosed, bool HasStrayMark)
{
    /// <summary>Reads <paramref name="content"/>.</summary>
    public static InlineMarks Scan(string content)
    {
        var marks = QuotationMarks.Scan(content);
        if (ReferenceEquals(marks, QuotationMarks.None))
            return new InlineMarks([], false, false);
        var opensUnclosed = marks.Unclosed is [0, ..];
        var spans = Outermost(marks.Pairs);
        if (opensUnclosed && spans.IsEmpty)
            spans = [new TextSpan(0, content.Length)];
        return new InlineMarks(spans, opensUnclosed, marks.HasStrayClosing || marks.Unclosed.Length > (opensUnclosed ? 1 : 0));
    }

    private static ImmutableArray<TextSpan> Outermost(ImmutableArray<TextSpan> pairs)
    {
        var end = 0;
        var outermost = ImmutableArray.CreateBuilder<TextSpan>(pairs.Length);
        foreach (var pair in pairs)
        {
            if (pair.Start < end)
                continue;
            outermost.Add(pair);
            end = pair.End;
        }

        return outermost.ToImmutable();
    }
}
