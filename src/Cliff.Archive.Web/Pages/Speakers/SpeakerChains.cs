using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>Who quotes a speaker, and who hands the words on to them.</summary>
/// <param name="Authors">Authors who quote them most, with the number of quotations.</param>
/// <param name="OtherAuthors">Authors who are not among these.</param>
/// <param name="Reporters">Those through whom they are quoted, with the number of quotations; not the authors themselves.</param>
/// <param name="OtherReporters">Reporters who are not among these.</param>
public sealed record SpeakerChains(IReadOnlyList<ChainLink> Authors, int OtherAuthors, IReadOnlyList<ChainLink> Reporters, int OtherReporters)
{
    private const int Most = 12;

    /// <summary>Reads them.</summary>
    public static async Task<SpeakerChains> ReadAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        var byAuthor = await archive.Quoting.Where(row => row.Speaker == slug).GroupBy(row => row.Author)
            .Select(author => new { Slug = author.Key, Quotations = author.Sum(row => row.Quotations) }).OrderByDescending(author => author.Quotations).ThenBy(author => author.Slug).ToListAsync(cancellation);
        // By work, since a work of two authors stands under both.
        var byReporter = await archive.WorkQuoting.Where(row => row.Speaker == slug && row.Reporter != QuotingRow.Directly).GroupBy(row => row.Reporter)
            .Select(reporter => new { Slug = reporter.Key, Quotations = reporter.Sum(row => row.Quotations) }).OrderByDescending(reporter => reporter.Quotations).ThenBy(reporter => reporter.Slug).ToListAsync(cancellation);
        var authors = byAuthor.Take(Most).Select(author => author.Slug).ToList();
        var reporters = byReporter.Take(Most).Select(reporter => reporter.Slug).ToList();
        var authorNames = await archive.Authors.Where(row => authors.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, row => row.Name, cancellation);
        var reporterNames = await archive.Speakers.Where(row => reporters.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, row => row.Name, cancellation);
        return new SpeakerChains(
            [.. byAuthor.Take(Most).Select(author => new ChainLink(author.Slug, authorNames.GetValueOrDefault(author.Slug) ?? Wording.AuthorUnnamed, author.Quotations))],
            Math.Max(0, byAuthor.Count - Most),
            [.. byReporter.Take(Most).Select(reporter => new ChainLink(reporter.Slug, reporterNames.GetValueOrDefault(reporter.Slug) ?? Wording.SomeoneUnnamed, reporter.Quotations))],
            Math.Max(0, byReporter.Count - Most));
    }
}

/// <summary>One through whose hands words come.</summary>
/// <param name="Slug">As <see cref="QuotingRow"/> has it.</param>
/// <param name="Name">What pages call them.</param>
/// <param name="Quotations">Quotations.</param>
public sealed record ChainLink(string Slug, string Name, int Quotations);
