using System.Collections.Frozen;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>The words that dates are made of.</summary>
internal static class DateLexicon
{
    /// <summary>Months from January: English, German, French, Spanish and Italian, with what they are shortened to.</summary>
    private static readonly string[] Months =
    [
        "january jan. januar janvier enero gennaio", "february feb. februar février febrero febbraio", "march mar. märz mars marzo", "april apr. avril abril aprile",
        "may mai mayo maggio", "june jun. juni juin junio giugno", "july jul. juli juillet julio luglio", "august aug. août agosto",
        "september sept. sep. septembre septiembre setiembre settembre", "october oct. oktober octobre octubre ottobre",
        "november nov. novembre noviembre", "december dec. dezember décembre diciembre dicembre",
    ];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
    ];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    private static readonly (string Words, DateSense Sense)[] Senses =
    [
        ("in", DateSense.In), ("on", DateSense.On), ("of de del di", DateSense.Of), ("from", DateSense.From), ("to through", DateSense.To), ("until till", DateSense.Until),
        ("between", DateSense.Between), ("and y e et und", DateSense.And), ("or", DateSense.Or), ("since", DateSense.Since), ("before", DateSense.Before), ("after", DateSense.After),
        ("by", DateSense.By), ("during throughout", DateSense.During), ("about around circa c ca roughly approximately", DateSense.About), ("the", DateSense.The),
        ("early late mid beginning end middle start close half outset", DateSense.Part),
        ("century centuries", DateSense.Century), ("later afterwards", DateSense.Later), ("earlier previously", DateSense.Earlier), ("next following", DateSense.Next),
        ("previous preceding", DateSense.Previous), ("same", DateSense.Same), ("easter christmas whitsun", DateSense.Feast),
        ("p pp no nos vol page pages chapter chap section article paragraph part volume number room line lines resolution", DateSense.Numbered),
        ("men women people children per percent million thousand hundred tons roubles rubles francs marks pounds dollars miles copies votes workers members delegates soldiers hectares kilometres feet metres acres calories hours", DateSense.Counted),
        ("was saw marked brought had witnessed ended began opened is became", DateSense.Verb),
    ];

    private static readonly (string Word, int Days)[] Units = [("day", 1), ("days", 1), ("morning", 1), ("evening", 1), ("week", 7), ("weeks", 7), ("fortnight", 14), ("month", 30), ("months", 30)];

    private static readonly FrozenDictionary<string, DateWord> Entries = Read().ToFrozenDictionary(entry => entry.Word, entry => entry.Meaning, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> EnglishMonths = Months.Select(month => month.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What <paramref name="letters"/> can be to a date; a month of English only with a capital.</summary>
    public static DateWord Find(ReadOnlySpan<char> letters)
    {
        if (!Lookup.TryGetValue(letters, out var entry))
            return default;
        return entry.Kind == DateWordKind.Month && char.IsLower(letters[0]) && EnglishMonths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters) ? default : entry;
    }

    private static IEnumerable<(string Word, DateWord Meaning)> Read()
    {
        foreach (var (index, month) in Months.Index())
        {
            foreach (var (place, name) in month.Split(' ').Index())
                yield return (name.TrimEnd('.'), Meaning(DateWordKind.Month, index + 1, place > 0 ? DateSense.Short : DateSense.None));
        }

        foreach (var (index, ordinal) in Ordinals.Index())
            yield return (ordinal, Meaning(DateWordKind.Ordinal, index + 1));
        foreach (var (index, number) in Numbers.Index())
            yield return (number, Meaning(DateWordKind.Word, index + 1, DateSense.Number));
        foreach (var article in new[] { "a", "an" })
            yield return (article, Meaning(DateWordKind.Word, 1, DateSense.Number));
        foreach (var season in new[] { ("spring", Season.Spring), ("summer", Season.Summer), ("autumn", Season.Autumn), ("fall", Season.Autumn), ("winter", Season.Winter) })
            yield return (season.Item1, Meaning(DateWordKind.Season, (int)season.Item2, season.Item1 == "fall" ? DateSense.Short : DateSense.None));
        foreach (var (words, sense) in Senses)
        {
            foreach (var word in words.Split(' '))
                yield return (word, Meaning(DateWordKind.Word, 0, sense));
        }

        foreach (var (unit, days) in Units)
            yield return (unit, Meaning(DateWordKind.Word, days, DateSense.Unit));
        foreach (var year in new[] { "year", "years" })
            yield return (year, Meaning(DateWordKind.Word, 365, DateSense.Unit | DateSense.Year));
    }

    private static DateWord Meaning(DateWordKind kind, int value, DateSense sense = DateSense.None) => new(kind, 0, 0, value, sense, IsInserted: false);
}
