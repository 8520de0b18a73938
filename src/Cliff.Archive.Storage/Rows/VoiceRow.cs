using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Someone whom a chapter names, as the chapter knows them. Who that is in the archive says its <see cref="IdentityRow"/>.</summary>
public sealed class VoiceRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Slug in the chapter: <see cref="QuotationRow.SpeakerSlug"/>, <see cref="QuotationRow.ReporterSlug"/>, <see cref="QuotationRow.RunnerUpSlug"/>.</summary>
    public required string Slug { get; init; }

    /// <summary>The name most of the chapter's quotations have; between equals the longer, then the first in ordinal order.</summary>
    public required string Name { get; init; }

    /// <summary>Person, body or publication.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Whether an editor of the chapter gave the slug.</summary>
    public required bool IsDeclared { get; init; }

    /// <summary>Quotations of the chapter that they speak.</summary>
    public required int Quotations { get; init; }

    /// <summary>Words that they say in these.</summary>
    public required int Words { get; init; }

    /// <summary>Quotations of the chapter that they hand on.</summary>
    public required int Reported { get; init; }
}
