using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Gathers what a page says of itself: from its head, from the lines of its title, from its imprint.</summary>
internal static class PageFront
{
    private const string Picture = "\uFFFC";
    private const int ShortestText = 80;
    private const char LowestTitle = '4';

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
        Lines = [.. TitleLines(pieces, roles).Select(index => Line(pieces[index], markers[index])).Where(line => line.Content.Length > 0)],
        Imprint = [.. With(roles, PieceRole.Imprint).Select(index => new FrontImprint(pieces[index].Content, Emphasis(pieces[index])))],
    };

    /// <summary>The lines of the title; where a page has none, because a picture or a motto stands before, the headings above its first words.</summary>
    private static IEnumerable<int> TitleLines(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
    {
        ImmutableArray<int> lines = [.. With(roles, PieceRole.Title)];
        return lines.Any(index => pieces[index].Owner.IsHeading)
            ? lines
            : lines.Concat(Enumerable.Range(0, pieces.Length)
                .TakeWhile(index => !roles[index].IsOfText() || pieces[index].Content.Length < ShortestText)
                .Where(index => roles[index] == PieceRole.Heading && pieces[index].Owner.Name[1] <= LowestTitle)).Order();
    }

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
