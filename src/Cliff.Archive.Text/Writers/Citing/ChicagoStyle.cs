using System.Globalization;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>The notes-and-bibliography style of The Chicago Manual of Style, 17th edition: chapters of a book by one author 14.106, books consulted online 14.161, words quoted in another's work 14.260. Capitals stay as the title page has them.</summary>
public static class ChicagoStyle
{
    private const int MostInNote = 3;
    private const int MostInBibliography = 10;
    private const int ShownOfMany = 7;

    /// <summary>A full note, without its number.</summary>
    public static StyledText Note(CitedThing thing) =>
        StyledText.Join(", ", [Chain(thing) + StyledText.Join(", ", Authors(thing), Source(thing)), .. Places(thing), CitedThing.ArchiveName, thing.Permalink]).FollowedBy(".");

    /// <summary>An entry of a bibliography. One for a quotation stands under whose words they are, as Turabian's Manual (9th edition, 17.10) has it.</summary>
    public static StyledText Bibliography(CitedThing thing)
    {
        if (thing.Voices is not [var speaker, ..])
            return StyledText.Join(". ", [Inverted(thing), .. Entry(thing)]).FollowedBy(".");
        var handed = (thing with { Voices = thing.Voices.RemoveAt(0) }).Chain("quoted in", name => name.Printed);
        var quoted = Capital(handed) + StyledText.Join(", ", [Authors(thing), Source(thing with { Year = null }), .. Places(thing)]);
        return StyledText.Join(". ", speaker.Name.Inverted, StyledText.Italic(thing.QuotedWork), quoted, Year(thing), CitedThing.ArchiveName, thing.Permalink).FollowedBy(".");
    }

    /// <summary>Through whom quoted words come, and the work they are from.</summary>
    private static StyledText Chain(CitedThing thing)
    {
        if (thing.QuotedWork is null || thing.Voices is not [var speaker, ..])
            return PlainStyle.Chain(thing);
        var handed = (thing with { Voices = thing.Voices.RemoveAt(0) }).Chain("quoted in", name => name.Printed);
        return StyledText.Join(", ", speaker.Name.Printed, StyledText.Italic(thing.QuotedWork), handed);
    }

    /// <summary><c>“The long winter,” chap. 2 in <i>A Book</i>, vol. 3 (1991)</c>; a page that is a whole work is cited as content of the site (14.207).</summary>
    private static StyledText Source(CitedThing thing)
    {
        var year = Year(thing);
        if (thing.IsWholeWork)
            return StyledText.Join(", ", Quoted(thing.Title), thing.Volume is null ? null : $"vol. {thing.Volume}", year);
        var chapter = StyledText.Join(", ", Quoted(thing.ChapterTitle), thing.ChapterNumber is null ? null : $"chap. {thing.ChapterNumber}");
        var book = StyledText.Italic(thing.Title) + (thing.Volume is null ? null : $", vol. {thing.Volume}") + (year is null ? null : $" ({year})");
        if (chapter.IsEmpty || thing.Title is null)
            return StyledText.Join(", ", chapter, book);
        return (thing.ChapterNumber is null ? chapter.FollowedBy(", ") + "in " : chapter + " in ") + book;
    }

    private static IEnumerable<StyledText> Entry(CitedThing thing)
    {
        var isPart = !thing.IsWholeWork && thing.Title is not null;
        yield return Quoted(thing.IsWholeWork ? thing.Title : thing.ChapterTitle);
        var number = thing.ChapterNumber is null ? null : $"Chap. {thing.ChapterNumber}";
        if (isPart)
            yield return (thing.ChapterTitle is null && number is null ? null : number is null ? "In " : number + " in ") + StyledText.Italic(thing.Title);
        else
            yield return number;
        yield return thing.Volume is null ? null : $"Vol. {thing.Volume}";
        yield return Year(thing);
        yield return CitedThing.ArchiveName;
        yield return thing.Permalink;
    }

    private static string? Year(CitedThing thing) => thing.Year?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<StyledText> Places(CitedThing thing) => Locator.Chicago.Of(thing).Select(StyledText.FromString);

    private static string Authors(CitedThing thing)
    {
        var names = thing.Authors.Select(author => author.Printed).ToList();
        return thing.HasOtherAuthors || names.Count > MostInNote ? $"{names[0]} et al." : CitedNames.Join(names, "and");
    }

    private static string Inverted(CitedThing thing)
    {
        var names = thing.Authors.Select((author, at) => at == 0 ? author.Inverted : author.Printed).ToList();
        if (names.Count > MostInBibliography)
            return $"{string.Join(", ", names.Take(ShownOfMany))}, et al.";
        return thing.HasOtherAuthors ? $"{string.Join(", ", names)}, et al." : CitedNames.Join(names, "and", commaBeforeTwo: names.Count > 0 && !thing.Authors[0].IsWhole);
    }

    /// <summary>In double quotation marks, double ones within it as single ones: one opens or closes by what stands before it, whichever way it is printed.</summary>
    internal static string? Quoted(string? title) => title is null
        ? null
        : $"“{string.Concat(title.Select((letter, at) => letter is not ('"' or '“' or '”' or '„') ? letter : IsOpening(title, at) ? '‘' : '’'))}”";

    private static bool IsOpening(string title, int at) =>
        at == 0 || char.IsWhiteSpace(title[at - 1]) || title[at - 1] is '(' or '[' or '/' or '-' or '–' or '—' or '‘';

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
