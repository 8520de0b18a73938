using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>How the texts name one speaker, and why these names are one speaker's.</summary>
/// <param name="Forms">The words by which the works call the speaker where they quote them, pronouns apart, by work, the most frequent first.</param>
/// <param name="OtherWorks">Works that call the speaker by something and are not among these.</param>
/// <param name="Names">The names by which chapters know the speaker, each with the reason and the number of works.</param>
/// <param name="Certainties">How sure the quotations are.</param>
/// <param name="Namesakes">Others of the surname.</param>
public sealed record SpeakerNamings(
    IReadOnlyList<(WorkRow Work, IReadOnlyList<(string Form, int Count)> Forms)> Forms,
    int OtherWorks,
    IReadOnlyList<(string Name, string Because, int Works)> Names,
    IReadOnlyList<(Certainty Certainty, int Count)> Certainties,
    IReadOnlyList<SpeakerRow> Namesakes)
{
    private const int MostWorks = 12;
    private const int MostForms = 12;
    private const int MostNames = 40;
    private const int MostNamesakes = 30;

    /// <summary>Whether there is anything to explain: more than the one name that all chapters have.</summary>
    public bool AreToBeExplained => Names.Select(name => name.Name).Distinct().Count() > 1;

    /// <summary>Reads how <paramref name="speaker"/> is named.</summary>
    public static async Task<SpeakerNamings> ReadAsync(ArchiveDbContext archive, SpeakerRow speaker, CancellationToken cancellation)
    {
        var (forms, others) = await FormsAsync(archive, speaker.Slug, cancellation);
        return new SpeakerNamings(
            forms,
            others,
            await NamesAsync(archive, speaker.Slug, cancellation),
            await CertaintiesAsync(archive, speaker.Slug, cancellation),
            await NamesakesAsync(archive, speaker, cancellation));
    }

    private static async Task<(IReadOnlyList<(WorkRow, IReadOnlyList<(string, int)>)> Forms, int Others)> FormsAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        var counts = await (
            from quotation in SpokenQuotations.By(archive, slug)
            where quotation.AsPrinted != null && quotation.Certainty != Certainty.Pronoun
            join chapter in archive.Chapters on quotation.ChapterKey equals chapter.Key
            join work in archive.Works on chapter.WorkKey equals work.Key
            group quotation by new { work.Slug, Form = quotation.AsPrinted! } into form
            select new { form.Key.Slug, form.Key.Form, Count = form.Count() }).ToListAsync(cancellation);
        var works = counts.GroupBy(form => form.Slug).OrderByDescending(work => work.Sum(form => form.Count)).ThenBy(work => work.Key, StringComparer.Ordinal).ToList();
        var slugs = works.Take(MostWorks).Select(work => work.Key).ToList();
        var rows = await archive.Works.Where(row => slugs.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, cancellation);
        IReadOnlyList<(WorkRow, IReadOnlyList<(string, int)>)> shown =
            [.. works.Take(MostWorks).Select(work => (rows[work.Key], (IReadOnlyList<(string, int)>)[.. work.OrderByDescending(form => form.Count).ThenBy(form => form.Form, StringComparer.Ordinal).Take(MostForms).Select(form => (form.Form, form.Count))]))];
        return (shown, works.Count - shown.Count);
    }

    private static async Task<IReadOnlyList<(string, string, int)>> NamesAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        var names = await (
            from identity in archive.Identities
            where identity.Speaker == slug
            join voice in archive.Voices on new { identity.ChapterKey, Slug = identity.Voice } equals new { voice.ChapterKey, voice.Slug }
            join chapter in archive.Chapters on identity.ChapterKey equals chapter.Key
            group chapter by new { voice.Name, identity.Because } into name
            orderby name.Count() descending, name.Key.Name, name.Key.Because
            select new { name.Key.Name, name.Key.Because, Works = name.Select(chapter => chapter.WorkKey).Distinct().Count() }).Take(MostNames).ToListAsync(cancellation);
        return [.. names.Select(name => (name.Name, name.Because, name.Works))];
    }

    private static async Task<IReadOnlyList<(Certainty, int)>> CertaintiesAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        var counts = await SpokenQuotations.By(archive, slug).GroupBy(quotation => quotation.Certainty).Select(certainty => new { certainty.Key, Count = certainty.Count() }).ToListAsync(cancellation);
        return [.. counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Count))];
    }

    private static async Task<IReadOnlyList<SpeakerRow>> NamesakesAsync(ArchiveDbContext archive, SpeakerRow speaker, CancellationToken cancellation) => speaker.Surname is null
        ? []
        : await archive.Speakers.Where(row => row.Surname == speaker.Surname && row.Slug != speaker.Slug)
            .OrderByDescending(row => row.Quotations).ThenBy(row => row.Slug).Take(MostNamesakes).ToListAsync(cancellation);
}
