using System.Globalization;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Asks the word index which rows match.</summary>
internal sealed class WordIndex(SqliteConnection connection)
{
    /// <summary>Up to this many matches are ranked. A word with more stands nearly everywhere and says little, so that ranking would cost much and order nothing.</summary>
    public const int MostRanked = 2_000;

    /// <summary>The most rows that facets look at.</summary>
    public const int MostCounted = 20_000;

    private const string Matching = $"FROM {PassageWords.Table} WHERE {PassageWords.Table} MATCH @match AND {PassageWords.Table}.rowid BETWEEN @first AND @last";

    /// <summary>Leaves aside whom another chapter knows by the speaker's slug.</summary>
    private const string OfSpeaker = $"""

        AND EXISTS (SELECT 1 FROM speeches JOIN identities ON identities.ChapterKey = speeches.ChapterKey AND identities.Voice = speeches.Speaker
            WHERE speeches.Key = {PassageWords.Table}.rowid AND identities.Speaker = @speaker)
        """;

    private static readonly string Passage = string.Create(CultureInfo.InvariantCulture, $"{PassageWords.Table}.rowid >> {PassageWords.SpeechBits}");

    /// <summary>How many passages match.</summary>
    public int Count(SearchPlan plan, string match)
    {
        var counted = plan.Speaker?.IsManifold == true ? $"count(DISTINCT {Passage})" : "count(*)";
        using var command = Command(plan, match, $"SELECT {counted} {Found(plan)}");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Keys of the passages of one page: the best first, or in reading order where <paramref name="total"/> is too much to rank.</summary>
    public List<long> Page(SearchPlan plan, string match, int total, int page)
    {
        var isRanked = total <= MostRanked && !plan.Query.Terms.IsEmpty;
        var order = (isRanked, plan.Speaker?.IsManifold) switch
        {
            (true, true) => "GROUP BY 1 ORDER BY min(rank), 1",
            (false, true) => "GROUP BY 1 ORDER BY 1",
            (true, _) => "ORDER BY rank, 1",
            _ => "ORDER BY rowid",
        };
        using var command = Command(plan, match, $"SELECT {Passage} {Found(plan)} {order} LIMIT @size OFFSET @skip");
        command.Parameters.AddWithValue("@size", SearchRequest.PageSize);
        command.Parameters.AddWithValue("@skip", (long)(page - 1) * SearchRequest.PageSize);
        var keys = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            keys.Add(reader.GetInt64(0));
        return keys;
    }

    /// <summary>Who says the words in how many passages, the most frequent first.</summary>
    public List<(string Slug, int Count)> Speakers(SearchPlan plan, string match, int most)
    {
        var sql = $"""
            SELECT identities.Speaker, count(DISTINCT found >> {PassageWords.SpeechBits}) AS passages
            FROM (SELECT rowid AS found {Matching} LIMIT @bound)
            JOIN speeches ON speeches.Key = found
            JOIN identities ON identities.ChapterKey = speeches.ChapterKey AND identities.Voice = speeches.Speaker
            GROUP BY identities.Speaker ORDER BY passages DESC, identities.Speaker LIMIT @most
            """;
        using var command = Command(plan, match, sql);
        command.Parameters.AddWithValue("@bound", MostCounted);
        command.Parameters.AddWithValue("@most", most);
        var counts = new List<(string, int)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            counts.Add((reader.GetString(0), reader.GetInt32(1)));
        return counts;
    }

    private static string Found(SearchPlan plan) => plan.Speaker?.IsShared == true ? Matching + OfSpeaker : Matching;

    private SqliteCommand Command(SearchPlan plan, string match, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@match", match);
        command.Parameters.AddWithValue("@first", plan.FirstRow);
        command.Parameters.AddWithValue("@last", plan.LastRow);
        command.Parameters.AddWithValue("@speaker", plan.Speaker?.Slug ?? string.Empty);
        return command;
    }
}
