using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Finds the notes of a page: by the links between markers and labels, by classes, and by headings such as "Notes".</summary>
internal sealed partial class NoteLists
{
    private static readonly FrozenSet<string> Classes = new[]
    {
        "note", "notes", "endnote", "endnotes", "footnote", "footnotes", "pagenote", "pagenoteb", "pagenotec", "pagenoted", "fn", "msofootnotetext", "msoendnotetext", "notet",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const int LongestHeading = 60;
    private readonly ImmutableArray<HtmlPiece> _pieces;
    private readonly ImmutableArray<bool> _navigation;
    private readonly LabelLinks _links;
    private readonly PrintedLabel?[] _labels;
    private readonly int[] _notes;
    private readonly bool[] _underHeading;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly NamedPieces _named;

    private NoteLists(ImmutableArray<HtmlPiece> pieces, ImmutableArray<bool> navigation, LabelLinks links, NamedPieces named)
    {
        (_pieces, _navigation, _links, _named) = (pieces, navigation, links, named);
        _labels = new PrintedLabel?[pieces.Length];
        _notes = new int[pieces.Length];
        _underHeading = new bool[pieces.Length];
    }

    /// <summary>The label of each piece that begins a note; null for all others.</summary>
    public ImmutableArray<PrintedLabel?> Labels => [.. _labels];

    /// <summary>For each piece the place of its note among all notes; -1 where it belongs to none.</summary>
    public ImmutableArray<int> Notes => [.. _notes];

    /// <summary>Labels that are printed twice in one list.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Finds them.</summary>
    /// <param name="pieces">The pieces of the page.</param>
    /// <param name="navigation">Which of them lead about the site.</param>
    /// <param name="links">The links between markers and labels.</param>
    /// <param name="named">The pieces by their names.</param>
    public static NoteLists Find(ImmutableArray<HtmlPiece> pieces, ImmutableArray<bool> navigation, LabelLinks links, NamedPieces named)
    {
        var lists = new NoteLists(pieces, navigation, links, named);
        lists.FindStarts();
        lists.FindContinuations();
        lists.FindRepetitions();
        return lists;
    }

    /// <summary>Whether <paramref name="piece"/> is a heading of notes.</summary>
    public static bool IsHeading(HtmlPiece piece) => piece.IsHeading && IsNamed(piece);

    /// <summary>Whether the words of <paramref name="piece"/> are those of a heading of notes.</summary>
    public static bool IsNamed(HtmlPiece piece) => piece.Content.Length < LongestHeading && NotesHeading().IsMatch(piece.Content);

    /// <summary>Whether the class of <paramref name="piece"/> says that it is of a note.</summary>
    public static bool IsNote(HtmlPiece piece) => ClassNames.Any(piece.Class, Classes.Contains);

    private void FindStarts()
    {
        var (isUnderHeading, hasText) = (false, false);
        for (var index = 0; index < _pieces.Length; index++)
        {
            var piece = _pieces[index];
            if (piece.IsHeading)
                isUnderHeading = IsHeading(piece);
            _underHeading[index] = isUnderHeading;
            if (!piece.IsHeading && (!_navigation[index] || _links.LeadTo(piece)))
                // What is set as notes before any text is a summary or a table of contents.
                _labels[index] = LabelOf(index, isUnderHeading || (hasText && IsNote(piece)));
            hasText |= _labels[index] is null && !_navigation[index] && !piece.IsHeading && !IsNote(piece);
        }
    }

    private PrintedLabel? LabelOf(int index, bool isExpected)
    {
        var piece = _pieces[index];
        var marker = _links.MarkerOf(piece);
        if (PrintedLabels.At(piece.Content) is { } label && HasWords(piece.Content, label.End) && (marker is not null || (isExpected && IsPrinted(piece, label)) || LeadsBack(index, label)))
            return new PrintedLabel(label.Label, EndOfLabel(piece.Content, label.End));
        return marker is { } unprinted && (isExpected || piece.Owner.Place.Item is not null || piece.Anchors.Any(anchor => anchor.Offset == 0))
            ? new PrintedLabel(unprinted.Label, WordLabel().Match(piece.Content).Length)
            : null;
    }

    // Three stars in a row are an ornament.
    private static bool HasWords(string content, int start) => content.AsSpan(start).ContainsAnyExcept(" *†‡\n");

    /// <summary>Whether a label is one by its look, by a name or by being raised.</summary>
    private static bool IsPrinted(HtmlPiece piece, ReadLabel label) => label.IsPlain || HasName(piece, label) || IsRaised(piece, label) || Leading(piece, label) is not null;

    private static PieceLink? Leading(HtmlPiece piece, ReadLabel label) =>
        piece.Links is [{ Range.Start: <= 1 } link, ..] && link.Range.Start < label.End && LabelLinks.LabelOf(piece, link) is not null ? link : null;

    /// <summary>Whether the label is a link to what stands before.</summary>
    private bool LeadsBack(int index, ReadLabel label) =>
        Leading(_pieces[index], label)?.Link.Fragment is { } fragment && _named.IndexOf(fragment) is >= 0 and var place && place < index;

    private static bool HasName(HtmlPiece piece, ReadLabel label) => piece.Anchors.Any(anchor => anchor.Offset <= label.End) && !char.IsLetter(label.Label[0]);

    private static bool IsRaised(HtmlPiece piece, ReadLabel label) => piece.Superscripts is [{ Start: <= 1 } raised, ..] && raised.End <= label.End;

    private static int EndOfLabel(string content, int end)
    {
        while (end < content.Length && char.IsWhiteSpace(content[end]))
            end++;
        return end;
    }

    /// <summary>Gives further paragraphs to the note before them: those that are set like it, and under its heading all up to the next note.</summary>
    private void FindContinuations()
    {
        var (note, pending, isOpen) = (-1, 0, false);
        for (var index = 0; index < _pieces.Length; index++)
        {
            _notes[index] = -1;
            if (_labels[index] is not null)
            {
                Fill(index - pending, index, note);
                _notes[index] = ++note;
                (isOpen, pending) = (true, 0);
            }
            else if (!isOpen || _navigation[index] || _pieces[index].IsHeading)
                (isOpen, pending) = (false, 0);
            else if (Continues(index))
            {
                Fill(index - pending, index + 1, note);
                pending = 0;
            }
            else
                (isOpen, pending) = _underHeading[index] ? (true, pending + 1) : (false, 0);
        }
    }

    private void FindRepetitions()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < _pieces.Length; index++)
        {
            if (_pieces[index].IsHeading)
                seen.Clear();
            if (_labels[index] is { } label && !seen.Add(label.Label))
                _diagnostics.Add(DiagnosticCodes.LabelTwice.At(_pieces[index].Source, $"A second note of this list has the label {label.Label}."));
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

    [GeneratedRegex(@"^\W*(?:(?:explanatory|editorial|editor.?s|author.?s|translator.?s|transcriber.?s|publisher.?s|additional) )?(?:foot|end)?notes?(?: (?:by|on|to) .*)?\W*$|^\W*(?:references|bibliographical notes|anmerkungen|fußnoten|notas|note|notes de bas de page|примечания|сноски)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex NotesHeading();

    // Quotation marks and brackets that open the note's own words are no part of its label.
    [GeneratedRegex(@"^\W*(?:foot|end)?note[\W-[""'\p{Pi}\p{Pf}\p{Ps}]]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex WordLabel();
}
