using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Makes the row by which lists know a chapter, with its counts.</summary>
internal static class ChapterHeader
{
    public static ChapterRow Of(Chapter chapter, ChapterPlace place)
    {
        var states = chapter.Notes.ToDictionary(note => note.Id, note => note.State, StringComparer.Ordinal);
        var linked = chapter.References.Count(reference => states.TryGetValue(reference.NoteId, out var state) && state is not NoteState.Absent);
        return new ChapterRow
        {
            Key = place.Key,
            WorkKey = place.WorkKey,
            Slug = place.Slug,
            Ordinal = place.Ordinal,
            Title = Title(chapter) ?? place.Slug,
            MetadataAuthor = chapter.Metadata.Author,
            MetadataWork = chapter.Metadata.Work,
            MetadataTitle = chapter.Metadata.ChapterTitle,
            MetadataLanguage = chapter.Metadata.Language,
            MetadataYear = chapter.Metadata.Year,
            SourcePath = chapter.Source.Path,
            IsContents = place.IsContents,
            Because = place.Because,
            Fingerprint = place.IsContents ? null : RunningText.Fingerprint(chapter.Blocks),
            Format = chapter.Source.Format,
            Encoding = chapter.Source.Encoding,
            EncodingBasis = chapter.Source.EncodingBasis,
            EncodingEvidence = chapter.Source.EncodingEvidence,
            Sha256 = chapter.Source.Sha256,
            Bytes = chapter.Source.Bytes.Length,
            Characters = chapter.Source.Content.Length,
            Words = new WordPlaces(chapter).Total,
            Sections = chapter.Blocks.Count(block => block.Kind is BlockKind.Heading),
            Paragraphs = chapter.Blocks.Count(block => block.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.Verse or BlockKind.List or BlockKind.Table),
            BlockQuotations = chapter.Quotations.Count(quotation => quotation.Placement is QuotationPlacement.Block),
            InlineQuotations = chapter.Quotations.Count(quotation => quotation.Placement is QuotationPlacement.Inline),
            NotesPresent = Notes(chapter, NoteState.Present),
            NotesAbsent = Notes(chapter, NoteState.Absent),
            NotesSupplied = Notes(chapter, NoteState.Supplied),
            NotesOrphan = Notes(chapter, NoteState.Orphan),
            MarkersLinked = linked,
            MarkersUnlinked = chapter.References.Length - linked,
            Lacunae = chapter.Lacunae.Length,
        };
    }

    private static string? Title(Chapter chapter)
    {
        if (!string.IsNullOrWhiteSpace(chapter.Metadata.ChapterTitle))
            return chapter.Metadata.ChapterTitle;
        var line = chapter.Blocks.LastOrDefault(block => block is { Kind: BlockKind.Title, IsImprint: false });
        return line is null ? null : SectionRows.WithoutMarkers(line);
    }

    private static int Notes(Chapter chapter, NoteState state) => chapter.Notes.Count(note => note.State == state);
}

/// <summary>Where a chapter stands in the edition.</summary>
/// <param name="Key">Number of its row.</param>
/// <param name="WorkKey">Number of its work's row.</param>
/// <param name="Slug">Id in URLs.</param>
/// <param name="Ordinal">Place in the work, from 0.</param>
internal sealed record ChapterPlace(int Key, int WorkKey, string Slug, int Ordinal)
{
    /// <summary><see cref="ChapterRow.IsContents"/>.</summary>
    public bool IsContents { get; init; }

    /// <summary><see cref="ChapterRow.Because"/>.</summary>
    public string? Because { get; init; }
}
