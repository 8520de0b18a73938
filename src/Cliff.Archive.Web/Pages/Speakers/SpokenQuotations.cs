using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>What one speaker says, as rows.</summary>
internal static class SpokenQuotations
{
    /// <summary>The quotations that the speaker with this slug speaks.</summary>
    public static IQueryable<QuotationRow> By(ArchiveDbContext archive, string slug) =>
        from identity in archive.Identities
        where identity.Speaker == slug
        join quotation in archive.Quotations on new { identity.ChapterKey, Voice = (string?)identity.Voice } equals new { quotation.ChapterKey, Voice = quotation.SpeakerSlug }
        select quotation;
}
