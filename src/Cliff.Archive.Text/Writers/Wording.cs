using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>The words in which the archive tells a reader what it knows. Every page and export says the same thing in the same words.</summary>
public static class Wording
{
    /// <summary>What is said of a quotation when nothing tells whose words it is.</summary>
    public const string NobodyNamed = "speaker not named";

    /// <summary>Whoever speaks, or hands words on, without a name.</summary>
    public const string SomeoneUnnamed = "someone not named";

    /// <summary>Whoever wrote a work that names no author.</summary>
    public const string AuthorUnnamed = "an author not named";

    private static readonly string[] FirstPlaces = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

#pragma warning disable CS8524 // A kind without words must not compile (CS8509); a number that is no kind may throw.
    /// <summary>How sure an attribution is, in two or three words.</summary>
    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Explicit => "named",
        Certainty.Pronoun => "by pronoun",
        Certainty.Context => "from context",
        Certainty.Editor => "by the editor",
        Certainty.Unattributed => "not attributed",
    };

    /// <summary>What a certainty means, in one sentence.</summary>
    public static string Sentence(Certainty certainty) => certainty switch
    {
        Certainty.Explicit => "The text names the speaker.",
        Certainty.Pronoun => "The text says “he”, “she” or a noun that stands for someone; grammar says who that is.",
        Certainty.Context => "Inferred from what stands around the words.",
        Certainty.Editor => "An editor of this archive decided.",
        Certainty.Unattributed => "Nothing in the text says whose words these are.",
    };

    /// <summary>What kind of words are quoted; null when nothing says.</summary>
    public static string? Of(QuotationNature nature) => nature switch
    {
        QuotationNature.Unknown => null,
        QuotationNature.Speech => "spoken",
        QuotationNature.Writing => "written",
        QuotationNature.Resolution => "resolution",
        QuotationNature.Term => "term",
        QuotationNature.Title => "title",
    };

    /// <summary>What words of this kind are, as a noun; null when nothing says.</summary>
    public static string? Noun(QuotationNature nature) => nature switch
    {
        QuotationNature.Unknown => null,
        QuotationNature.Speech => "speech",
        QuotationNature.Writing => "writing",
        QuotationNature.Resolution => "a resolution",
        QuotationNature.Term => "a term",
        QuotationNature.Title => "a title",
    };

    /// <summary>How many minutes someone reads at a text of so many words, notes left out; at least one.</summary>
    /// <remarks>238 words a minute, the mean of 190 studies of silent reading in English (Brysbaert 2019).</remarks>
    public static int Minutes(int words) => Math.Max(1, (words + 119) / 238);

    /// <summary>What is known of a note's text.</summary>
    public static string Of(NoteState state) => state switch
    {
        NoteState.Present => "in the source",
        NoteState.Absent => "no text in the source",
        NoteState.Supplied => "supplied by the editor",
        NoteState.Orphan => "no marker in the source",
    };

    /// <summary>The form of a numbered block where that is another than a paragraph's; null for a paragraph and for what has no number.</summary>
    public static string? Form(BlockKind kind) => kind switch
    {
        BlockKind.Verse => "verse",
        BlockKind.List => "a list",
        BlockKind.Table => "a table",
        BlockKind.Title or BlockKind.Heading or BlockKind.Paragraph or BlockKind.Quotation or BlockKind.Note or BlockKind.Separator => null,
    };

    /// <summary>What kind of voice a speaker is.</summary>
    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Body => "body",
        SpeakerKind.Publication => "publication",
        SpeakerKind.Unnamed => "unnamed",
    };
