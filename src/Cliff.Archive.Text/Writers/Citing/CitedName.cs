using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>A name as the styles of citing take it apart. What cannot be taken apart for sure (a body, several people, one word, a script that is not written forename first) is whole, and is never turned round.</summary>
/// <remarks>A name without a comma has its forename first, unless its words show that the family comes first (<see cref="FamilyNameFirst"/>); such a name stands in lists as it is said, without a comma. Whoever declares another order with a comma, <c>Surname, Forename</c>, is believed. Particles in small letters belong to the surname (APA Style 7, 9.8; The Chicago Manual of Style 17, 8.5). Only those of the German and Scandinavian nobility go behind the forenames when a name is turned round (Chicago 8.10, MLA 9).</remarks>
public sealed partial record CitedName
{
    private static readonly string[] Nobility = ["von", "vom", "zu", "zum", "zur", "af", "av"];

    /// <summary>The whole name in the order in which it is said, initials parted by spaces.</summary>
    public required string Printed { get; init; }

    /// <summary>Forenames and initials; null for a name that is whole.</summary>
    public string? Given { get; init; }

    /// <summary>Words in small letters before the surname: <c>van der</c>.</summary>
    public string? Particle { get; init; }

    /// <summary>The surname without its particle; the whole name where it is whole.</summary>
    public required string Family { get; init; }

    /// <summary>What follows the name: <c>Jr.</c></summary>
    public string? Suffix { get; init; }

    /// <summary>Whether the name is said with the surname first.</summary>
    public bool IsFamilyFirst { get; private init; }

    /// <summary>Whether nothing of it can be taken apart.</summary>
    public bool IsWhole => Given is null;

    /// <summary>Whether its particle stands behind the forenames when it is turned round.</summary>
    public bool DropsParticle => Particle is not null && Nobility.Contains(Particle.Split(' ')[0]);

    /// <summary>The surname as a text speaks of someone: with its particle, but for those that drop it.</summary>
    public string Surname => Particle is null || DropsParticle ? Family : $"{Particle} {Family}";

    /// <summary>The surname with its particle, whichever that is.</summary>
    public string FullSurname => Particle is null ? Family : $"{Particle} {Family}";

    /// <summary>Surname first, as lists have it: <c>Cliff, Tony</c>, <c>Clausewitz, Carl von</c>, <c>Mao Zedong</c>.</summary>
    public string Inverted => IsWhole || IsFamilyFirst
        ? Printed
        : $"{Surname}, {Given}{(DropsParticle ? " " + Particle : "")}{(Suffix is null ? "" : ", " + Suffix)}";

    /// <summary>The name of a person, body or publication that speaks.</summary>
    public static CitedName Of(Speaker speaker) => speaker.Kind == SpeakerKind.Person ? Person(speaker.Name) : Whole(speaker.Name);

    /// <summary>The name of an author, of whom nothing says whether it is a person or a body but the words of the name.</summary>
    public static CitedName Author(string printed) => BodyWords().IsMatch(printed) ? Whole(printed) : Person(printed);

    /// <summary>A name that is never taken apart.</summary>
    public static CitedName Whole(string printed) => new() { Printed = printed.Trim(), Family = printed.Trim() };

    /// <summary>A person's name, forename first or with the surname before a comma.</summary>
    public static CitedName Person(string printed)
    {
        var name = Spaced(printed);
        var (bare, suffix) = WithoutSuffix(name);
        var parted = Undivided().IsMatch(name) ? null : bare.Split(',', StringSplitOptions.TrimEntries) switch
        {
            [var words] when words.Split(' ') is var parts && FamilyNameFirst.Is(parts) => SaidFamilyFirst(parts),
            [var words] => ForenameFirst(words.Split(' '), suffix),
            [var surname, var forenames] when $"{surname} {forenames}".Split(' ') is var parts && FamilyNameFirst.Is(parts) => SaidFamilyFirst(parts),
            [var surname, var forenames] => SurnameFirst(surname.Split(' '), forenames.Split(' '), suffix),
            _ => null,
        };
        return parted ?? Whole(name);
    }

