using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Quoting;

/// <summary>Who quotes whom in one work: its author and those whose reports the author uses, and whom they quote.</summary>
/// <param name="work">The work.</param>
/// <param name="rows">Its chains.</param>
/// <param name="links">Addresses.</param>
/// <param name="byWords">Whether words are counted, or quotations.</param>
public sealed class WorkQuoting(WorkRow work, IReadOnlyList<WorkQuotingRow> rows, SiteLinks links, bool byWords)
{
    /// <summary>The chains of <paramref name="work"/>.</summary>
    public static async Task<WorkQuoting> ReadAsync(ArchiveDbContext archive, WorkRow work, SiteLinks links, bool byWords, CancellationToken cancellation) =>
        new(work, await archive.WorkQuoting.Where(row => row.WorkKey == work.Key).ToListAsync(cancellation), links, byWords);

    /// <summary>The author, as the work prints them.</summary>
    private QuotingName Author => new(QuotingRow.Directly, work.Author ?? "the author, not named", null);

    /// <summary>The table.</summary>
    public async Task<QuotingMatrix> MatrixAsync(ArchiveDbContext archive, CancellationToken cancellation)
    {
        var named = rows.Where(row => row.Speaker != QuotingRow.Unnamed).ToList();
        var (quoting, quoted) = (Most(named, row => row.Reporter), Most(named, row => row.Speaker));
        var names = await QuotingNames.ReadAsync(archive, links, quoting.Concat(quoted), [], cancellation);
        return new QuotingMatrix(
            [.. quoting.OrderBy(slug => slug != QuotingRow.Directly).Select(slug => names.Reporter(slug) ?? Author)],
            [.. quoted.Select(names.Speaker)],
            named.ToDictionary(row => (row.Reporter, row.Speaker), row => new QuotedAmount(row.Quotations, row.Words)));
    }

    /// <summary>How many chains there are.</summary>
    public int Count(bool onlySecondHand) => Asked(onlySecondHand).Count();

    /// <summary>Some of the chains, those with the most first.</summary>
    public async Task<IReadOnlyList<QuotingChain>> ChainsAsync(ArchiveDbContext archive, bool onlySecondHand, Listing listing, CancellationToken cancellation)
    {
        var shown = Asked(onlySecondHand).OrderByDescending(Measure).ThenBy(row => row.Speaker, StringComparer.Ordinal).ThenBy(row => row.Reporter, StringComparer.Ordinal)
            .Skip(listing.Skip).Take(listing.Size).ToList();
        var names = await QuotingNames.ReadAsync(archive, links, shown.SelectMany(row => new[] { row.Speaker, row.Reporter }), [], cancellation);
        return [.. shown.Select(row => new QuotingChain(
            names.Speaker(row.Speaker), names.Reporter(row.Reporter), Author, new QuotedAmount(row.Quotations, row.Words),
            Listing.Address(links.QuotingPassages, ("work", work.Slug), ("speaker", row.Speaker), ("by", row.Reporter))))];
    }

    private int Measure(WorkQuotingRow row) => byWords ? row.Words : row.Quotations;

    private IEnumerable<WorkQuotingRow> Asked(bool onlySecondHand) => rows.Where(row => !onlySecondHand || row.Reporter != QuotingRow.Directly);

    private ImmutableArray<string> Most(IEnumerable<WorkQuotingRow> named, Func<WorkQuotingRow, string> slug) =>
    [
        .. named.GroupBy(slug, StringComparer.Ordinal).OrderByDescending(group => group.Sum(Measure)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).Take(QuotingMatrix.Most),
    ];
}
