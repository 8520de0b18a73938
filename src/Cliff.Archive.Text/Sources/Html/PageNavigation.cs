using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Tells what leads about the page or the site from what is to be read: by its role, with the class as evidence.</summary>
internal static partial class PageNavigation
{
    private const int LongestNavigation = 200;
    private const double MostlyLinks = 0.75;
    private const double LargelyLinks = 0.4;
    private const int LeastText = 80;

    /// <summary>Which of <paramref name="pieces"/> are navigation.</summary>
    public static ImmutableArray<bool> Find(ImmutableArray<HtmlPiece> pieces)
    {
        var navigation = new bool[pieces.Length];
        var entries = new bool[pieces.Length];
        for (var index = 0; index < pieces.Length; index++)
        {
            navigation[index] = IsMarked(pieces[index]) || Says(pieces[index]);
            entries[index] = !pieces[index].IsHeading && IsEntry(pieces[index]);
        }

        MarkContents(pieces, navigation, entries);
        MarkEdges(pieces, navigation);
        return [.. navigation];
    }

    /// <summary>The share of the letters of a piece that are linked, from 0 to 1.</summary>
    public static double LinkedShare(HtmlPiece piece)
    {
        var letters = Letters(piece.Content);
        return letters == 0 ? 0 : (double)piece.Links.Sum(link => Letters(piece.Content.AsSpan(link.Range.Start, link.Range.Length))) / letters;
    }

    private static bool IsMarked(HtmlPiece piece) =>
        piece.Owner.IsNavigation || (ClassNames.Any(piece.Class, name => name is "title") && !piece.IsHeading && (piece.Links.Length > 0 || Breadcrumb().IsMatch(piece.Content)));

    private static bool Says(HtmlPiece piece)
    {
        if (piece.IsHeading && (Contents().IsMatch(piece.Content) || (piece.Links.Length > 1 && LinkedShare(piece) >= MostlyLinks)))
            return true;
        return piece.Content.Length <= LongestNavigation && Wayfinding().IsMatch(piece.Content) && (piece.Links.Length > 0 || Updated().IsMatch(piece.Content));
    }

    /// <summary>Whether it can be an entry of a list of contents: a link and what is said of it.</summary>
    private static bool IsEntry(HtmlPiece piece)
    {
        if (piece.Links.IsEmpty)
            return false;
        var share = LinkedShare(piece);
        var first = piece.Links[0];
        return share >= MostlyLinks || first.Range.Start <= 3 && share >= LargelyLinks || piece.Links.Length > 2 && share >= LargelyLinks
            || (first.Range.Start <= 1 && first.Link.Fragment is not null && piece.Content.Length <= LongestNavigation && PrintedLabels.Whole(first.Range.In(piece.Content)) is not null && !NoteLists.IsNote(piece));
    }

    /// <summary>Several entries one after the other are a list of contents, as is one piece of several.</summary>
    private static void MarkContents(ImmutableArray<HtmlPiece> pieces, bool[] navigation, bool[] entries)
    {
        for (var index = 0; index < pieces.Length; index++)
        {
            var isRun = entries[index] && ((index > 0 && entries[index - 1]) || (index + 1 < pieces.Length && entries[index + 1]));
            navigation[index] |= isRun || (entries[index] && pieces[index].Links.Length > 2);
        }
    }

    /// <summary>Before the first words of the text and after the last, what is all links leads elsewhere.</summary>
    private static void MarkEdges(ImmutableArray<HtmlPiece> pieces, bool[] navigation)
    {
        var first = 0;
        while (first < pieces.Length && !IsReading(pieces[first], navigation[first]))
            navigation[first] |= IsAllLinks(pieces[first++]);
        for (var last = pieces.Length - 1; last > first && !IsReading(pieces[last], navigation[last]); last--)
            navigation[last] |= IsAllLinks(pieces[last]);
    }

    private static bool IsReading(HtmlPiece piece, bool isNavigation) => !isNavigation && !piece.IsHeading && Letters(piece.Content) >= LeastText && LinkedShare(piece) < LargelyLinks;

    private static bool IsAllLinks(HtmlPiece piece) => !piece.IsHeading && LinkedShare(piece) >= MostlyLinks;

    private static int Letters(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var letter in words)
            count += char.IsLetterOrDigit(letter) ? 1 : 0;
        return count;
    }

    [GeneratedRegex(@"^\W*(?:last (?:updated|modified)|updated on|(?:back )?to(?:p)? (?:of|the)|top of|back to|return to|go to|next\b|previous\b|(?:last|next) (?:chapter|section|page|part)|read next|table of contents$|contents$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Wayfinding();

    [GeneratedRegex(@"^\W*(?:last (?:updated|modified)|updated on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Updated();

    [GeneratedRegex(@"^\W*(?:table of )?contents\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Contents();

    [GeneratedRegex(@"[:>»]|\bMIA\b|\barchive\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Breadcrumb();
}
