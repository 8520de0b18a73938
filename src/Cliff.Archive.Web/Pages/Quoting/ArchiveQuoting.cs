using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Quoting;

/// <summary>Who quotes whom in the whole archive: the authors and speakers with the most of it, and the chains in pages.</summary>
/// <param name="archive">The edition.</param>
/// <param name="links">Addresses.</param>
/// <param name="byWords">Whether words are counted, or quotations.</param>
public sealed class ArchiveQuoting(ArchiveDbContext archive, SiteLinks links, bool byWords)
{
    /// <summary>The table.</summary>
    public async Task<QuotingMatrix> MatrixAsync(CancellationToken cancellation)
    {
        var speakers = await (byWords
                ? archive.Speakers.OrderByDescending(row => row.Words).ThenBy(row => row.Slug)
                : archive.Speakers.OrderByDescending(row => row.Quotations).ThenBy(row => row.Sorted).ThenBy(row => row.Slug))
            .Where(row => row.Quotations > 0).Take(QuotingMatrix.Most).ToListAsync(cancellation);
        var quoted = speakers.Select(row => row.Slug).ToList();
        // Who quotes most may quote none of these: the rows are those who quote them most.
        var quoting = await (byWords
                ? ByAuthor(quoted).OrderByDescending(author => author.Sum(row => row.Words)).ThenBy(author => author.Key)
                : ByAuthor(quoted).OrderByDescending(author => author.Sum(row => row.Quotations)).ThenBy(author => author.Key))
            .Select(author => author.Key).Take(QuotingMatrix.Most).ToListAsync(cancellation);
        var cells = await archive.Quoting.Where(row => quoting.Contains(row.Author) && quoted.Contains(row.Speaker)).GroupBy(row => new { row.Author, row.Speaker })
            .Select(cell => new { cell.Key.Author, cell.Key.Speaker, Quotations = cell.Sum(row => row.Quotations), Words = cell.Sum(row => row.Words) }).ToListAsync(cancellation);
        var names = await QuotingNames.ReadAsync(archive, links, quoted, quoting, cancellation);
        return new QuotingMatrix([.. quoting.Select(names.Author)], [.. quoted.Select(names.Speaker)], cells.ToDictionary(cell => (cell.Author, cell.Speaker), cell => new QuotedAmount(cell.Quotations, cell.Words)));
    }

    /// <summary>How many chains there are.</summary>
    public Task<int> CountAsync(bool onlySecondHand, CancellationToken cancellation) => Asked(onlySecondHand).CountAsync(cancellation);

    /// <summary>Some of the chains, those with the most first.</summary>
    public async Task<IReadOnlyList<QuotingChain>> ChainsAsync(bool onlySecondHand, Listing listing, CancellationToken cancellation)
    {
        var rows = await (byWords
                ? Asked(onlySecondHand).OrderByDescending(row => row.Words).ThenBy(row => row.Author).ThenBy(row => row.Speaker).ThenBy(row => row.Reporter)
                : Asked(onlySecondHand).OrderByDescending(row => row.Quotations).ThenBy(row => row.Author).ThenBy(row => row.Speaker).ThenBy(row => row.Reporter))
            .Skip(listing.Skip).Take(listing.Size).ToListAsync(cancellation);
        var names = await QuotingNames.ReadAsync(archive, links, rows.SelectMany(row => new[] { row.Speaker, row.Reporter }), rows.Select(row => row.Author), cancellation);
        return [.. rows.Select(row => new QuotingChain(
            names.Speaker(row.Speaker), names.Reporter(row.Reporter), names.Author(row.Author), new QuotedAmount(row.Quotations, row.Words),
            Listing.Address(links.QuotingPassages, ("author", row.Author), ("speaker", row.Speaker), ("by", row.Reporter))))];
    }

    private IQueryable<IGrouping<string, QuotingRow>> ByAuthor(List<string> speakers) => archive.Quoting.Where(row => speakers.Contains(row.Speaker)).GroupBy(row => row.Author);

    private IQueryable<QuotingRow> Asked(bool onlySecondHand) => onlySecondHand ? archive.Quoting.Where(row => row.IsSecondHand) : archive.Quoting;
}
