using System.Collections.Immutable;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Who quotes whom through whom, counted for each work and for all works of each author.</summary>
/// <param name="OfWorks">By work, each with the work.</param>
/// <param name="OfAuthors">By author.</param>
internal sealed record QuotingRegister(ImmutableArray<(CataloguedWork Work, WorkQuotingRow Row)> OfWorks, ImmutableArray<QuotingRow> OfAuthors)
{
    /// <summary>Counts the quotations behind <paramref name="connection"/>.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="works">Its works.</param>
    /// <param name="catalogue">Their authors.</param>
    /// <param name="identities">Who the voices of the chapters are.</param>
    public static QuotingRegister Of(SqliteConnection connection, ImmutableArray<CataloguedWork> works, Catalogue catalogue, ImmutableArray<IdentityRow> identities)
    {
        var speakers = identities.ToDictionary(identity => (identity.ChapterKey, identity.Voice), identity => identity.Speaker);
        var byWork = Read(connection).GroupBy(quoted => (
                quoted.WorkKey,
                Speaker: NameOf(quoted.ChapterKey, quoted.Speaker) ?? QuotingRow.Unnamed,
                Reporter: quoted.HasReporter ? NameOf(quoted.ChapterKey, quoted.Reporter) ?? QuotingRow.Unnamed : QuotingRow.Directly))
            .ToLookup(chain => chain.Key.WorkKey, chain => new WorkQuotingRow
            {
                WorkKey = chain.Key.WorkKey,
                Speaker = chain.Key.Speaker,
                Reporter = chain.Key.Reporter,
                Quotations = chain.Sum(quoted => quoted.Quotations),
                Words = chain.Sum(quoted => quoted.Words),
            });
        var authors = catalogue.Entries.ToLookup(entry => entry.Work.Key, entry => entry.Entry.Author ?? QuotingRow.Unnamed);
        return new QuotingRegister(
            [.. works.SelectMany(work => byWork[work.Key].Select(row => (work, row)))],
            [.. byWork.SelectMany(work => authors[work.Key].SelectMany(author => work.Select(row => (Author: author, Row: row))))
                .GroupBy(chain => (chain.Author, chain.Row.Speaker, chain.Row.Reporter)).Select(Sum)]);

        string? NameOf(int chapter, string? voice) => voice is null ? null : speakers.GetValueOrDefault((chapter, voice));
    }

    private static QuotingRow Sum(IGrouping<(string Author, string Speaker, string Reporter), (string Author, WorkQuotingRow Row)> chain) => new()
    {
        Author = chain.Key.Author,
        Speaker = chain.Key.Speaker,
        Reporter = chain.Key.Reporter,
        IsSecondHand = chain.Key.Reporter != QuotingRow.Directly,
        Quotations = chain.Sum(at => at.Row.Quotations),
        Words = chain.Sum(at => at.Row.Words),
    };

    private static IEnumerable<Quoted> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Query();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new Quoted(reader.GetInt32(0), reader.GetInt32(1), Text(2), Text(3), reader.GetBoolean(4), reader.GetInt32(5), reader.GetInt32(6));

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>Written by EF Core, so that <see cref="QuotationRow.IsVoice"/> is said once; the connection, which is in the middle of its transaction, reads it.</summary>
    private static string Query()
    {
        using var model = new ArchiveDbContext(EditionConnection.Options("Data Source=:memory:"));
        return (
            from quotation in model.Quotations.Where(QuotationRow.IsVoice)
            join chapter in model.Chapters on quotation.ChapterKey equals chapter.Key
            group quotation by new { chapter.WorkKey, quotation.ChapterKey, quotation.SpeakerSlug, quotation.ReporterSlug, HasReporter = quotation.ReporterName != null } into chain
            select new { chain.Key.WorkKey, chain.Key.ChapterKey, chain.Key.SpeakerSlug, chain.Key.ReporterSlug, chain.Key.HasReporter, Quotations = chain.Count(), Words = chain.Sum(quotation => quotation.Words) }).ToQueryString();
    }

    private readonly record struct Quoted(int WorkKey, int ChapterKey, string? Speaker, string? Reporter, bool HasReporter, int Quotations, int Words);
}
