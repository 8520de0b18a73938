using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Finds the notes of a page: by the links between markers and labels, by classes, and by headings such as "Notes".</summary>
internal sealed partial class NoteLists
{
    private static readonly FrozenSet<string> Classes = new[]
    {
        "note", "notes", "endnote", "endnotes", "footnote", "footnotes", "pagenote", "pagenoteb", "pagenotec", "pagenoted", "fn", "msofootnotetext", "msoendnotetext", "notet",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<HtmlPiece> _pieces;
    private readonly ImmutableArray<bool> _navigation;
    private readonly LabelLinks _links;
    private readonly PrintedLabel?[] _labels;
    private readonly int[] _notes;

    private NoteLists(ImmutableArray<HtmlPiece> pieces, ImmutableArray<bool> navigation, LabelLinks links)
    {
        (_pieces, _navigation, _links) = (pieces, navigation, links);
        _labels = new PrintedLabel?[pieces.Length];
        _notes = new int[pieces.Length];
    }

    /// <summary>The label of each piece that begins a note; null for all others.</summary>
    public ImmutableArray<PrintedLabel?> Labels => [.. _labels];

    /// <summary>For each piece the place of its note among all notes; -1 where it belongs to none.</summary>
    public ImmutableArray<int> Notes => [.. _notes];

    /// <summary>Finds them.</summary>
    /// <param name="pieces">The pieces of the page.</param>
    /// <param name="navigation">Which of them lead about the site.</param>
    /// <param name="links">The links between markers and labels.</param>
    public static NoteLists Find(ImmutableArray<HtmlPiece> pieces, ImmutableArray<bool> navigation, LabelLinks links)
    {
        var lists = new NoteLists(pieces, navigation, links);
        lists.FindStarts();
        lists.FindContinuations();
        return lists;
    }

    /// <summary>Whether <paramref name="piece"/> is a heading of notes.</summary>
    public static bool IsHeading(HtmlPiece piece) => piece.Owner.IsHeading && piece.Content.Length < 60 && NotesHeading().IsMatch(piece.Content);

    /// <summary>Whether the class of <paramref name="piece"/> says that it is of a note.</summary>
    public static bool IsNote(HtmlPiece piece) => ClassNames.Any(piece.Class, Classes.Contains);

    private void FindStarts()
    {
        var isUnderHeading = false;
        for (var index = 0; index < _pieces.Length; index++)
        {
            if (_pieces[index].Owner.IsHeading)
                isUnderHeading = IsHeading(_pieces[index]);
            else if (!_navigation[index] || _links.LeadTo(_pieces[index]))
                _labels[index] = LabelOf(index, isUnderHeading);
        }
    }

    private PrintedLabel? LabelOf(int index, bool isUnderHeading)
    {
        var piece = _pieces[index];
        var printed = PrintedLabels.At(piece.Content);
        var marker = _links.MarkerOf(piece);
        if (printed is { } label)
        {
            var leading = piece.Links.FirstOrDefault(link => link.Range.Start <= 1 && link.Range.Start < label.End);
            var isLinked = leading is not null && LabelLinks.LabelOf(piece, leading) is not null;
            var isKnown = isUnderHeading || IsNote(piece);
            if (marker is not null || isKnown && (isLinked || label.IsPlain || IsNamed(piece, label) || IsRaised(piece, label)) || isLinked && LeadsBack(index, leading!))
                return new PrintedLabel(label.Label, EndOfLabel(piece.Content, label.End));
        }

        return marker is { } unprinted && (isUnderHeading || IsNote(piece) || piece.Owner.Place.Item is not null || piece.Anchors.Any(anchor => anchor.Offset == 0))
            ? new PrintedLabel(unprinted.Label, WordLabel().Match(piece.Content).Length)
            : null;
    }

    private static bool IsNamed(HtmlPiece piece, ReadLabel label) => piece.Anchors.Any(anchor => anchor.Offset <= label.End) && !char.IsLetter(label.Label[0]);

    private static bool IsRaised(HtmlPiece piece, ReadLabel label) => piece.Superscripts is [{ Start: <= 1 } raised, ..] && raised.End <= label.End;

    private bool LeadsBack(int index, PieceLink link)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (_pieces[before].Anchors.Any(anchor => anchor.Name == link.Link.Fragment))
                return true;
        }

        return false;
    }

    private static int EndOfLabel(string content, int end)
    {
        while (end < content.Length && char.IsWhiteSpace(content[end]))
            end++;
        return end;
    }

    /// <summary>Gives the paragraphs between two notes, and those after the last so far as they are marked or stand under its heading, to the note before.</summary>
    private void FindContinuations()
    {
        var (note, pending) = (-1, 0);
        var isOpen = false;
        for (var index = 0; index < _pieces.Length; index++)
        {
            _notes[index] = -1;
            if (_labels[index] is not null)
            {
                if (isOpen)
                    Fill(index - pending, index, note);
                _notes[index] = ++note;
                (isOpen, pending) = (true, 0);
            }
            else if (_navigation[index] || _pieces[index].Owner.IsHeading || !isOpen)
                (isOpen, pending) = (false, 0);
            else if (Continues(index))
            {
                Fill(index - pending, index + 1, note);
                pending = 0;
            }
            else
                pending++;
        }
    }

    private bool Continues(int index)
    {
        var piece = _pieces[index];
        return piece.IsContinued || IsNote(piece) || QuotationMarkup.IsMarked(piece) || piece.Class == _pieces[index - 1].Class && piece.Owner.Name == _pieces[index - 1].Owner.Name && piece.Class.Length > 0 && piece.Class != "fst";
    }

    private void Fill(int start, int end, int note)
    {
        for (var index = start; index < end; index++)
            _notes[index] = note;
    }

    [GeneratedRegex(@"^\W*(?:(?:explanatory|editorial|editor.?s|author.?s|translator.?s|transcriber.?s|publisher.?s|additional) )?(?:foot|end)?notes?(?: (?:by|on|to) .*)?\W*$|^\W*(?:references|bibliographical notes|anmerkungen|fußnoten|notas|note|notes de bas de page|примечания|сноски)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotesHeading();

    [GeneratedRegex(@"^\W*(?:foot|end)?note\W*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordLabel();
}
