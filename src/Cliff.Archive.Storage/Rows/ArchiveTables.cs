using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cliff.Archive.Storage.Rows;

/// <summary>The tables of an edition: their keys, and the indexes that the pages' queries use.</summary>
internal static class ArchiveTables
{
    /// <summary>Describes every table to EF Core, which creates them.</summary>
    public static void Describe(ModelBuilder model)
    {
        Table<FactRow>(model, "facts", row => row.Name);

        Table<WorkRow>(model, "works", row => row.Key)
            .HasIndex(row => row.Slug).IsUnique();
        var chapters = Table<ChapterRow>(model, "chapters", row => row.Key);
        chapters.HasIndex(row => new { row.WorkKey, row.Ordinal }).IsUnique();
        chapters.HasIndex(row => new { row.WorkKey, row.Slug }).IsUnique();
        Table<SourceRow>(model, "sources", row => row.ChapterKey);

        Table<SectionRow>(model, "sections", row => new { row.ChapterKey, row.Ordinal });
        Table<BlockRow>(model, "blocks", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id }).IsUnique();
        Table<SpanRow>(model, "spans", row => new { row.ChapterKey, row.BlockOrdinal, row.Ordinal });
        Table<ImprintRow>(model, "imprint", row => new { row.ChapterKey, row.Ordinal });
        Table<DropRow>(model, "drops", row => new { row.ChapterKey, row.Ordinal });

        var quotations = Table<QuotationRow>(model, "quotations", row => new { row.ChapterKey, row.Ordinal });
        quotations.HasIndex(row => new { row.ChapterKey, row.Id }).IsUnique();
        quotations.HasIndex(row => new { row.SpeakerSlug, row.ChapterKey, row.Ordinal });
        Table<SegmentRow>(model, "segments", row => new { row.ChapterKey, row.QuotationOrdinal, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.BlockId });
        Table<SpeakerRow>(model, "speakers", row => row.Key)
            .HasIndex(row => row.Slug).IsUnique();

        Table<NoteRow>(model, "notes", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id }).IsUnique();
        Table<CitationRow>(model, "citations", row => new { row.ChapterKey, row.NoteOrdinal, row.Ordinal });
        Table<ReferenceRow>(model, "markers", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id }).IsUnique();
        Table<LacunaRow>(model, "lacunae", row => new { row.ChapterKey, row.Ordinal });
        Table<WithdrawnRow>(model, "withdrawn", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id });
        Table<DiagnosticRow>(model, "diagnostics", row => new { row.ChapterKey, row.Ordinal });

        Table<PassageRow>(model, "passages", row => row.Key)
            .HasIndex(row => new { row.ChapterKey, row.Ordinal }).IsUnique();
        Table<SpeechRow>(model, "speeches", row => row.Key)
            .HasIndex(row => new { row.ChapterKey, row.Ordinal }).IsUnique();
    }

    private static EntityTypeBuilder<TRow> Table<TRow>(ModelBuilder model, string name, Expression<Func<TRow, object?>> key)
        where TRow : class
    {
        var table = model.Entity<TRow>().ToTable(name);
        table.HasKey(key);
        foreach (var part in table.Metadata.FindPrimaryKey()!.Properties)
            table.Property(part.Name).ValueGeneratedNever();
        table.Property<byte[]>(ArchiveDbContext.HashColumn).IsRequired();
        return table;
    }
}
