using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes who speaks a quotation, how sure that is, and why: the same on every page.</summary>
internal sealed class XhtmlAttribution(Markup markup, ChapterIndex chapter, ChapterLinks links)
{
    /// <summary>Speaker, source, reporter, certainty by shape and word, the evidence behind a disclosure, and the link to the quotation by itself.</summary>
    public void Write(Quotation quotation)
    {
        WriteSpeaker(quotation.Attribution.Speaker);
        WriteSource(quotation);
        if (quotation.Attribution.Reporter is { } reporter)
        {
            markup.Open("span", "via").Words("as reported by ");
            WriteName(reporter, null);
            markup.Close();
        }

        WriteHow(quotation);
        markup.Link("self", links.Thing(quotation.Id), Wording.Thing(quotation.Id, chapter));
    }

    /// <summary>That a quotation goes on after an interruption.</summary>
    public void WriteContinued(Quotation quotation, string start)
    {
        WriteSpeaker(quotation.Attribution.Speaker);
        markup.Link("via", start, "continued from above");
    }

    private void WriteSpeaker(Speaker? speaker)
    {
        if (speaker is null)
            markup.Element("span", "who nobody", Wording.NobodyNamed);
        else
            WriteName(speaker, "who");
    }

    private void WriteName(Speaker speaker, string? cssClass)
    {
        if (speaker.Slug is null)
            markup.Element("span", cssClass is null ? null : cssClass + " unnamed", speaker.Name);
        else
            markup.Open("a", cssClass).With("href", links.Site.Speaker(speaker.Slug)).Words(speaker.Name).Close();
    }

    private void WriteSource(Quotation quotation)
    {
        if (quotation.Work is not null)
            markup.Open("span", "source").Element("cite", null, quotation.Work).Close();
        else if (Wording.Of(quotation.Nature) is { } nature)
            markup.Element("span", "source", nature);
    }

    private void WriteHow(Quotation quotation)
    {
        var attribution = quotation.Attribution;
        markup.Open("details", "how").Open("summary");
        WriteCertainty(attribution.Certainty);
        markup.Words(" ").Open("u").Words("how?").Close().Close();
        WriteLeadIn(attribution);
        markup.Element("p", null, attribution.Evidence.Because);
        if (quotation.Recognition.Because != attribution.Evidence.Because)
            markup.Element("p", null, quotation.Recognition.Because);
        markup.Close();
    }

    private void WriteCertainty(Certainty certainty)
    {
        markup.Open("i", "sure " + ShapeOf(certainty)).With("aria-hidden", "true").Close();
        markup.Words(Wording.Of(certainty));
    }

    private void WriteLeadIn(Attribution attribution)
    {
        if (attribution.LeadIn is not { } leadIn || chapter.Block(leadIn.BlockId) is not { } block)
            return;
        markup.Open("p").Open("span", "words").Words(leadIn.Range.In(block.Content)).Close().Words(" ");
        markup.Link("self", links.Place(block.Id!), Wording.Thing(block.Id!, chapter)).Close();
    }

    /// <summary>The name of the shape: full, half, ring, diamond, dashed.</summary>
    public static string ShapeOf(Certainty certainty) => "is-" + certainty.ToString().ToLowerInvariant();
}