    private static CitedName SaidFamilyFirst(string[] words) => new()
    {
        Printed = string.Join(' ', words),
        Given = string.Join(' ', words[1..]),
        Family = words[0],
        IsFamilyFirst = true,
    };

    private static CitedName? ForenameFirst(string[] words, string? suffix)
    {
        if (words.Length < 2)
            return null;
        var particle = words.Length - 1;
        while (particle > 1 && IsSmall(words[particle - 1]))
            particle--;
        return Of(words[..particle], words[particle..^1], words[^1..], suffix);
    }

    /// <summary>Null for two names of several words each: they may be two people.</summary>
    private static CitedName? SurnameFirst(string[] surname, string[] forenames, string? suffix)
    {
        var particle = surname[..^1].TakeWhile(IsSmall).Count();
        var given = forenames.Length - forenames.Reverse().TakeWhile(IsSmall).Count();
        var mayBeTwo = surname.Length - particle > 1 && given > 1;
        return surname[^1].Length == 0 || given == 0 || mayBeTwo || IsSmall(forenames[0]) ? null
            : Of(forenames[..given], [.. forenames[given..], .. surname[..particle]], surname[particle..], suffix);
    }

    private static CitedName? Of(string[] given, string[] particle, string[] family, string? suffix) => Numeral().IsMatch(family[^1]) || family[^1].EndsWith('.') ? null : new CitedName
    {
        Printed = string.Join(' ', [.. given, .. particle, .. family, .. suffix is null ? Array.Empty<string>() : [suffix]]),
        Given = string.Join(' ', given),
        Particle = particle.Length == 0 ? null : string.Join(' ', particle),
        Family = string.Join(' ', family),
        Suffix = suffix,
    };

    /// <summary>Whether it is written in small letters, or nothing.</summary>
    private static bool IsSmall(string word) => word.Length == 0 || char.IsLower(word[0]);

    /// <summary>One space between words, and between initials and what follows them.</summary>
    private static string Spaced(string printed) => White().Replace(Initial().Replace(printed, "$0 "), " ").Trim();

    private static (string Bare, string? Suffix) WithoutSuffix(string name)
    {
        var found = SuffixOf().Match(name);
        return found.Success ? (name[..found.Index], found.Groups["suffix"].Value) : (name, null);
    }

    [GeneratedRegex(@"\b(?:of|the|Party|Committee|Congress|Conference|Council|League|Union|International|Comintern|Bureau|Commission|Government|Ministry|Association|Society|Organi[sz]ation|Federation|Group|Collective|Institute|University|Tendency|Opposition|Workers|Editors|Editorial|Board|Archive|Press|and)\b", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex BodyWords();

    [GeneratedRegex(@"(?:,\s*|\s+)(?<suffix>[JS]n?r\.?|(?<=\S+\s+\S+\s+)I{2,3})$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex SuffixOf();

    // Nicholas II is a monarch, and has no surname.
    [GeneratedRegex(@"^[IVX]+$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Numeral();

    // Several people; brackets; letters beyond Latin, Greek, Cyrillic, Armenian and Georgian.
    [GeneratedRegex(@"[&/;()\[\]]|\s(?:and|with|und|et)\s|(?=\p{L})[^\u0000-\u058F\u10A0-\u10FF\u1E00-\u1FFF]", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Undivided();

    [GeneratedRegex(@"(?<![\p{L}\p{M}]{3})\.(?=\p{L})", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Initial();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex White();
}

/// <summary>Several names as the styles join them.</summary>
public static class CitedNames
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B, and C</c>.</summary>
    /// <param name="names">The names, in order.</param>
    /// <param name="and">The word before the last.</param>
    /// <param name="commaBeforeTwo">Whether a comma stands before that word with two names too, as after a name that is turned round.</param>
    public static string Join(IReadOnlyList<string> names, string and, bool commaBeforeTwo = false) => names switch
    {
        [] => "",
        [var only] => only,
        [var one, var other] => $"{one}{(commaBeforeTwo ? "," : "")} {and} {other}",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))}, {and} {names[^1]}",
    };
}
