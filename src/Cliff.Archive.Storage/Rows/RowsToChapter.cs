using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Puts a chapter together from its rows: the inverse of <see cref="ChapterToRows"/>.</summary>
internal static class RowsToChapter
{
    public static Chapter Assemble(ChapterRows rows)
    {
        var spans = rows.Spans.ToLookup(row => row.BlockOrdinal);
        var segments = rows.Segments.ToLookup(row => row.QuotationOrdinal);
        var citations = rows.Citations.ToLookup(row => row.NoteOrdinal);
        return new Chapter
        {
            Source = Source(rows.Chapter, rows.Source),
            Metadata = new ChapterMetadata(rows.Chapter.MetadataAuthor, rows.Chapter.MetadataWork, rows.Chapter.MetadataTitle, rows.Chapter.MetadataLanguage)
            {
                Year = rows.Chapter.MetadataYear,
                Imprint = [.. rows.Imprint.Select(row => new ImprintStatement(row.Label, row.Content))],
            },
            Blocks = [.. rows.Blocks.Select(row => Block(row, spans[row.Ordinal]))],
            Drops = [.. rows.Drops.Select(row => new Drop(new TextSpan(row.Start, row.End), row.Reason))],
            Quotations = [.. rows.Quotations.Select(row => Quotation(row, segments[row.Ordinal]))],
            Notes = [.. rows.Notes.Select(row => Note(row, citations[row.Ordinal]))],
            References = [.. rows.References.Select(row => new NoteReference(row.Id, row.Label, row.BlockId, new TextSpan(row.Start, row.End), row.NoteId))],
            Lacunae = [.. rows.Lacunae.Select(row => new Lacuna(row.Id, row.AfterBlockId, new TextSpan(row.Start, row.End), [.. row.Evidence]))],
            Withdrawn = [.. rows.Withdrawn.Select(row => new WithdrawnId(row.Id, row.LastWords, row.LastEdition))],
            DeclaredSpeakers = [.. rows.Voices.Where(row => row.IsDeclared).Select(row => row.Slug)],
            Decisions = [.. rows.Decisions.Select(row => row.ToDecision())],
            Diagnostics = [.. rows.Diagnostics.Select(row => new Diagnostic(row.Code, row.Severity, new TextSpan(row.Start, row.End), row.Message))],
        };
    }

    /// <summary>The source of a chapter, decoded as it was when it was read.</summary>
    public static SourceFile Source(ChapterRow chapter, SourceRow source) => SourceReader.ReadAgain(
        chapter.SourcePath, ImmutableCollectionsMarshal.AsImmutableArray(source.Bytes), chapter.Encoding, chapter.EncodingBasis, chapter.EncodingEvidence);

    private static Block Block(BlockRow row, IEnumerable<SpanRow> spans) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Source = new TextSpan(row.Start, row.End),
        Content = row.Content,
        SectionId = row.SectionId,
        Level = row.Level,
        IsImprint = row.IsImprint,
        LabelLength = row.LabelLength,
        Probability = row.Probability,
        QuotationId = row.QuotationId,
        Spans = [.. spans.Select(span => new InlineSpan(span.Kind, new TextSpan(span.Start, span.End), span.Id) { Correction = span.Correction, Reason = span.Reason, Address = span.Address, Alternative = span.Alternative, IsHeader = span.IsHeader, Language = span.Language })],
    };

    private static Quotation Quotation(QuotationRow row, IEnumerable<SegmentRow> segments) => new()
    {
        Id = row.Id,
        Placement = row.Placement,
        Nature = row.Nature,
        ParentId = row.ParentId,
        Work = row.Work,
        Segments = [.. segments.Select(segment => new QuotationSegment(segment.BlockId, new TextSpan(segment.Start, segment.End)))],
        Attribution = Attribution(row),
        ReferenceIds = [.. row.ReferenceIds],
        Recognition = new Finding(row.RecognitionRule, row.RecognitionBecause),
    };

    private static Attribution Attribution(QuotationRow row) => new()
    {
        Speaker = Speaker(row.SpeakerSlug, row.SpeakerName, row.SpeakerKind),
        AsPrinted = row.AsPrinted,
        Reporter = Speaker(row.ReporterSlug, row.ReporterName, row.ReporterKind),
        RunnerUp = Speaker(row.RunnerUpSlug, row.RunnerUpName, row.RunnerUpKind),
        LeadIn = row is { LeadInBlockId: { } block, LeadInStart: { } start, LeadInEnd: { } end }
            ? new LeadIn(block, new TextSpan(start, end))
            : null,
        Evidence = new Finding(row.AttributionRule, row.AttributionBecause),
        Certainty = row.Certainty,
    };

    private static Speaker? Speaker(string? slug, string? name, SpeakerKind? kind) =>
        name is not null && kind is { } known ? new Speaker(slug, name, known) : null;

    private static Note Note(NoteRow row, IEnumerable<CitationRow> citations) => new()
    {
        Id = row.Id,
        Label = row.Label,
        Kind = row.Kind,
        State = row.State,
        Content = row.Content,
        Provenance = row.Provenance,
        Emphasis = [.. row.Emphasis.Chunk(2).Select(pair => new TextSpan(pair[0], pair[1]))],
        BlockIds = [.. row.BlockIds],
        ReferenceIds = [.. row.ReferenceIds],
        LacunaId = row.LacunaId,
        Address = row.Address,
        Cites = [.. citations.Select(cited => new Citation
        {
            Author = cited.Author,
            Work = cited.Work,
            Pages = cited.Pages,
            ViaNoteId = cited.ViaNoteId,
            Evidence = new Finding(cited.Rule, cited.Because),
        })],
    };
}
