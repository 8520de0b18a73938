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

    private const string Matching = $"FROM {PassageWords.Table} WHERE {PassageWords.Table} MATCH @match AND rowid BETWEEN @first AND @last";

    /// <summary>How many rows match.</summary>
    public int Count(SearchPlan plan, string match)
    {
        using var command = Command(plan, match, $"SELECT count(*) {Matching}");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Keys of the passages of one page: the best first, or in reading order where <paramref name="total"/> is too much to rank.</summary>
    public List<long> Page(SearchPlan plan, string match, int total, int page)
    {
        var order = total <= MostRanked && !plan.Query.Terms.IsEmpty ? "rank, rowid" : "rowid";
        using var command = Command(plan, match, $"SELECT rowid {Matching} ORDER BY {order} LIMIT @size OFFSET @skip");
        command.Parameters.AddWithValue("@size", SearchRequest.PageSize);
        command.Parameters.AddWithValue("@skip", (long)(page - 1) * SearchRequest.PageSize);
        var keys = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            keys.Add(reader.GetInt64(0) >> PassageWords.SpeechBits);
        return keys;
    }

    /// <summary>Who says the words how often, the most frequent first.</summary>
    public List<(string Slug, int Count)> Speakers(SearchPlan plan, string match, int most)
    {
        const string sql = $"""
            SELECT speeches.Speaker, count(*)
            FROM (SELECT rowid AS found {Matching} LIMIT @bound) JOIN speeches ON speeches.Key = found
            GROUP BY speeches.Speaker ORDER BY count(*) DESC, speeches.Speaker LIMIT @most
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

    private SqliteCommand Command(SearchPlan plan, string match, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@match", match);
        command.Parameters.AddWithValue("@first", plan.FirstRow);
        command.Parameters.AddWithValue("@last", plan.LastRow);
        return command;
    }
}
