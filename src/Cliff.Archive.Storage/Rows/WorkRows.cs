using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Work"/> to its row and back; the chapters are rows of their own.</summary>
internal static class WorkRows
{
    public static WorkRow From(Work work, int key) => new()
    {
        Key = key,
        Slug = work.Slug,
        Title = work.Title,
        Subtitle = work.Subtitle,
        Author = work.Author,
        Volume = work.Volume,
        Year = work.Year,
        Language = work.Language,
        Origin = work.Origin,
        OriginUrl = work.OriginUrl,
        Rights = work.Rights,
        NoIndex = work.NoIndex,
    };

    public static Work ToWork(WorkRow row) => new()
    {
        Slug = row.Slug,
        Title = row.Title,
        Subtitle = row.Subtitle,
        Author = row.Author,
        Volume = row.Volume,
        Year = row.Year,
        Language = row.Language,
        Origin = row.Origin,
        OriginUrl = row.OriginUrl,
        Rights = row.Rights,
        NoIndex = row.NoIndex,
    };
}
