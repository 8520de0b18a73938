using System.Globalization;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>A work as lists show it.</summary>
/// <param name="Entry">Its entry in the catalogue.</param>
/// <param name="Work">The work.</param>
/// <param name="Chapters">How many chapters it has to read: its contents page is none.</param>
/// <param name="Quotations">How many quotations are in them.</param>
public sealed record WorkEntry(CatalogueRow Entry, WorkRow Work, int Chapters, int Quotations)
{
    /// <summary>What it is, in few words: year, volume, size.</summary>
    public string Facts => string.Join(" · ", new[]
    {
        Work.Year?.ToString(CultureInfo.InvariantCulture),
        Work.Volume is null ? null : string.Create(CultureInfo.InvariantCulture, $"volume {Work.Volume}"),
        Chapters > 1 ? Wording.Count(Chapters, "chapter") : null,
        Quotations > 0 ? Wording.Count(Quotations, "quotation") : null,
    }.Where(part => part is not null));

    /// <summary>The same after its author as the title page names them.</summary>
    public string FactsWithAuthor => string.Join(" · ", new[] { Work.Author ?? "author not known", Facts }.Where(part => part.Length > 0));

    /// <summary>The works of <paramref name="entries"/>, in their order.</summary>
    public static async Task<IReadOnlyList<WorkEntry>> ReadAsync(ArchiveDbContext archive, IReadOnlyList<CatalogueRow> entries, CancellationToken cancellation)
    {
        var keys = entries.Select(entry => entry.WorkKey).Distinct().ToList();
        var works = await archive.Works.Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancellation);
        var sizes = await archive.Chapters.Where(row => keys.Contains(row.WorkKey)).GroupBy(row => row.WorkKey)
            .Select(work => new { work.Key, Chapters = work.Count(row => !row.IsContents), Quotations = work.Sum(row => row.BlockQuotations + row.InlineQuotations) })
            .ToDictionaryAsync(work => work.Key, cancellation);
        return [.. entries.Select(entry => new WorkEntry(entry, works[entry.WorkKey], sizes[entry.WorkKey].Chapters, sizes[entry.WorkKey].Quotations))];
    }
}
