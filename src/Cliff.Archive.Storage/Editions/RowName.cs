using System.Globalization;
using Cliff.Archive.Storage.Rows;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What a person calls a row: its place and the id of the thing it is or belongs to.</summary>
internal static class RowName
{
    /// <summary>The columns that can name the thing, the best first.</summary>
    private static readonly string[] Naming = ["Id", "QuotationId", "NoteId", "PassageId", "Voice", "Slug"];

    /// <summary>The name of the row with <paramref name="values"/>, the <paramref name="at"/>th of its table in its place.</summary>
    public static string Of(string place, RowTable table, object?[] values, int at, Dictionary<long, string> blockIds)
    {
        if (place.Length == 0)
            return $"{table.Name}, {Content("Slug") ?? Content("Name") ?? Content("Author") ?? Content("List")}";
        if (table.Name is "works" or "chapters" or "sources")
            return place;
        var thing = table.Order.Contains("BlockOrdinal") && Value("BlockOrdinal") is long block
            ? blockIds.GetValueOrDefault(block)
            : Naming.Where(table.Columns.Contains).Select(Content).FirstOrDefault();
        return $"{place}, {thing ?? string.Create(CultureInfo.InvariantCulture, $"{table.Name} {at + 1}")}";

        object? Value(string column) => table.Columns.IndexOf(column) is var index and >= 0 ? values[index] : null;

        string? Content(string column) => Value(column) as string;
    }
}
