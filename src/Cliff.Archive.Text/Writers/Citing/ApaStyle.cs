using System.Globalization;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>The style of the Publication Manual of the American Psychological Association, 7th edition: a chapter of a book by one author is cited as the book, the chapter in the text (10.2); words quoted in another's work by "as cited in" (8.6); <c>n.d.</c> where no year is known (9.17). Capitals stay as the title page has them.</summary>
public static class ApaStyle
{
    private const int MostInText = 2;
    private const int MostInReference = 20;
    private const int ShownOfMany = 19;

    /// <summary>The entry in the list of references: what was read, not whom it quotes.</summary>
    public static StyledText Reference(CitedThing thing)
    {
        var title = StyledText.Italic(thing.Title ?? thing.ChapterTitle) + (thing.Volume is null ? null : $" (Vol. {thing.Volume})");
        var date = $"({Year(thing)})";
        var entry = (thing.Authors.IsEmpty
            ? StyledText.Join(". ", title, date, CitedThing.ArchiveName)
            : StyledText.Join(". ", References(thing), date, title, CitedThing.ArchiveName)).FollowedBy(".");
        return thing.Permalink is null ? entry : entry + (" " + thing.Permalink);
    }

    /// <summary>The citation in the text, in its parentheses.</summary>
    public static StyledText InText(CitedThing thing)
    {
        var chapter = thing.ChapterNumber is not null ? $"Chapter {thing.ChapterNumber}" : thing.ChapterTitle is null || thing.Title is null ? null : ChicagoStyle.Quoted(thing.ChapterTitle);
        var who = thing.Chain("as cited in", name => name.FullSurname) + Authors(thing);
        return "(" + StyledText.Join(", ", [who, Year(thing), chapter, .. Locator.Apa.Of(thing).Select(StyledText.FromString)]) + ")";
    }

    private static string Year(CitedThing thing) => thing.Year?.ToString(CultureInfo.InvariantCulture) ?? "n.d.";

    private static StyledText Authors(CitedThing thing) => thing.Authors.Select(author => author.FullSurname).ToList() switch
    {
        [] => StyledText.Italic(thing.Title ?? thing.ChapterTitle),
        var names when thing.HasOtherAuthors || names.Count > MostInText => $"{names[0]} et al.",
        var names => CitedNames.Join(names, "&"),
    };

    private static string References(CitedThing thing)
    {
        var names = thing.Authors.Select(Reference).ToList();
        if (names.Count > MostInReference)
            return $"{string.Join(", ", names.Take(ShownOfMany))}, . . . {names[^1]}";
        return thing.HasOtherAuthors ? $"{string.Join(", ", names)}, et al." : CitedNames.Join(names, "&", commaBeforeTwo: true);
    }

    private static string Reference(CitedName name) => name.IsWhole
        ? name.Printed
        : $"{name.FullSurname}, {Initials(name.Given!)}{(name.Suffix is null ? "" : ", " + name.Suffix)}";

    /// <summary><c>Jean-Paul M.</c> is <c>J.-P. M.</c>; what is short already stays.</summary>
    private static string Initials(string given) => string.Join(' ', given.Split(' ').Select(word => word.EndsWith('.')
        ? word
        : string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => StringInfo.GetNextTextElement(part).ToUpperInvariant() + "."))));
}
