using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What the links of a page to other pages are for.</summary>
internal static partial class LinkRoles
{
    private const int LongestLead = 60;

    /// <summary>The links of <paramref name="page"/> to other pages, in order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="roles">What they are.</param>
    public static ImmutableArray<SourceLink> Find(HtmlPage page, ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
    {
        var links = ImmutableArray.CreateBuilder<SourceLink>();
        var seen = new HashSet<PageLink>();
        var firstText = roles.IndexOf(PieceRole.Paragraph);
        links.AddRange(page.Head.Relations.Where(link => RoleOf(link.Relation) is not null).Select(link => new SourceLink(link.Address, string.Empty, RoleOf(link.Relation)!.Value, PlaceOf(link))));
        for (var index = 0; index < pieces.Length; index++)
        {
            foreach (var link in pieces[index].Links)
            {
                if (link.Link.Fragment is null && LinkAddress.IsOfPage(link.Link.Address) && seen.Add(link.Link))
                    links.Add(new SourceLink(link.Link.Address, link.Range.In(pieces[index].Content), RoleOf(pieces, roles, index, link, firstText), PlaceOf(link.Link)));
            }
        }

        links.AddRange(page.Areas.Where(area => LinkAddress.IsOfPage(area.Address)).Select(area => new SourceLink(area.Address, string.Empty, SourceLinkRole.Contents, PlaceOf(area))));
        return [.. links.OrderBy(link => link.Source.Start)];
    }

    private static SourceLinkRole RoleOf(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles, int index, PieceLink link, int firstText)
    {
        if (RoleOf(link.Link.Relation) is { } related)
            return related;
        if (roles[index] != PieceRole.Navigation)
            return SourceLinkRole.Text;
        var content = pieces[index].Content;
        var words = link.Range.In(content);
        var before = content[LineStart(content, link.Range.Start)..link.Range.Start];
        if (Next().IsMatch(words) || LeadsNext().IsMatch(before))
            return SourceLinkRole.Next;
        if (Previous().IsMatch(words) || LeadsBack().IsMatch(before))
            return SourceLinkRole.Previous;
        if (IsUp(pieces[index], words, link.Link.Address))
            return SourceLinkRole.Up;
        return firstText >= 0 && index > firstText && pieces[index].Links.Count(other => other.Link.Fragment is null) == 1 && Numbered().IsMatch(words) ? SourceLinkRole.Next : SourceLinkRole.Contents;
    }

    private static SourceLinkRole? RoleOf(string? relation) => relation?.ToUpperInvariant() switch
    {
        "NEXT" => SourceLinkRole.Next,
        "PREV" or "PREVIOUS" => SourceLinkRole.Previous,
        "UP" or "CONTENTS" or "INDEX" or "HOME" or "TOP" or "START" => SourceLinkRole.Up,
        _ => null,
    };

    private static bool IsUp(HtmlPiece piece, string words, string address) =>
        ClassNames.Any(piece.Class, name => name is "toplink" or "title" or "footer" or "linkback" or "breadcrumb") || Up().IsMatch(words)
        || (address.StartsWith("../", StringComparison.Ordinal) && address.Contains("index.htm", StringComparison.OrdinalIgnoreCase) && piece.Links.Length <= 2);

    /// <summary>Where the words that lead to a link begin: its line, or so much of it as can say something of the link.</summary>
    private static int LineStart(string content, int offset)
    {
        var least = Math.Max(0, offset - LongestLead);
        return least + content.AsSpan(least, offset - least).LastIndexOfAny('\n', '|') + 1;
    }

    private static TextSpan PlaceOf(PageLink link) => new(link.Start, Math.Max(link.Start, link.End));

    [GeneratedRegex(@"^\W*(?:read )?next\b|(?:→|›|»|>>|&gt;|⇒)\s*$|^\W*(?:siguiente|suivant|weiter|nächste)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Next();

    [GeneratedRegex(@"^\W*(?:previous|prev\b|last (?:chapter|section|part|page)|preceding|anterior|précédent|zurück)|^\s*(?:←|‹|«|<<|⇐)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Previous();

    [GeneratedRegex(@"\bnext\b[^|]{0,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex LeadsNext();

    [GeneratedRegex(@"\bprevious\b[^|]{0,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex LeadsBack();

    [GeneratedRegex(@"\b(?:archive|contents|index|home|top|MIA|library)\b|^\W*(?:(?:(?:go|back|move) )?up(?: (?:one|a) level)?|(?:one|a) level up|(?:go|back|move) up to\b.*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Up();

    [GeneratedRegex(@"^\W*(?:(?:chapter|part|section|appendix)\b|[0-9]{1,3}\b|[IVXLC]+\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Numbered();
}
