using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing.Identity;

namespace Cliff.Archive.Text.Editing;

/// <summary>The ids a chapter has given, kept in its <c>.ids</c> file: an id is given once and never to another thing. Immutable.</summary>
/// <remarks>See <c>docs/decisions/0003-ids-are-given-once.md</c>.</remarks>
public sealed class IdRegister
{
    private readonly ImmutableSortedDictionary<char, ImmutableArray<IdEntry>> _families;
    private readonly string? _currentEdition;

    private IdRegister(ImmutableSortedDictionary<char, ImmutableArray<IdEntry>> families, string? currentEdition, string? slug) =>
        (_families, _currentEdition, Slug) = (families, currentEdition, slug);

    /// <summary>A register that has given nothing.</summary>
    public static IdRegister Empty { get; } = new(ImmutableSortedDictionary<char, ImmutableArray<IdEntry>>.Empty, null, null);

    /// <summary>The chapter's own id, where it is not what its file name makes by itself: <c>[a-z0-9-]+</c>; else null.</summary>
    public string? Slug { get; }

    /// <summary>Every id that was given and is gone, in natural order.</summary>
    public ImmutableArray<WithdrawnId> Withdrawn =>
    [
        .. from family in _families.Values
           from entry in family
           where entry.Withdrawal is not null
           select new WithdrawnId(entry.Id, entry.Words, entry.Withdrawal!.LastEdition),
    ];

    /// <summary>Reads an <c>.ids</c> file; its lines may stand in any order, as a merge may leave them.</summary>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="text">Its text; empty for none.</param>
    /// <exception cref="DecisionException">A line cannot be read, or an id stands twice.</exception>
    public static IdRegister Parse(string path, string text)
    {
        var families = IdFile.Read(path, text).GroupBy(entry => entry.Id[0]);
        return new IdRegister(families.ToImmutableSortedDictionary(family => family.Key, Sorted), null, IdFile.SlugIn(text));
    }

    /// <summary>The text of the <c>.ids</c> file: the slug if there is one to keep, then a line for each id, in natural order, the same on every machine.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        if (Slug is not null)
            IdFile.WriteSlug(text, Slug);
        foreach (var entry in _families.Values.SelectMany(family => family))
            IdFile.Write(text, entry);
        return text.ToString();
    }

    /// <summary>Says which edition had the ids that are about to be withdrawn.</summary>
    /// <param name="edition">Id of the current edition; null when none is published.</param>
    public IdRegister WithCurrentEdition(string? edition) => edition is null || !edition.Any(char.IsWhiteSpace) && edition.Length > 0
        ? new(_families, edition, Slug)
        : throw new ArgumentException("An edition's id is one word.", nameof(edition));

    /// <summary>Keeps <paramref name="slug"/> as the chapter's own id; null where its file name says it.</summary>
    public IdRegister WithSlug(string? slug) => new(_families, _currentEdition, slug);

    /// <summary>The slug that the text of an <c>.ids</c> file keeps; null where it keeps none. Reads nothing else of it.</summary>
    public static string? SlugIn(string text) => IdFile.SlugIn(text);

    /// <summary>Ids for <paramref name="things"/>: those known keep theirs, new ones get one never used, what is gone is withdrawn.</summary>
    /// <param name="family">The letter before the number: <c>p</c>, <c>f</c>, <c>s</c>, <c>q</c>, <c>l</c>, or before a label: <c>n</c>, <c>r</c>.</param>
    /// <param name="things">All the things of the family, in the order of the text: one that is missing is withdrawn. In a family of labels all have labels.</param>
    /// <returns>The register from now on, and an id for each thing.</returns>
    public (IdRegister Register, ImmutableArray<string> Ids) Assign(char family, ImmutableArray<IdCandidate> things)
    {
        var entries = _families.GetValueOrDefault(family, []);
        var traits = things.Select(thing => new Trait(Fingerprint.Of(thing.Words), thing.Within)).ToArray();
        var ids = LabelledIds.IsLabelled(family)
            ? LabelledIds.Give(family, entries, traits, [.. things.Select(LabelOf)])
            : NumberedIds.Give(family, entries, traits);
        var present = things.Select((thing, index) => new IdEntry(ids[index], traits[index], Printable.Start(thing.Words, IdEntry.LongestWords)));
        var families = _families.SetItem(family, Sorted(present.Concat(Gone(entries, ids))));
        return (new IdRegister(families, _currentEdition, Slug), [.. ids]);
    }

    private static string LabelOf(IdCandidate thing) => thing.Label is { } label && LabelledIds.IsLabel(label)
        ? label
        : throw new ArgumentException($"{Printable.Quoted(thing.Label ?? "")} is no label in id form (letters, digits, points).", nameof(thing));

    private IEnumerable<IdEntry> Gone(ImmutableArray<IdEntry> entries, string[] ids)
    {
        var present = ids.ToHashSet(StringComparer.Ordinal);
        return entries
            .Where(entry => !present.Contains(entry.Id))
            .Select(entry => entry with { Withdrawal = entry.Withdrawal ?? new Withdrawal(_currentEdition) });
    }

    private static ImmutableArray<IdEntry> Sorted(IEnumerable<IdEntry> entries) => [.. entries.OrderBy(entry => entry.Id, IdOrder.Natural)];
}

/// <summary>Something that wants an id.</summary>
/// <param name="Words">Its text, by which it is known again.</param>
/// <param name="Label">For notes and markers: the label in id form (<c>1star</c>); null where ids are numbers.</param>
/// <param name="Within">Id of the block it stands in, for what is known again by its place: quotations and markers.</param>
public sealed record IdCandidate(string Words, string? Label = null, string? Within = null);
