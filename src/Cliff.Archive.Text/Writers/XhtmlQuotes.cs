using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Opens inline quotations and their printed marks, which lead to who speaks.</summary>
internal sealed class XhtmlQuotes(Markup markup, ChapterIndex chapter, XhtmlOptions options)
{
    /// <summary>The words with their marks.</summary>
    /// <param name="block">The block they stand in.</param>
    /// <param name="span">The words, and the quotation's id.</param>
    /// <param name="continues">Whether the element was open before and had to be split.</param>
    public void Open(Block block, InlineSpan span, bool continues) =>
        markup.Open("q", NatureClass(span.Id))
            .With("id", continues || !BeginsIn(block, span) ? null : options.IdOf(span.Id))
            .With("data-by", chapter.Quotation(span.Id) is { } quotation ? By(quotation) : null);

    /// <summary>Whose words they are: a slug; empty for someone unnamed, whose words are not those of whoever quotes them; null where nobody else is heard.</summary>
    public static string? By(Quotation quotation) => quotation.IsVoice ? quotation.Attribution.Speaker?.Slug ?? "" : null;

    /// <summary>A printed mark: the opening one is a link, unless it stands in one.</summary>
    public void OpenMark(InlineLayer mark, bool isInLink)
    {
        var isOpening = mark.Range.Start == mark.Span!.Range.Start;
        if (isInLink || !isOpening || chapter.Quotation(mark.Span.Id) is not { } quotation)
        {
            markup.Open("span", "qm");
            return;
        }

        var attribution = quotation.Attribution;
        var who = $"{Wording.SpeakerOf(quotation)}, {Wording.Of(attribution.Certainty)}";
        if (attribution.Reporter is { } reporter)
            who += $", as reported by {reporter.Name}";
        markup.Open("a", "qm").With("href", options.Links.Thing(quotation.Id)).With("title", who)
            .With("aria-label", $"Quotation {quotation.Id[1..]}, {who}");
    }

    /// <summary>Whether the quotation begins with these words: one that is interrupted, or runs over several paragraphs, has its id where it begins.</summary>
    private bool BeginsIn(Block block, InlineSpan span) =>
        chapter.Quotation(span.Id) is not { } quotation
        || (quotation.Segments[0].BlockId == block.Id && span.Range.Contains(quotation.Segments[0].Range));

    private string? NatureClass(string? id) =>
        chapter.Quotation(id) is { Nature: QuotationNature.Term or QuotationNature.Title } ? "term" : null;
}
