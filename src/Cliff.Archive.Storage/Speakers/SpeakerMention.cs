using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Someone whom a chapter names: what the archive's register is made of.</summary>
/// <param name="ChapterKey">The chapter.</param>
/// <param name="Work">Slug of its work.</param>
/// <param name="Voice">Slug in the chapter.</param>
/// <param name="Name">Fullest name the chapter uses.</param>
/// <param name="Kind">Person, body or publication.</param>
internal sealed record SpeakerMention(int ChapterKey, string Work, string Voice, string Name, SpeakerKind Kind)
{
    /// <summary>Whether an editor of the chapter gave the slug.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Quotations they speak in the chapter.</summary>
    public int Quotations { get; init; }

    /// <summary>Words that they say in these.</summary>
    public int Words { get; init; }

    /// <summary>Quotations they hand on in it.</summary>
    public int Reported { get; init; }
}
