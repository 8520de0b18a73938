using System.Globalization;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>Says in one line where something stands, and no more than is known: <c>Joseph Stalin, quoted in Tony Cliff, Trotsky: …, ch. 2, paras. 4–5, n. 1 (note text supplied)</c>. The house's own style, without italics.</summary>
public static class PlainStyle
{
    /// <summary>The line.</summary>
    public static string Write(CitedThing thing)
    {
        string[] place = [Chapter(thing), .. Locator.Plain.Of(thing)];
        return Chain(thing) + string.Join(", ", place.Where(part => part.Length > 0));
    }

    /// <summary>The chain of voices as a line begins with it.</summary>
    internal static string Chain(CitedThing thing) => Capital(thing.Chain("quoted in", name => name.Printed));

    /// <summary>With a capital where it begins with words of ours.</summary>
    internal static string Capital(string chain) => chain.StartsWith("quoted in", StringComparison.Ordinal) ? "Q" + chain[1..] : chain;

    private static string Chapter(CitedThing thing)
    {
        var year = thing.IsWholeWork ? thing.Year?.ToString(CultureInfo.InvariantCulture) : null;
        var chapter = thing.ChapterNumber is { } number ? $"ch. {number}" : ChicagoStyle.Quoted(thing.ChapterTitle);
        return string.Join(", ", new[] { Authors(thing), thing.ShortTitle, year, chapter }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>All authors, in the order of the title page.</summary>
    internal static string Authors(CitedThing thing) =>
        CitedNames.Join([.. thing.Authors.Select(author => author.Printed)], "and") + (thing.HasOtherAuthors ? " et al." : "");
}
