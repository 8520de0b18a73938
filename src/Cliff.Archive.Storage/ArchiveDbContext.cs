using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage;

/// <summary>One edition as tables. Pages query the rows for lists and load whole chapters for reading; nothing is ever changed through it.</summary>
/// <remarks>Every table also has a column <c>Hash</c> outside the rows.</remarks>
public sealed class ArchiveDbContext : DbContext
{
    /// <summary>Name of the shadow column that holds the SHA-256 of a row's line in the canonical listing.</summary>
    internal const string HashColumn = "Hash";

    /// <summary>A context over the edition that <paramref name="options"/> open.</summary>
    public ArchiveDbContext(DbContextOptions<ArchiveDbContext> options)
        : base(options)
    {
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>Chapters of this edition that were read before; null where none are kept, as while one is being verified.</summary>
    internal RecentChapters? Recent { get; init; }

    /// <summary>What the edition says of itself.</summary>
    public DbSet<FactRow> Facts => Set<FactRow>();

    /// <summary>The works.</summary>
    public DbSet<WorkRow> Works => Set<WorkRow>();

    /// <summary>The chapters of all works.</summary>
    public DbSet<ChapterRow> Chapters => Set<ChapterRow>();

    /// <summary>The bytes of the sources.</summary>
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    /// <summary>The headings, for tables of contents.</summary>
    public DbSet<SectionRow> Sections => Set<SectionRow>();

    /// <summary>The blocks.</summary>
    public DbSet<BlockRow> Blocks => Set<BlockRow>();

    /// <summary>The spans of the blocks.</summary>
    public DbSet<SpanRow> Spans => Set<SpanRow>();

    /// <summary>What the sources say of where they come from.</summary>
    public DbSet<ImprintRow> Imprint => Set<ImprintRow>();

    /// <summary>Source text in no block.</summary>
    public DbSet<DropRow> Drops => Set<DropRow>();

    /// <summary>The quotations.</summary>
    public DbSet<QuotationRow> Quotations => Set<QuotationRow>();

    /// <summary>The words of the quotations.</summary>
    public DbSet<SegmentRow> Segments => Set<SegmentRow>();

    /// <summary>Everyone whom the chapters name, as each knows them.</summary>
    public DbSet<VoiceRow> Voices => Set<VoiceRow>();

    /// <summary>Who these are in the archive.</summary>
    public DbSet<IdentityRow> Identities => Set<IdentityRow>();

    /// <summary>Everyone who is quoted or hands on quotations: who has a page.</summary>
    public DbSet<SpeakerRow> Speakers => Set<SpeakerRow>();

    /// <summary>The authors.</summary>
    public DbSet<AuthorRow> Authors => Set<AuthorRow>();

    /// <summary>The entries of the library's catalogue.</summary>
    public DbSet<CatalogueRow> Catalogue => Set<CatalogueRow>();

    /// <summary>Whom the authors quote most.</summary>
    public DbSet<QuotedRow> Quoted => Set<QuotedRow>();

    /// <summary>Who quotes whom through whom, by author.</summary>
    public DbSet<QuotingRow> Quoting => Set<QuotingRow>();

    /// <summary>The same by work.</summary>
    public DbSet<WorkQuotingRow> WorkQuoting => Set<WorkQuotingRow>();

    /// <summary>What the long lists have under each letter.</summary>
    public DbSet<LetterRow> Letters => Set<LetterRow>();

    /// <summary>What the edition holds, in numbers: one row.</summary>
    public DbSet<TotalsRow> Totals => Set<TotalsRow>();

    /// <summary>The notes.</summary>
    public DbSet<NoteRow> Notes => Set<NoteRow>();

    /// <summary>What the notes cite.</summary>
    public DbSet<CitationRow> Citations => Set<CitationRow>();

    /// <summary>The markers.</summary>
    public DbSet<ReferenceRow> References => Set<ReferenceRow>();

    /// <summary>What the sources lost.</summary>
    public DbSet<LacunaRow> Lacunae => Set<LacunaRow>();

    /// <summary>Ids that are gone.</summary>
    public DbSet<WithdrawnRow> Withdrawn => Set<WithdrawnRow>();

    /// <summary>What editors decided.</summary>
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    /// <summary>What was found wanting in the sources.</summary>
    public DbSet<DiagnosticRow> Diagnostics => Set<DiagnosticRow>();

    /// <summary>What search can find.</summary>
    public DbSet<PassageRow> Passages => Set<PassageRow>();

    /// <summary>The dates that the chapters name.</summary>
    public DbSet<DateRow> Dates => Set<DateRow>();

    /// <summary>Who says something in which passage.</summary>
    public DbSet<SpeechRow> Speeches => Set<SpeechRow>();

    /// <summary>The chapter at <c>/works/{workSlug}/{chapterSlug}</c>, equal in every field to the one that was stored, but that its speakers have their slugs in the archive; null when there is none.</summary>
    public async Task<Chapter?> LoadChapterAsync(string workSlug, string chapterSlug, CancellationToken cancellation = default)
    {
        var row = await (from work in Works
                         join chapter in Chapters on work.Key equals chapter.WorkKey
                         where work.Slug == workSlug && chapter.Slug == chapterSlug
                         select chapter).SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
        if (row is null)
            return null;
        if (Recent?.Find(row.Key) is { } known)
            return known;
        var read = RowsToChapter.Assemble(await ChapterRowsReader.ReadAsync(this, row, cancellation).ConfigureAwait(false));
        var identities = await Identities.Where(identity => identity.ChapterKey == row.Key)
            .ToDictionaryAsync(identity => identity.Voice, identity => identity.Speaker, StringComparer.Ordinal, cancellation).ConfigureAwait(false);
        read = ChapterSpeakers.Named(read, identities);
        Recent?.Keep(row.Key, read);
        return read;
    }

    /// <summary>What is known of the work at <c>/works/{workSlug}</c>, without its chapters' contents; null when there is none.</summary>
    public async Task<Work?> LoadWorkAsync(string workSlug, CancellationToken cancellation = default)
    {
        var row = await Works.SingleOrDefaultAsync(work => work.Slug == workSlug, cancellation).ConfigureAwait(false);
        return row is null ? null : WorkRows.ToWork(row);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArchiveTables.Describe(modelBuilder);
    }
}
