using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Storage.Rows;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Counts what stands under the letters of the long lists.</summary>
internal static class Letters
{
    private const int Decade = 10;

    /// <summary>The counts, list by list.</summary>
    public static ImmutableArray<LetterRow> Of(SpeakerRegister register, Catalogue catalogue)
    {
        var works = catalogue.Entries.Select(at => at.Entry).Where(entry => entry.Ordinal == 0).ToList();
        var lists = new[]
        {
            (LetterRow.Authors, catalogue.Authors.Select(author => author.Letter)),
            (LetterRow.CatalogueByAuthor, catalogue.Entries.Select(at => at.Entry.AuthorLetter)),
            (LetterRow.CatalogueByTitle, works.Select(entry => entry.TitleLetter)),
            (LetterRow.CatalogueByDecade, works.Select(entry => (entry.YearSorted / Decade * Decade).ToString(CultureInfo.InvariantCulture))),
        };
        var speakers = register.Speakers.Where(row => row.Quotations > 0).GroupBy(row => row.Kind, (kind, rows) => (LetterRow.Speakers(kind), rows.Select(row => row.Letter)));
        return
        [
            .. lists.Concat(speakers)
                .SelectMany(list => list.Item2.CountBy(letter => letter).Select(letter => new LetterRow { List = list.Item1, Letter = letter.Key, Count = letter.Value }))
                .OrderBy(row => row.List, StringComparer.Ordinal).ThenBy(row => row.Letter, StringComparer.Ordinal),
        ];
    }
}
