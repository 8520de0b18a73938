using System.Globalization;
using System.Text;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>One entry of a BibTeX database, in UTF-8: <c>@incollection</c> for a chapter, <c>@misc</c> for a page that is a whole work. What no field has room for (the chain of voices, paragraphs, notes and their state) is in <c>note</c>.</summary>
/// <remarks>Braces within a value are written as commands, because BibTeX counts them whatever stands before them; titles and bodies stand in double braces and keep their capitals. <c>url</c> is verbatim.</remarks>
public static class BibTeX
{
    /// <summary>The media type that programs know the format by.</summary>
    public const string MediaType = "application/x-bibtex; charset=utf-8";

    /// <summary>The entry, lines ending in a line feed.</summary>
    public static string Write(CitedThing thing)
    {
        var isChapter = !thing.IsWholeWork && thing.ChapterTitle is not null && thing.Title is not null;
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"@{(isChapter ? "incollection" : thing.IsWholeWork ? "misc" : "inbook")}{{{thing.Key},\n");
        Field(entry, "author", Names(thing));
        Field(entry, "title", Title(isChapter ? thing.ChapterTitle : thing.Title ?? thing.ChapterTitle));
        Field(entry, "booktitle", isChapter ? Title(thing.Title) : null);
        Field(entry, "volume", thing.Volume?.ToString(CultureInfo.InvariantCulture));
        Field(entry, "chapter", Escaped(thing.ChapterNumber));
        Field(entry, "year", thing.Year?.ToString(CultureInfo.InvariantCulture));
        Field(entry, "howpublished", CitedThing.ArchiveName);
        Field(entry, "url", thing.Permalink);
        Field(entry, "note", Escaped(DataNote.Of(thing, hasOthers: true)));
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    private static string Names(CitedThing thing) =>
        string.Join(" and ", thing.Authors.Select(Name).Concat(thing.HasOtherAuthors ? ["others"] : []));

    /// <summary><c>von Last, Jr, First</c>, which BibTeX takes apart by itself.</summary>
    private static string Name(CitedName name) => name.IsWhole
        ? $"{{{Escaped(name.Printed)}}}"
        : Escaped($"{name.FullSurname}, {(name.Suffix is null ? "" : name.Suffix + ", ")}{name.Given}")!;

    private static string? Title(string? title) => title is null ? null : $"{{{Escaped(title)}}}";

    private static string? Escaped(string? words)
    {
        if (words is null)
            return null;
        var escaped = new StringBuilder(words.Length);
        foreach (var letter in DataNote.OneLine(words))
        {
            escaped.Append(letter switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => @"\" + letter,
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
