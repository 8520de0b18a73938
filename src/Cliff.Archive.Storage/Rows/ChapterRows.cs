using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Rows;

/// <summary>All rows of one chapter, each kind in its order. <see cref="ChapterToRows"/> and <see cref="RowsToChapter"/> are exact inverses over it; the table of contents is derived and only written.</summary>
public sealed record ChapterRows
{
    /// <summary>The chapter itself.</summary>
    public required ChapterRow Chapter { get; init; }

    /// <summary>Its bytes.</summary>
    public required SourceRow Source { get; init; }

    /// <summary>Its table of contents.</summary>
    public ImmutableArray<SectionRow> Sections { get; init; } = [];

    /// <summary>Its blocks.</summary>
    public required ImmutableArray<BlockRow> Blocks { get; init; }

    /// <summary>Spans of the blocks.</summary>
    public required ImmutableArray<SpanRow> Spans { get; init; }

    /// <summary>What the source says of where it comes from.</summary>
    public required ImmutableArray<ImprintRow> Imprint { get; init; }

    /// <summary>Source text in no block.</summary>
    public required ImmutableArray<DropRow> Drops { get; init; }

    /// <summary>Its quotations.</summary>
    public required ImmutableArray<QuotationRow> Quotations { get; init; }

    /// <summary>The words of the quotations.</summary>
    public required ImmutableArray<SegmentRow> Segments { get; init; }

    /// <summary>Whom they name.</summary>
    public required ImmutableArray<VoiceRow> Voices { get; init; }

    /// <summary>Its apparatus.</summary>
    public required ImmutableArray<NoteRow> Notes { get; init; }

    /// <summary>What the notes cite.</summary>
    public required ImmutableArray<CitationRow> Citations { get; init; }

    /// <summary>Its markers.</summary>
    public required ImmutableArray<ReferenceRow> References { get; init; }

    /// <summary>What the source lost.</summary>
    public required ImmutableArray<LacunaRow> Lacunae { get; init; }

    /// <summary>Ids that are gone.</summary>
    public required ImmutableArray<WithdrawnRow> Withdrawn { get; init; }

    /// <summary>What an editor decided.</summary>
    public required ImmutableArray<DecisionRow> Decisions { get; init; }

    /// <summary>What was found wanting.</summary>
    public required ImmutableArray<DiagnosticRow> Diagnostics { get; init; }
}
