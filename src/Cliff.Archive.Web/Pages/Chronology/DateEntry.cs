using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Recognition.Dates;
using Cliff.Archive.Text.Writers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>A date as a chronology shows it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Links">Addresses of its chapter.</param>
/// <param name="Chapter">Title of its chapter.</param>
/// <param name="Work">Its work.</param>
public sealed record DateEntry(DateRow Date, ChapterLinks Links, string Chapter, WorkRow Work)
{
    /// <summary>How it is understood; null without a year.</summary>
    public string? Understood => Date is { Earliest: { } earliest, Latest: { } latest }
        ? DateWording.Understood(DateOnly.FromDayNumber(earliest), DateOnly.FromDayNumber(latest), Date.Precision, Date.Relation, Date.Part) : null;

    /// <summary>It for machines; null where HTML has no way to say it.</summary>
    public string? Machine => Date.Earliest is { } earliest && Date is { Relation: DateRelation.At, Part: null } ? DateWording.Machine(DateOnly.FromDayNumber(earliest), Date.Precision) : null;

    /// <summary>What is said of it beside its sentence: how precise it is, what it rests on, what calendar it is printed in, and its words where they are others.</summary>
    public string Standing => string.Join(", ", new[]
    {
        DateWording.Of(Date.Precision),
        Date.Certainty == DateCertainty.Explicit && !IsPrintedSo ? null : DateWording.Of(Date.Certainty),
        DateWording.Of(Date.Calendar),
        Understood is null || IsPrintedSo ? null : $"printed “{Date.Printed}”",
    }.Where(part => part is not null));

    private bool IsPrintedSo => Understood is { } understood && (understood.Equals(Date.Printed, StringComparison.OrdinalIgnoreCase) || understood.Equals("the " + Date.Printed, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts <paramref name="dates"/> into their chapters.</summary>
    public static async Task<IReadOnlyList<DateEntry>> ReadAsync(ArchiveDbContext archive, SiteLinks links, IReadOnlyList<DateRow> dates, CancellationToken cancellation)
    {
        var keys = dates.Select(date => date.ChapterKey).Distinct().ToList();
        var chapters = await (from chapter in archive.Chapters
                              join work in archive.Works on chapter.WorkKey equals work.Key
                              where keys.Contains(chapter.Key)
                              select new { chapter.Key, chapter.Title, work }).ToDictionaryAsync(row => row.Key, cancellation);
        return [.. dates.Select(date => new DateEntry(date, links.Chapter(date.Work, date.Chapter), chapters[date.ChapterKey].Title, chapters[date.ChapterKey].work))];
    }
}