#pragma warning restore CS8524

    /// <summary>Whose words they are, as a page names them.</summary>
    public static string SpeakerOf(Quotation quotation) => quotation.Attribution.Speaker?.Name ?? NobodyNamed;

    /// <summary>Who would be the speaker if the one named is not; null when there is nobody else, and when an editor decided.</summary>
    public static Speaker? RunnerUp(Attribution attribution) =>
        attribution.Certainty == Certainty.Editor || attribution.RunnerUp == attribution.Speaker ? null : attribution.RunnerUp;

    /// <summary>Why this speaker and no other, in sentences: the evidence, and who it would have been else.</summary>
    public static string WhySpeaker(Attribution attribution) =>
        attribution.Evidence.Because + (RunnerUp(attribution) is { } other ? $" Else it would have been {other.Name}." : "");

    /// <summary>The first words of a quotation on one line, at most <paramref name="most"/> UTF-16 code units of them, cut at a space where there is one, with dots where more follow, never on a line of their own.</summary>
    public static string FirstWords(Quotation quotation, ChapterIndex chapter, int most)
    {
        var segment = quotation.Segments[0];
        var words = segment.Range.In(chapter.Block(segment.BlockId)!.Content).ReplaceLineEndings(" ").Trim();
        return words.Length <= most && quotation.Segments.Length > 1 ? $"{words}\u00a0…" : Beginning(words, most);
    }

    /// <summary>The beginning of <paramref name="words"/>, cut as <see cref="FirstWords"/> does; all of them where they are no more than <paramref name="most"/> UTF-16 code units.</summary>
    public static string Beginning(string words, int most)
    {
        if (words.Length <= most)
            return words;
        var space = words.LastIndexOf(' ', most);
        var end = space > 0 ? space : char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
        return $"{words[..end].TrimEnd()}\u00a0…";
    }

    /// <summary>The kind of thing an id names and its number: <c>paragraph 12</c>, <c>note 1*</c>.</summary>
    public static string Thing(string id, ChapterIndex chapter) => Thing(id, LabelOf(id, chapter));

    /// <summary>The same, where the chapter is not at hand.</summary>
    /// <param name="id">A contract id.</param>
    /// <param name="label">The printed label, for a note, a further block of one (<c>n4.2</c>) and a marker; null when it is not known.</param>
    public static string Thing(string id, string? label) => id[0] switch
    {
        'p' => "paragraph " + id[1..],
        'q' => "quotation " + id[1..],
        's' => "section " + id[1..],
        'f' => "title line " + id[1..],
        'l' => "lost passage " + id[1..],
        'r' => "marker " + (label ?? id[1..]),
        _ => "note " + (label ?? id[1..]),
    };

    /// <summary>The id of the note that a block with this id belongs to: <c>n4</c> for <c>n4.2</c>.</summary>
    public static string NoteOf(string blockId) => blockId.Split('.')[0];

    private static string? LabelOf(string id, ChapterIndex chapter) =>
        id[0] == 'r' ? chapter.Reference(id)?.Label : chapter.Note(NoteOf(id))?.Label;

    /// <summary>The state of an apparatus in one honest line.</summary>
    /// <param name="tally">How many notes are in which state.</param>
    public static string Of(NoteTally tally)
    {
        var total = tally.Present + tally.Absent + tally.Supplied + tally.Orphan;
        if (total == 0)
            return "No notes.";
        var states = new[]
        {
            (tally.Present, "{0} in the source"), (tally.Supplied, "{0} supplied by the editor"),
            (tally.Absent, "{0} without a text"), (tally.Orphan, "{0} without a marker"),
        };
        var parts = states.Where(state => state.Item1 > 0)
            .Select(state => string.Format(CultureInfo.InvariantCulture, state.Item2, state.Item1 == total ? "all" : state.Item1));
        var lost = tally.LostMarkers > 0 ? $"; {Count(tally.LostMarkers, "marker")} lost in this source" : "";
        return $"{Count(total, "note")}: {string.Join(", ", parts)}{lost}.";
    }

    /// <summary>How many quotations have a speaker with a name: <c>45 by 13 named speakers</c>.</summary>
    /// <param name="all">Quotations there are.</param>
    /// <param name="attributed">Those of them that have one.</param>
    /// <param name="speakers">How many speakers that are.</param>
    public static string Spoken(int all, int attributed, int speakers) => attributed == 0
        ? "none by a named speaker"
        : $"{(attributed == all ? "all" : attributed.ToString("N0", CultureInfo.InvariantCulture))} by {Count(speakers, "named speaker")}";

    /// <summary>A number and its noun: <c>1 paragraph</c>, <c>1,204 paragraphs</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A place in an order, from 1: <c>third</c>, <c>22nd</c>.</summary>
    public static string Ordinal(int number)
    {
        if (number <= FirstPlaces.Length)
            return FirstPlaces[number - 1];
        var ending = (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}

/// <summary>How many notes of a chapter are in which state.</summary>
/// <param name="Present">Their text is in the source.</param>
/// <param name="Supplied">An editor supplied it.</param>
/// <param name="Absent">There is a marker and no text.</param>
/// <param name="Orphan">There is a text and no marker.</param>
/// <param name="LostMarkers">How many had a marker in a passage that is lost.</param>
public sealed record NoteTally(int Present, int Supplied, int Absent, int Orphan, int LostMarkers)
{
    /// <summary>Counts <paramref name="notes"/>.</summary>
    public static NoteTally Of(IEnumerable<Note> notes)
    {
        var byState = notes.ToLookup(note => note.State);
        return new(
            byState[NoteState.Present].Count(),
            byState[NoteState.Supplied].Count(),
            byState[NoteState.Absent].Count(),
            byState[NoteState.Orphan].Count(),
            byState.SelectMany(state => state).Count(note => note.LacunaId is not null));
    }
}
