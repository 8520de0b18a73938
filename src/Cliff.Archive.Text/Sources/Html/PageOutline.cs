using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Tells the title and the imprint of a page from its headings and its text.</summary>
internal sealed partial class PageOutline
{
    private const char Picture = '\uFFFC';
    private const int LongestCaption = 80;
    private const int LeastProse = 300;
    private readonly ImmutableArray<HtmlPiece> _pieces;
    private readonly PieceRole[] _roles;

    private PageOutline(ImmutableArray<HtmlPiece> pieces, ImmutableArray<bool> navigation, ImmutableArray<int> notes)
    {
        _pieces = pieces;
        _roles = [.. Enumerable.Range(0, pieces.Length).Select(index =>
            notes[index] >= 0 ? PieceRole.Note
            : navigation[index] ? PieceRole.Navigation
            : pieces[index].IsHeading && pieces[index].Content.Any(char.IsLetterOrDigit) ? PieceRole.Heading : PieceRole.Paragraph)];
    }

    /// <summary>What each piece is.</summary>
    public static ImmutableArray<PieceRole> Of(ImmutableArray<HtmlPiece> pieces, ImmutableArray<bool> navigation, ImmutableArray<int> notes)
    {
        var outline = new PageOutline(pieces, navigation, notes);
        outline.MarkImprint();
        outline.MarkTitle();
        return [.. outline._roles];
    }

    /// <summary>The depth of each heading from 1, without gaps: a heading lies one deeper than the nearest before it that is of a higher rank.</summary>
    public static ImmutableArray<int?> Levels(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
    {
        var levels = ImmutableArray.CreateBuilder<int?>(pieces.Length);
        var above = new Stack<char>();
        for (var index = 0; index < pieces.Length; index++)
        {
            if (roles[index] != PieceRole.Heading)
            {
                levels.Add(null);
                continue;
            }

            var rank = pieces[index].Rank!.Value;
            while (above.TryPeek(out var higher) && higher >= rank)
                above.Pop();
            above.Push(rank);
            levels.Add(above.Count);
        }

        return levels.ToImmutable();
    }

    private void MarkImprint()
    {
        var isRunning = false;
        for (var index = 0; index < _pieces.Length; index++)
        {
            if (_roles[index] != PieceRole.Paragraph)
                continue;
            var piece = _pieces[index];
            // What is set as information before the text and is no prose is of its origin; all else only if it says so.
            var isSet = ClassNames.Any(piece.Class, name => name is "information" or "infotop" or "infobot" or "info" or "imprint");
            if ((isSet && ((!isRunning && piece.Content.Length < LeastProse) || Statement().IsMatch(piece.Content))) || (piece.Owner.Place.Quotation is null && IsStatement(piece)))
                _roles[index] = PieceRole.Imprint;
            else
                isRunning |= piece.Content.Length >= LeastProse;
        }
    }

    /// <summary>Whether each line of a piece is a statement of an imprint, or its first line is one in so many words.</summary>
    private static bool IsStatement(HtmlPiece piece) => piece.Content.Length < 2000 && piece.Shape is null && StrictStatement().IsMatch(piece.Content);

    private void MarkTitle()
    {
        var end = EndOfTitle();
        var leading = Enumerable.Range(0, end).Where(index => _roles[index] == PieceRole.Heading).ToArray();
        if (leading.Length > 0)
            MarkTitle(leading, end, new TextHeadings(_pieces[end..].Where((_, index) => _roles[end + index] == PieceRole.Heading)));
        MarkTitleClass(end);
    }

    /// <summary>Of the headings before the text all are its title up to the main one and to the imprint, and behind them what does not open the text.</summary>
    private void MarkTitle(int[] leading, int end, TextHeadings behind)
    {
        var imprint = Array.LastIndexOf(_roles, PieceRole.Imprint, end - 1);
        var main = MainTitle(leading, imprint);
        HtmlPiece? number = null;
        foreach (var index in leading)
        {
            var piece = _pieces[index];
            if (index <= Math.Max(main, imprint) || number is not null || !behind.Resemble(piece, isBehindImprint: imprint > main))
                _roles[index] = PieceRole.Title;
            number = TextHeadings.IsBareNumber(piece) ? piece : null;
        }
    }

    /// <summary>Place of the main title: the last h1; without one the last before the imprint, if author and title can both stand there, else the last of all.</summary>
    private int MainTitle(int[] leading, int imprint)
    {
        var last = leading.Count(index => index < imprint) > 1 ? leading.Last(index => index < imprint) : leading[^1];
        return leading.LastOrDefault(index => _pieces[index].Owner.Name == "h1", last);
    }

    private void MarkTitleClass(int end)
    {
        for (var index = 0; index < end; index++)
        {
            if (_roles[index] == PieceRole.Paragraph && IsSetAsTitle(_pieces[index]))
                _roles[index] = PieceRole.Title;
        }
    }

    /// <summary>Place of the first piece that is neither heading nor imprint nor navigation, nor set as a title, nor a picture with its caption or an ornament.</summary>
    private int EndOfTitle()
    {
        var index = 0;
        while (index < _pieces.Length && (_roles[index] is not (PieceRole.Paragraph or PieceRole.Note) || (_roles[index] is PieceRole.Paragraph && StandsInTitle(_pieces[index]))))
            index++;
        return index;
    }

    private static bool StandsInTitle(HtmlPiece piece) =>
        IsSetAsTitle(piece) || !piece.Content.Any(char.IsLetter) || (piece.Content.StartsWith(Picture) && piece.Content.Length <= LongestCaption);

    private static bool IsSetAsTitle(HtmlPiece piece) => ClassNames.Any(piece.Class, name => name is "title" or "author" or "subtitle");

    private const string Keys = @"(?:(?:first |originally |also |date |year )?(?:written|published|publication|delivered|spoken|printed)|source|sources|translat\w+|transcri\w+|mark(?:ed)?[ -]?up|html[ -]?mark-?up|public domain|copyleft|copyright|online version|on-?line|proof\s?read\w*|edit(?:ed|ing)|publisher|printer|date|checked against|(?:re)?printed|digitali[sz]ed|downloaded|scann\w+|corrected)";

    [GeneratedRegex(@"^\W*" + Keys + @"\b|^(?:from|reprinted|republished|copyright|transcribed|marked up)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\W*(?:(?:first |originally )?(?:written|published|delivered)|source|transcri(?:ption|bed|ber)|html[ -]?mark-?up|public domain|copyleft|online version|proof\s?read(?:ing)?)[^:\n]{0,40}:.*(?:\n.*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex StrictStatement();
}
