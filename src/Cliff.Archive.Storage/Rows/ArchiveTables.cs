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

        Table<LetterRow>(model, "letters", row => new { row.List, row.Letter });
        Table<TotalsRow>(model, "totals", row => row.Key);
        Table<WorkRow>(model, "works", row => row.Key)
            .HasIndex(row => row.Slug).IsUnique();
        var authors = Table<AuthorRow>(model, "authors", row => row.Key);
        authors.HasIndex(row => row.Slug).IsUnique();
        authors.HasIndex(row => new { row.Letter, row.Sorted, row.Slug });
        authors.HasIndex(row => new { row.Sorted, row.Slug });
        var catalogue = Table<CatalogueRow>(model, "catalogue", row => new { row.WorkKey, row.Ordinal });
        catalogue.HasIndex(row => new { row.AuthorLetter, row.AuthorSorted, row.TitleSorted, row.Slug });
        catalogue.HasIndex(row => new { row.AuthorSorted, row.TitleSorted, row.Slug });
        catalogue.HasIndex(row => new { row.Ordinal, row.TitleLetter, row.TitleSorted, row.Slug });
        catalogue.HasIndex(row => new { row.Ordinal, row.TitleSorted, row.Slug });
        catalogue.HasIndex(row => new { row.Ordinal, row.YearSorted, row.TitleSorted, row.Slug });
        catalogue.HasIndex(row => new { row.Author, row.YearSorted, row.TitleSorted, row.Slug });
        Table<QuotedRow>(model, "quoted", row => new { row.Author, row.Ordinal });
        var quoting = Table<QuotingRow>(model, "quoting", row => new { row.Author, row.Speaker, row.Reporter });
        quoting.HasIndex(row => new { row.Words, row.Author, row.Speaker, row.Reporter }).IsDescending(true, false, false, false);
        quoting.HasIndex(row => new { row.Quotations, row.Author, row.Speaker, row.Reporter }).IsDescending(true, false, false, false);
        quoting.HasIndex(row => new { row.IsSecondHand, row.Words, row.Author, row.Speaker, row.Reporter }).IsDescending(false, true, false, false, false);
        quoting.HasIndex(row => new { row.IsSecondHand, row.Quotations, row.Author, row.Speaker, row.Reporter }).IsDescending(false, true, false, false, false);
        quoting.HasIndex(row => new { row.Speaker, row.Author });
        Table<WorkQuotingRow>(model, "work_quoting", row => new { row.WorkKey, row.Speaker, row.Reporter })
            .HasIndex(row => new { row.Speaker, row.WorkKey });
        var chapters = Table<ChapterRow>(model, "chapters", row => row.Key);
        chapters.HasIndex(row => new { row.WorkKey, row.Ordinal }).IsUnique();
        chapters.HasIndex(row => new { row.WorkKey, row.Slug }).IsUnique();
        // Links were typed by hand on servers that did not mind capitals.
        chapters.Property(row => row.SourcePath).UseCollation("NOCASE");
        chapters.HasIndex(row => row.SourcePath);
        chapters.HasIndex(row => row.Fingerprint);
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
        Table<VoiceRow>(model, "voices", row => new { row.ChapterKey, row.Slug });
        Table<IdentityRow>(model, "identities", row => new { row.ChapterKey, row.Voice })
            .HasIndex(row => new { row.Speaker, row.ChapterKey, row.Voice });
        model.Entity<IdentityRow>().HasIndex(row => new { row.Voice, row.Speaker });
        var speakers = Table<SpeakerRow>(model, "speakers", row => row.Key);
        speakers.HasIndex(row => row.Slug).IsUnique();
        speakers.HasIndex(row => row.Folded);
        speakers.HasIndex(row => row.Surname);
        speakers.HasIndex(row => new { row.Kind, row.Letter, row.Sorted, row.Slug, row.Quotations });
        speakers.HasIndex(row => new { row.Letter, row.Sorted, row.Slug, row.Quotations });
        speakers.HasIndex(row => new { row.Sorted, row.Slug, row.Quotations });
        speakers.HasIndex(row => new { row.Kind, row.Quotations, row.Sorted, row.Slug }).IsDescending(false, true, false, false);
        speakers.HasIndex(row => new { row.Quotations, row.Sorted, row.Slug }).IsDescending(true, false, false);
        speakers.HasIndex(row => new { row.Words, row.Slug }).IsDescending(true, false);

        Table<NoteRow>(model, "notes", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id }).IsUnique();
        Table<CitationRow>(model, "citations", row => new { row.ChapterKey, row.NoteOrdinal, row.Ordinal });
        Table<ReferenceRow>(model, "markers", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id }).IsUnique();
        Table<LacunaRow>(model, "lacunae", row => new { row.ChapterKey, row.Ordinal });
        Table<WithdrawnRow>(model, "withdrawn", row => new { row.ChapterKey, row.Ordinal })
            .HasIndex(row => new { row.ChapterKey, row.Id });
        Table<DecisionRow>(model, "decisions", row => new { row.ChapterKey, row.Ordinal });
        Table<DiagnosticRow>(model, "diagnostics", row => new { row.ChapterKey, row.Ordinal });

        var dates = Table<DateRow>(model, "dates", row => new { row.ChapterKey, row.Ordinal });
        dates.HasIndex(row => new { row.Year, row.Earliest, row.Latest, row.Work, row.Chapter, row.Ordinal }).IsDescending(false, false, true, false, false, false);
        dates.HasIndex(row => new { row.Work, row.Year, row.Earliest, row.Latest, row.Chapter, row.Ordinal }).IsDescending(false, false, false, true, false, false);

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
        table.Property<long>(ArchiveDbContext.HashColumn);
        return table;
    }
}
