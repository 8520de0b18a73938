using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Quoting;

/// <summary>What the slugs of <see cref="QuotingRow"/> are called.</summary>
public sealed class QuotingNames
{
    private readonly SiteLinks _links;
    private readonly IReadOnlyDictionary<string, string> _speakers;
    private readonly IReadOnlyDictionary<string, string> _authors;

    private QuotingNames(SiteLinks links, IReadOnlyDictionary<string, string> speakers, IReadOnlyDictionary<string, string> authors) =>
        (_links, _speakers, _authors) = (links, speakers, authors);

    /// <summary>Reads the names of speakers and authors.</summary>
    public static async Task<QuotingNames> ReadAsync(ArchiveDbContext archive, SiteLinks links, IEnumerable<string> speakers, IEnumerable<string> authors, CancellationToken cancellation)
    {
        var (spoken, written) = (speakers.Distinct().ToList(), authors.Distinct().ToList());
        return new QuotingNames(
            links,
            await archive.Speakers.Where(row => spoken.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, row => row.Name, cancellation),
            await archive.Authors.Where(row => written.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, row => row.Name, cancellation));
    }

    /// <summary>A speaker or reporter.</summary>
    public QuotingName Speaker(string slug) => _speakers.TryGetValue(slug, out var name)
        ? new QuotingName(slug, name, _links.Speaker(slug))
        : new QuotingName(slug, Wording.SomeoneUnnamed, null);

    /// <summary>A reporter; null for the author.</summary>
    public QuotingName? Reporter(string slug) => slug == QuotingRow.Directly ? null : Speaker(slug);

    /// <summary>An author.</summary>
    public QuotingName Author(string slug) => _authors.TryGetValue(slug, out var name)
        ? new QuotingName(slug, name, _links.Author(slug))
        : new QuotingName(slug, Wording.AuthorUnnamed, null);
}
