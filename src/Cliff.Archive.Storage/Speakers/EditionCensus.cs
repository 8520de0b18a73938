using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>What the rows of all works and chapters hold for the registers of the whole edition; read from the file that is being written, so that it does not matter which of them were written today.</summary>
/// <param name="Mentions">Whom the chapters name, in the order of the edition, each with its chapter's place in the listing.</param>
/// <param name="Works">The works in the order of their slugs.</param>
/// <param name="Chapters">How many chapters there are.</param>
/// <param name="Quotations">How many quotations.</param>
internal sealed record EditionCensus(ImmutableArray<(string Place, SpeakerMention Mention)> Mentions, ImmutableArray<CataloguedWork> Works, int Chapters, int Quotations)
{
    /// <summary>Reads the rows.</summary>
    public static EditionCensus Read(SqliteConnection connection)
    {
        var (chapters, quotations) = Rows(connection, "SELECT count(*), coalesce(sum(BlockQuotations + InlineQuotations), 0) FROM chapters", row => (row.GetInt32(0), row.GetInt32(1)))[0];
        return new EditionCensus(
            Rows(connection, """
                SELECT works.Slug, chapters.Slug, voices.ChapterKey, voices.Slug, voices.Name, voices.Kind, voices.IsDeclared, voices.Quotations, voices.Words, voices.Reported
                FROM works JOIN chapters ON chapters.WorkKey = works.Key JOIN voices ON voices.ChapterKey = chapters.Key
                ORDER BY works.Slug, chapters.Ordinal, voices.Slug
                """, row => ($"works/{row.GetString(0)}/{row.GetString(1)}", Mention(row))),
            Rows(connection, "SELECT Key, Slug, Title, Author, Year FROM works ORDER BY Slug", Work),
            chapters,
            quotations);
    }

    /// <summary>All of it, in numbers.</summary>
    public TotalsRow Totals(SpeakerRegister register, Catalogue catalogue) => new()
    {
        Key = 1,
        Works = Works.Length,
        Chapters = Chapters,
        Quotations = Quotations,
        Attributed = register.Speakers.Sum(row => row.Quotations),
        Speakers = register.Speakers.Count(row => row.Quotations > 0),
        Authors = catalogue.Authors.Length,
    };

    private static SpeakerMention Mention(SqliteDataReader row) => new(row.GetInt32(2), row.GetString(0), row.GetString(3), row.GetString(4), Enum.Parse<SpeakerKind>(row.GetString(5)))
    {
        IsDeclared = row.GetBoolean(6),
        Quotations = row.GetInt32(7),
        Words = row.GetInt32(8),
        Reported = row.GetInt32(9),
    };

    private static CataloguedWork Work(SqliteDataReader row) =>
        new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : row.GetInt32(4));

    private static ImmutableArray<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows.ToImmutable();
    }
}

/// <summary>A work as the catalogue needs it.</summary>
/// <param name="Key">Number of its row.</param>
/// <param name="Slug">Id in URLs.</param>
/// <param name="Title">Title.</param>
/// <param name="Author">Authors as printed on the title page.</param>
/// <param name="Year">Year of first publication.</param>
internal sealed record CataloguedWork(int Key, string Slug, string Title, string? Author, int? Year);
