using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Takes a chapter apart into its rows: the inverse of <see cref="RowsToChapter"/>.</summary>
internal static class ChapterToRows
{
    /// <summary>The rows of <paramref name="chapter"/>; <paramref name="header"/> is its own row, see <see cref="ChapterHeader"/>.</summary>
    public static ChapterRows Disassemble(ChapterRow header, Chapter chapter)
    {
        var key = header.Key;
        var words = new WordPlaces(chapter);
        var spoken = words.Spoken();
        return new ChapterRows
        {
            Chapter = header,
            Source = new SourceRow { ChapterKey = key, Bytes = ImmutableCollectionsMarshal.AsArray(chapter.Source.Bytes)! },
            Sections = SectionRows.Of(chapter, key, words),
            Blocks = Number(chapter.Blocks, (block, ordinal) => Block(block, key, ordinal)),
            Spans = [.. chapter.Blocks.SelectMany((block, of) => block.Spans.Select((span, ordinal) => Span(span, key, of, ordinal)))],
            Imprint = Number(chapter.Metadata.Imprint, (statement, ordinal) => new ImprintRow { ChapterKey = key, Ordinal = ordinal, Label = statement.Label, Content = statement.Content }),
            Drops = Number(chapter.Drops, (drop, ordinal) => new DropRow { ChapterKey = key, Ordinal = ordinal, Start = drop.Source.Start, End = drop.Source.End, Reason = drop.Reason }),
            Quotations = Number(chapter.Quotations, (quotation, ordinal) => Quotation(quotation, key, ordinal, spoken[quotation.Id])),
            Segments = [.. chapter.Quotations.SelectMany((quotation, of) => quotation.Segments.Select((segment, ordinal) => Segment(segment, quotation.Id, key, of, ordinal, words)))],
            Voices = VoiceRows.Of(chapter, key, spoken),
            Notes = Number(chapter.Notes, (note, ordinal) => Note(note, key, ordinal)),
            Citations = [.. chapter.Notes.SelectMany((note, of) => note.Cites.Select((cited, ordinal) => Citation(cited, note.Id, key, of, ordinal)))],
            References = Number(chapter.References, (reference, ordinal) => Reference(reference, key, ordinal)),
            Lacunae = Number(chapter.Lacunae, (lacuna, ordinal) => Lacuna(lacuna, key, ordinal)),
            Withdrawn = Number(chapter.Withdrawn, (gone, ordinal) => new WithdrawnRow { ChapterKey = key, Ordinal = ordinal, Id = gone.Id, LastWords = gone.LastWords, LastEdition = gone.LastEdition }),
            Decisions = Number(chapter.Decisions, (decision, ordinal) => DecisionRow.Of(decision, key, ordinal)),
            Diagnostics = Number(chapter.Diagnostics, (found, ordinal) => new DiagnosticRow { ChapterKey = key, Ordinal = ordinal, Code = found.Code, Severity = found.Severity, Start = found.Source.Start, End = found.Source.End, Message = found.Message }),
        };
    }

    private static ImmutableArray<TRow> Number<TItem, TRow>(ImmutableArray<TItem> items, Func<TItem, int, TRow> row) => [.. items.Select(row)];

    private static BlockRow Block(Block block, int key, int ordinal) => new()
    {
        ChapterKey = key,
        Ordinal = ordinal,
        Id = block.Id,
        Kind = block.Kind,
        Start = block.Source.Start,
        End = block.Source.End,
        Content = block.Content,
        SectionId = block.SectionId,
        Level = block.Level,
        IsImprint = block.IsImprint,
        LabelLength = block.LabelLength,
        Probability = block.Probability,
        QuotationId = block.QuotationId,
    };

    private static SpanRow Span(InlineSpan span, int key, int block, int ordinal) => new()
    {
        ChapterKey = key,
        BlockOrdinal = block,
        Ordinal = ordinal,
        Kind = span.Kind,
        Start = span.Range.Start,
        End = span.Range.End,
        Id = span.Id,
        Correction = span.Correction,
        Reason = span.Reason,
        Address = span.Address,
        Alternative = span.Alternative,
        IsHeader = span.IsHeader,
        Language = span.Language,
    };

