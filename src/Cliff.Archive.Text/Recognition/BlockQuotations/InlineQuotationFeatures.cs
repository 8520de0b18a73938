using System.Collections.Immutable;
using F = Cliff.Archive.Text.Recognition.BlockQuotations.LineFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What a line keeps between quotation marks: an author quotes within his own paragraphs, a quotation seldom does.</summary>
internal static class InlineQuotationFeatures
{
    public static readonly ImmutableArray<LineFact> Lines =
    [
        new("inline quotations", line => line.Marks.Spans.Length, 0, 1, 3),
        new("share within inline quotations", line => line.Content.Length == 0 ? 0 : (double)line.Shape.QuotedCharacters / line.Content.Length, 0.05, 0.15, 0.3, 0.5, 0.8),
        new("characters of the longest inline quotation", line => line.Shape.LongestQuotation, 12, 30, 60, 120, 250),
        new("inline quotations with a marker after them", line => line.Shape.MarkedQuotations, 0, 1),
        F.That("is wholly in quotation marks", line => line.Shape.IsWrapped),
        F.That("opens a quotation and does not close it", line => line.Marks.OpensUnclosed),
        F.That("has a quotation mark without its pair", line => line.Marks.HasStrayMark),
        new("a verb of saying beside an inline quotation", line => line.Saying.BesideQuotation, 0, 1),
        F.That("opens with an inline quotation and says whose", line => line.Marks.Spans.Length > 0 && line.Marks.Spans[0].Start == 0 && line.Saying.FirstBesideQuotation),
        F.That("an inline quotation ends it before its marker", line => line.Shape.EndsInMarker && line.Shape.EndsClosed && line.Marks.Spans.Length > 0),
        F.That("ends in a marker and has no quotation marks", line => line.Shape.EndsInMarker && line.Marks.Spans.Length == 0 && line.Shape.Markers == 1),
        F.That("ends with an inline quotation", line => line.Marks.Spans.Length > 0 && line.Marks.Spans[^1].End >= line.Content.Length - 8),
        new("first person within inline quotations", line => line.Inside(WordClasses.FirstPerson), 0, 2),
        F.That("first person only within inline quotations", line => line.Inside(WordClasses.FirstPerson) > 0 && line.Outside(WordClasses.FirstPerson) == 0),
    ];
}
