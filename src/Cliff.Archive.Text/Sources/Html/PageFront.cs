using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Gathers what a page says of itself: from its head, from the lines of its title, from its imprint.</summary>
internal static class PageFront
{
    private const string Picture = "\uFFFC";
    private const int ShortestText = 80;
    private const int MostLines = 50;

    /// <summary>What the page says, without its path.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="pieces">The pieces of its body.</param>
    /// <param name="roles">What each is.</param>
    /// <param name="markers">The markers of notes in each: they are no part of a title.</param>
    public static HtmlFront Of(HtmlHead head, ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles, ImmutableArray<ImmutableArray<MarkedReference>> markers) => new()
    {
        Title = head.Title,
        Authors = [.. head.Statements.Where(statement => statement.Name == "author").Select(statement => statement.Content)],
        Language = head.Language,
        Lines = Lines(With(roles, PieceRole.Title), pieces, markers),
        Headings = Lines(LeadingHeadings(pieces, roles), pieces, markers),
        Imprint = [.. With(roles, PieceRole.Imprint).Select(index => new FrontImprint(pieces[index].Content, Emphasis(pieces[index])))],
    };

    private static ImmutableArray<FrontLine> Lines(IEnumerable<int> places, ImmutableArray<HtmlPiece> pieces, ImmutableArray<ImmutableArray<MarkedReference>> markers) =>
        [.. places.Where(index => !LeadsElsewhere(pieces[index])).Take(MostLines).Select(index => Line(pieces[index], markers[index])).Where(line => line.Content.Length > 0)];

    private static IEnumerable<int> LeadingHeadings(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles) => Enumerable.Range(0, pieces.Length)
        .TakeWhile(index => !roles[index].IsOfText() || pieces[index].Content.Length < ShortestText)
        .Where(index => roles[index] == PieceRole.Heading);

    /// <summary>Whether the line is a choice, as between languages, of which all but one are links.</summary>
    private static bool LeadsElsewhere(HtmlPiece piece) => piece.Content.Contains('|', StringComparison.Ordinal) && !piece.Links.IsEmpty;

    private static IEnumerable<int> With(ImmutableArray<PieceRole> roles, PieceRole role) => Enumerable.Range(0, roles.Length).Where(index => roles[index] == role);

    private static FrontLine Line(HtmlPiece piece, ImmutableArray<MarkedReference> markers)
    {
        var words = new StringBuilder(piece.Content);
        foreach (var marker in markers.Reverse())
            words.Remove(marker.Range.Start, marker.Range.Length);
        return new FrontLine(piece.Owner.Name, words.Replace(Picture, "").ToString().Trim());
    }

    private static ImmutableArray<TextSpan> Emphasis(HtmlPiece piece) => [.. piece.Spans.Where(span => span.Kind == InlineSpanKind.Emphasis).Select(span => span.Range)];
}
