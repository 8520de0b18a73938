using System.Globalization;
using System.Text;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>One reference in the RIS format (Research Information Systems, 2011): <c>CHAP</c> for a chapter, <c>ELEC</c> for a page that is a whole work. Each tag is one line, which ends in CR LF.</summary>
public static class Ris
{
    /// <summary>The media type that programs know the format by.</summary>
    public const string MediaType = "application/x-research-info-systems; charset=utf-8";

    /// <summary>The reference.</summary>
    public static string Write(CitedThing thing)
    {
        var isChapter = !thing.IsWholeWork && thing.ChapterTitle is not null && thing.Title is not null;
        var lines = new StringBuilder();
        Line(lines, "TY", thing.IsWholeWork ? "ELEC" : "CHAP");
        Line(lines, "ID", thing.Key);
        foreach (var author in thing.Authors)
            Line(lines, "AU", Name(author));
        Line(lines, "TI", isChapter ? thing.ChapterTitle : thing.Title ?? thing.ChapterTitle);
        Line(lines, "T2", isChapter ? thing.Title : thing.IsWholeWork ? CitedThing.ArchiveName : null);
        Line(lines, "VL", thing.Volume?.ToString(CultureInfo.InvariantCulture));
        Line(lines, "SE", thing.ChapterNumber);
        Line(lines, "PY", thing.Year?.ToString(CultureInfo.InvariantCulture));
        Line(lines, "LA", thing.Language);
        Line(lines, "DB", CitedThing.ArchiveName);
        Line(lines, "UR", thing.Permalink);
        Line(lines, "N1", DataNote.Of(thing));
        return lines.Append("ER  - \r\n").ToString();
    }

    private static void Line(StringBuilder lines, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            lines.Append(CultureInfo.InvariantCulture, $"{tag}  - {DataNote.OneLine(value)}\r\n");
    }

    /// <summary><c>Last, First, Suffix</c>; a comma in a name that is whole would part it.</summary>
    private static string Name(CitedName name) => name.IsWhole
        ? name.Printed.Replace(",", "", StringComparison.Ordinal)
        : $"{name.FullSurname}, {name.Given}{(name.Suffix is null ? "" : ", " + name.Suffix)}";
}
