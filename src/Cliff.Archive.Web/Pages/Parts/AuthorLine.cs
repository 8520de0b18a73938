using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Who wrote a work, each with a page.</summary>
/// <param name="Printed">What the title page says.</param>
/// <param name="Authors">The authors in its order.</param>
public sealed record AuthorLine(string? Printed, IReadOnlyList<AuthorRow> Authors)
{
    /// <summary>What an author is called here: as printed where there is one only.</summary>
    public string NameOf(int at) => Authors.Count == 1 && Printed is not null ? Printed : Authors[at].Name;

    /// <summary>The names of the authors of one work, in the order of its title page.</summary>
    public static async Task<ImmutableArray<string>> NamesAsync(ArchiveDbContext archive, string work, CancellationToken cancellation) =>
    [
        .. await (from book in archive.Works
                  join entry in archive.Catalogue on book.Key equals entry.WorkKey
                  join author in archive.Authors on entry.Author equals author.Slug
                  where book.Slug == work
                  orderby entry.Ordinal
                  select author.Name).ToListAsync(cancellation),
    ];

    /// <summary>The authors of the works with these keys, by key.</summary>
    public static async Task<ILookup<int, AuthorRow>> ReadAsync(ArchiveDbContext archive, IReadOnlyList<int> works, CancellationToken cancellation)
    {
        var rows = await (from entry in archive.Catalogue
                          join author in archive.Authors on entry.Author equals author.Slug
                          where works.Contains(entry.WorkKey)
                          orderby entry.WorkKey, entry.Ordinal
                          select new { entry.WorkKey, author }).ToListAsync(cancellation);
        return rows.ToLookup(row => row.WorkKey, row => row.author);
    }
}
