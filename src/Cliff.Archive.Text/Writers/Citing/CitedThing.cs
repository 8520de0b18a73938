using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>All that is known of a thing for whoever cites it, the same for every style. What is not known is null or empty, and no style makes it up.</summary>
public sealed record CitedThing
{
    /// <summary>The archive in which it is read: the container of every style.</summary>
    public const string ArchiveName = "Cliff Archive";

    /// <summary>A key that is the thing's alone in the archive, of small letters, digits, <c>-</c>, <c>.</c> and <c>:</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Who wrote it, in the order of the title page.</summary>
    public ImmutableArray<CitedName> Authors { get; init; } = [];

    /// <summary>Whether the title page says that there are others ("et al.").</summary>
    public bool HasOtherAuthors { get; init; }

    /// <summary>Title of the work, its subtitle included, with the capitals of the title page; null where it is called like its author.</summary>
    public string? Title { get; init; }

    /// <summary>Title of the work without its subtitle.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>Number of the volume.</summary>
    public int? Volume { get; init; }

    /// <summary>Year of first publication.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the chapter is the whole work: then nothing is said of a chapter.</summary>
    public bool IsWholeWork { get; init; }

    /// <summary>Number of the chapter as printed: <c>2</c>, <c>IV</c>.</summary>
    public string? ChapterNumber { get; init; }

    /// <summary>Title of the chapter without its number.</summary>
    public string? ChapterTitle { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public string? Language { get; init; }

    /// <summary>For a quotation: whose words they are, and then all who hand them on, up to the author; empty where nobody is named.</summary>
    public ImmutableArray<CitedVoice> Voices { get; init; } = [];

    /// <summary>Whether these are words that the author quotes.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>For a quotation: the work it is from, as the text or the note names it.</summary>
    public string? QuotedWork { get; init; }

    /// <summary>The section that is meant.</summary>
    public string? Section { get; init; }

    /// <summary>Paragraphs by their numbers, neighbours joined: <c>86</c>, <c>88–89</c>.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>Whether what is meant is lost after the paragraph.</summary>
    public bool IsLost { get; init; }

    /// <summary>Label of the marker that is meant.</summary>
    public string? Marker { get; init; }

    /// <summary>The note that is meant, or those that document the quotation.</summary>
    public ImmutableArray<CitedNote> Notes { get; init; } = [];

    /// <summary>What the source says of where it comes from.</summary>
    public ImmutableArray<ImprintStatement> Imprint { get; init; } = [];

    /// <summary>The absolute address at which it stands; null where nobody configured one. When it was read is the reader's to add.</summary>
    public string? Permalink { get; init; }

    /// <summary>Through whom quoted words come, up to the author: <c>Ada Example, as reported by Bea Example, quoted in </c>; empty for what is no quotation.</summary>
    /// <param name="quotedIn">What the style says between the last of them and the author.</param>
    /// <param name="name">How it calls each.</param>
    public string Chain(string quotedIn, Func<CitedName, string> name)
    {
        if (!IsQuotation)
            return "";
        var voices = Voices.Select(voice => voice.Handed is null ? name(voice.Name) : $"{voice.Handed} {name(voice.Name)}");
        return string.Join(", ", [.. voices, quotedIn + " "]);
    }
}

/// <summary>Someone through whom quoted words come.</summary>
/// <param name="Name">Who.</param>
/// <param name="Handed">How they have the words from the one before: <c>as reported by</c>; null for whose words they are.</param>
public sealed record CitedVoice(CitedName Name, string? Handed = null);

/// <summary>A note and how much of it there is.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="State">What is known of its text.</param>
public sealed record CitedNote(string Label, NoteState State)
{
    /// <summary>What a reader must know of its text; null where that stands in the source.</summary>
    public string? Doubt => State switch
    {
        NoteState.Supplied => "note text supplied",
        NoteState.Absent => "no note text",
        _ => null,
    };
}
