using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>The body of a chapter whose source marks its block quotations.</summary>
internal static class MarkedBody
{
    /// <summary>How often such mark-up is right: about one paragraph in two hundred of the corpus is a slip of the typist.</summary>
    private const double Precision = 0.995;

    /// <summary>The body, labelled as it is marked.</summary>
    /// <param name="body">Its blocks.</param>
    /// <param name="marked">What the source says of each.</param>
    public static LabelledBody Of(ImmutableArray<Block> body, ImmutableArray<MarkedQuotation?> marked)
    {
        var labels = ImmutableArray.CreateBuilder<LineLabel>(body.Length);
        for (var index = 0; index < body.Length; index++)
            labels.Add(LabelOf(marked[index], index > 0 && marked[index - 1] is not null));
        return new LabelledBody(body, labels.ToImmutable())
        {
            Marked = body.Zip(marked).Where(pair => pair.Second is not null)
                .ToImmutableDictionary(pair => pair.First.Id!, pair => pair.Second!, StringComparer.Ordinal),
            Joins = Enumerable.Range(1, Math.Max(0, body.Length - 1)).Where(index => marked[index] is { Begins: false } && marked[index - 1] is null)
                .ToImmutableDictionary(index => body[index].Id!, _ => true, StringComparer.Ordinal),
        };
    }

    private static LineLabel LabelOf(MarkedQuotation? marked, bool followsQuotation) => marked switch
    {
        null => new LineLabel(QuotationLabel.Outside, 1 - Precision, 0, []),
        { Begins: true } => new LineLabel(QuotationLabel.Begins, Precision, Precision, []),
        _ => new LineLabel(followsQuotation ? QuotationLabel.Inside : QuotationLabel.Begins, Precision, followsQuotation ? 0 : Precision, []),
    };
}
