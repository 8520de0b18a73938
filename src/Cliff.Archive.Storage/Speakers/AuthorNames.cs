using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Reads who wrote a work from the line on its title page.</summary>
internal static class AuthorNames
{
    private static readonly string[] Between = [" and ", " & ", " und ", " et ", " y ", " и ", "; "];

    private const string Others = " et al";

    /// <summary>The authors in <paramref name="printed"/>, in order: those between "and", "&amp;" or semicolons, and, where each has a forename, between commas. The name of a body is one, whatever stands in it. "et al." is nobody.</summary>
    public static ImmutableArray<string> Read(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return [];
        if (IsBody(printed))
            return [printed.Trim()];
        var parts = WithoutOthers(printed).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Listed).ToArray();
        return [.. parts.Select((part, at) => InOrder(WithSurname(part, at + 1 < parts.Length ? parts[at + 1] : string.Empty))).Where(name => PersonName.Fold(name).Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether it is a body and not persons: "The Council of Bakers and Millers".</summary>
    public static bool IsBody(string printed) =>
        printed.Contains(" of ", StringComparison.OrdinalIgnoreCase) || printed.TrimStart().StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    private static string[] Listed(string part)
    {
        var names = part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 1 && Array.TrueForAll(names, name => name.Contains(' ', StringComparison.Ordinal)) || names.Length > 2 ? names : [part];
    }

    private static string WithoutOthers(string printed)
    {
        var others = printed.LastIndexOf(Others, StringComparison.OrdinalIgnoreCase);
        return others > 0 && printed.AsSpan(others + Others.Length).Trim(" .,)]").IsEmpty ? printed[..others].TrimEnd(' ', ',', '(', '[') : printed;
    }

    /// <summary>"Anna" before "and Karl Falk" is Anna Falk, "A.N." is A.N. Falk; a word that is no forename is a surname of its own.</summary>
    private static string WithSurname(string name, string next) =>
        IsForename(name) && PersonName.Parse(next) is { IsBare: false } full ? $"{name} {full.PrintedSurname}" : name;

    private static bool IsForename(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && (name.EndsWith('.') || Forename.Read(name).Any() && Forename.Read(name).All(forename => KnownForenames.Contains(forename.Key)));

    /// <summary>"Falk, Anna" is Anna Falk.</summary>
    private static string InOrder(string name) => name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } surname, { Length: > 0 } forenames] ? $"{forenames} {surname}" : name.Trim(' ', ',');
}
