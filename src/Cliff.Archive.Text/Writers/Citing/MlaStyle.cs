using System.Globalization;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>The style of the MLA Handbook, 9th edition: a work in the containers it is in (5.31), words quoted in another's work by "qtd. in" (6.77). Capitals stay as the title page has them.</summary>
public static class MlaStyle
{
    private const int MostAuthors = 2;

    /// <summary>The entry in the list of works cited: what was read, not whom it quotes.</summary>
    public static StyledText WorksCited(CitedThing thing)
    {
        var year = thing.Year?.ToString(CultureInfo.InvariantCulture);
        var volume = thing.Volume is null ? null : $"vol. {thing.Volume}";
        var book = StyledText.Join(", ", StyledText.Italic(thing.IsWholeWork ? null : thing.Title), volume, year, thing.ChapterNumber is null ? null : $"ch. {thing.ChapterNumber}");
        var site = StyledText.Join(", ", StyledText.Italic(CitedThing.ArchiveName), thing.Permalink);
        return StyledText.Join(". ", Inverted(thing), ChicagoStyle.Quoted(thing.IsWholeWork ? thing.Title : thing.ChapterTitle), book, site).FollowedBy(".");
    }

    /// <summary>The citation in the text, in its parentheses.</summary>
    public static StyledText InText(CitedThing thing)
    {
        var chapter = thing.ChapterNumber is null ? null : $"ch. {thing.ChapterNumber}";
        var who = thing.Chain("qtd. in", name => name.FullSurname) + Authors(thing);
        return "(" + StyledText.Join(", ", [who, chapter, .. Locator.Mla.Of(thing).Select(StyledText.FromString)]) + ")";
    }

    /// <summary>The surnames; the title of the entry where it has no author.</summary>
    private static StyledText Authors(CitedThing thing) => thing.Authors.Select(author => author.Surname).ToList() switch
    {
        [] => (thing.IsWholeWork ? thing.Title : thing.ChapterTitle) is { } title ? ChicagoStyle.Quoted(title) : StyledText.Italic(thing.Title),
        var names when thing.HasOtherAuthors || names.Count > MostAuthors => $"{names[0]} et al.",
        var names => CitedNames.Join(names, "and"),
    };

    private static string Inverted(CitedThing thing)
    {
        var names = thing.Authors.Select((author, at) => at == 0 ? author.Inverted : author.Printed).ToList();
        return thing.HasOtherAuthors || names.Count > MostAuthors ? $"{names[0]}, et al." : CitedNames.Join(names, "and", commaBeforeTwo: names.Count > 0 && !thing.Authors[0].IsWhole);
    }
}
