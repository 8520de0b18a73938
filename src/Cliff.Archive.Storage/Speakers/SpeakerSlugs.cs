using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Gives speakers their slugs: the id an editor gave, else the surname, with forenames where another has it already.</summary>
/// <remarks>
/// Who of several has the surname is decided by standing: works, then chapters, then quotations in which they speak, so that a newcomer to
/// the archive leaves the known their addresses. It changes when another comes to stand before them; an editor's id never does.
/// </remarks>
internal static class SpeakerSlugs
{
    /// <summary>The slug of each of <paramref name="bearers"/>.</summary>
    public static Dictionary<Bearer, string> Give(IReadOnlyCollection<Bearer> bearers)
    {
        var slugs = bearers.Where(bearer => bearer.Id is not null).ToDictionary(bearer => bearer, bearer => bearer.Id!);
        var given = slugs.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var bearer in bearers.Where(bearer => bearer.Id is null).OrderBy(bearer => bearer.IsLeftOver).ThenBy(bearer => bearer, Standing))
            slugs.Add(bearer, Choices(bearer).First(given.Add));
        return slugs;
    }

    private static readonly Comparer<Bearer> Standing = Comparer<Bearer>.Create((one, other) =>
    {
        var order = other.Works.CompareTo(one.Works);
        order = order != 0 ? order : other.Mentions.Count.CompareTo(one.Mentions.Count);
        order = order != 0 ? order : other.Quotations.CompareTo(one.Quotations);
        order = order != 0 ? order : string.CompareOrdinal(one.Name, other.Name);
        return order != 0 ? order : one.Kind.CompareTo(other.Kind);
    });

    private static IEnumerable<string> Choices(Bearer bearer)
    {
        var full = NameSlug.Of(bearer.Kind is SpeakerKind.Person ? bearer.Name : bearer.Read.PrintedSurname) is { Length: > 0 } named ? named : "speaker";
        if (bearer.Kind is SpeakerKind.Person && NameSlug.Of(bearer.Read.PrintedSurname) is { Length: > 0 } surname)
            yield return surname;
        yield return full;
        if (bearer.Kind is not SpeakerKind.Person)
            yield return bearer.Kind is SpeakerKind.Body ? $"{full}-body" : $"{full}-publication";
        for (var number = 2; ; number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{full}-{number}");
    }
}
