using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Counts the dates of all chapters by year, so that the archive's chronology needs to count none.</summary>
internal static class YearCounts
{
    /// <summary>A row for each year, in order, and one for the dates without a year.</summary>
    public static ImmutableArray<LetterRow> Read(SqliteConnection connection)
    {
        var counts = EditionListing.Keys(connection, "SELECT count(*), coalesce(Year, '') FROM dates GROUP BY Year ORDER BY Year");
        return [.. counts.Select(count => new LetterRow { List = LetterRow.Dates, Letter = count.Value, Count = int.CreateChecked(count.Key) })];
    }
}