    private static QuotationRow Quotation(Quotation quotation, int key, int ordinal, int words)
    {
        var attribution = quotation.Attribution;
        return new QuotationRow
        {
            ChapterKey = key,
            Ordinal = ordinal,
            Id = quotation.Id,
            Placement = quotation.Placement,
            Nature = quotation.Nature,
            Words = words,
            ParentId = quotation.ParentId,
            Work = quotation.Work,
            SpeakerSlug = attribution.Speaker?.Slug,
            SpeakerName = attribution.Speaker?.Name,
            SpeakerKind = attribution.Speaker?.Kind,
            AsPrinted = attribution.AsPrinted,
            ReporterSlug = attribution.Reporter?.Slug,
            ReporterName = attribution.Reporter?.Name,
            ReporterKind = attribution.Reporter?.Kind,
            RunnerUpSlug = attribution.RunnerUp?.Slug,
            RunnerUpName = attribution.RunnerUp?.Name,
            RunnerUpKind = attribution.RunnerUp?.Kind,
            LeadInBlockId = attribution.LeadIn?.BlockId,
            LeadInStart = attribution.LeadIn?.Range.Start,
            LeadInEnd = attribution.LeadIn?.Range.End,
            Certainty = attribution.Certainty,
            AttributionRule = attribution.Evidence.Rule,
            AttributionBecause = attribution.Evidence.Because,
            RecognitionRule = quotation.Recognition.Rule,
            RecognitionBecause = quotation.Recognition.Because,
            ReferenceIds = [.. quotation.ReferenceIds],
        };
    }

    private static SegmentRow Segment(QuotationSegment segment, string quotationId, int key, int quotation, int ordinal, WordPlaces words) => new()
    {
        ChapterKey = key,
        QuotationOrdinal = quotation,
        Ordinal = ordinal,
        QuotationId = quotationId,
        BlockId = segment.BlockId,
        Start = segment.Range.Start,
        End = segment.Range.End,
        Place = words.Before(segment.BlockId, segment.Range.Start),
        Words = words.Count(segment.BlockId, segment.Range),
    };

    private static NoteRow Note(Note note, int key, int ordinal) => new()
    {
        ChapterKey = key,
        Ordinal = ordinal,
        Id = note.Id,
        Label = note.Label,
        Kind = note.Kind,
        State = note.State,
        Content = note.Content,
        Provenance = note.Provenance,
        Emphasis = [.. note.Emphasis.SelectMany(range => new[] { range.Start, range.End })],
        BlockIds = [.. note.BlockIds],
        ReferenceIds = [.. note.ReferenceIds],
        LacunaId = note.LacunaId,
        Address = note.Address,
    };

    private static CitationRow Citation(Citation cited, string noteId, int key, int note, int ordinal) => new()
    {
        ChapterKey = key,
        NoteOrdinal = note,
        Ordinal = ordinal,
        NoteId = noteId,
        Author = cited.Author,
        Work = cited.Work,
        Pages = cited.Pages,
        ViaNoteId = cited.ViaNoteId,
        Rule = cited.Evidence.Rule,
        Because = cited.Evidence.Because,
    };

    private static ReferenceRow Reference(NoteReference reference, int key, int ordinal) => new()
    {
        ChapterKey = key,
        Ordinal = ordinal,
        Id = reference.Id,
        Label = reference.Label,
        BlockId = reference.BlockId,
        Start = reference.Range.Start,
        End = reference.Range.End,
        NoteId = reference.NoteId,
    };

    private static LacunaRow Lacuna(Lacuna lacuna, int key, int ordinal) => new()
    {
        ChapterKey = key,
        Ordinal = ordinal,
        Id = lacuna.Id,
        AfterBlockId = lacuna.AfterBlockId,
        Start = lacuna.Source.Start,
        End = lacuna.Source.End,
        Evidence = [.. lacuna.Evidence],
    };
}
