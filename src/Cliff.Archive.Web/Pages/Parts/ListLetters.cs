using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Speakers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>The letters of a list with what stands under each, in the order of the alphabet, all that is no letter at the end.</summary>
/// <param name="Counts">Letter and count.</param>
public sealed record ListLetters(IReadOnlyList<KeyValuePair<string, int>> Counts)
{
    /// <summary>Things in the list.</summary>
    public int Total => Counts.Sum(letter => letter.Value);

    /// <summary>Things under a letter, or in the whole list where none is given.</summary>
    public int Under(string? letter) => letter is null ? Total : Counts.FirstOrDefault(count => count.Key == letter).Value;

    /// <summary>The letters of several lists taken as one.</summary>
    public static async Task<ListLetters> ReadAsync(ArchiveDbContext archive, IReadOnlyCollection<string> lists, CancellationToken cancellation)
    {
        var rows = await archive.Letters.Where(row => lists.Contains(row.List)).ToListAsync(cancellation);
        return new ListLetters([.. rows.GroupBy(row => row.Letter).Select(letter => KeyValuePair.Create(letter.Key, letter.Sum(row => row.Count)))
            .OrderBy(letter => letter.Key == Alphabet.Other).ThenBy(letter => letter.Key, StringComparer.Ordinal)]);
    }

    /// <summary>They as ways into the list.</summary>
    public Ways Ways(string label, string? current, Func<string, string> name, Func<string, string> address) =>
        new(label, [.. Counts.Select(letter => new Way(name(letter.Key), address(letter.Key), letter.Value, letter.Key == current))]);
}
