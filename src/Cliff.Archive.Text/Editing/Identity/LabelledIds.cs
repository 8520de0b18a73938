using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Gives ids that are labels: <c>n4</c>, <c>n1star</c>; <c>n4-2</c> for the same label in another list. The label is what <c>n4</c> means, so it stays with the label when all its words change; which list <c>n4-2</c> means only its words can say.</summary>
internal sealed class LabelledIds
{
    private readonly char _family;
    private readonly ILookup<string, IdEntry> _entries;

    private LabelledIds(char family, ImmutableArray<IdEntry> entries)
    {
        _family = family;
        _entries = entries.ToLookup(entry => LabelOf(entry.Id), StringComparer.Ordinal);
    }

    /// <summary>Whether the ids of a family are labels: those of notes and markers.</summary>
    public static bool IsLabelled(char family) => family is 'n' or 'r';

    /// <summary>Whether a label can be part of an id. A hyphen cannot: it divides label and list.</summary>
    public static bool IsLabel(string label) => label.Length is > 0 and <= 40 && label.All(character => char.IsLetterOrDigit(character) || character == '.');

    /// <summary>Ids for <paramref name="things"/> with these <paramref name="labels"/>; <paramref name="entries"/> are those given before, in natural order.</summary>
    public static string[] Give(char family, ImmutableArray<IdEntry> entries, Trait[] things, string[] labels)
    {
        var giving = new LabelledIds(family, entries);
        var ids = new string[things.Length];
        foreach (var label in Enumerable.Range(0, things.Length).GroupBy(index => labels[index], StringComparer.Ordinal))
        {
            var same = label.ToArray();
            var given = giving.Give(label.Key, [.. same.Select(index => things[index])]);
            foreach (var (index, id) in same.Zip(given))
                ids[index] = id;
        }

        return ids;
    }

    private string[] Give(string label, Trait[] things)
    {
        var entries = _entries[label].ToArray();
        var present = entries.Where(entry => entry.Withdrawal is null).ToArray();
        var again = new KnownAgain([.. present.Select(entry => entry.Trait)], things);
        again.FindUnchanged();
        again.FindChanged();
        var ids = again.KnownOf.Select(known => known < 0 ? null : present[known].Id).ToArray();
        Return(entries, things, ids);
        return Complete(label, entries, ids);
    }

    /// <summary>Gives a withdrawn id back to what returns word for word in its place.</summary>
    private static void Return(IdEntry[] entries, Trait[] things, string?[] ids)
    {
        foreach (var entry in entries.Where(entry => entry.Withdrawal is not null && entry.Trait.ExactAgain is not null))
        {
            var thing = Array.FindIndex(things, trait => trait.ExactAgain == entry.Trait.ExactAgain);
            while (thing >= 0 && ids[thing] is not null)
                thing = Array.FindIndex(things, thing + 1, trait => trait.ExactAgain == entry.Trait.ExactAgain);
            if (thing >= 0)
                ids[thing] = entry.Id;
        }
    }

    private string[] Complete(string label, IdEntry[] entries, string?[] ids)
    {
        // What is present before what was withdrawn: a thing whose words all changed is likelier the one that was here.
        // Of what was withdrawn only the plain id may come to mean other words: it never meant more than the label.
        var free = new Queue<string>(entries
            .Where(entry => entry.Withdrawal is null || OrdinalOf(entry.Id) == 1)
            .OrderBy(entry => entry.Withdrawal is not null)
            .Select(entry => entry.Id)
            .Except(ids.OfType<string>(), StringComparer.Ordinal));
        var used = entries.Length == 0 ? 0 : entries.Max(entry => OrdinalOf(entry.Id));
        return [.. ids.Select(id => id ?? (free.TryDequeue(out var unused) ? unused : Next(label, ++used)))];
    }

    private string Next(string label, int ordinal) => ordinal == 1
        ? $"{_family}{label}"
        : string.Create(CultureInfo.InvariantCulture, $"{_family}{label}-{ordinal}");

    private static string LabelOf(string id) => id.LastIndexOf('-') is var hyphen and > 0 ? id[1..hyphen] : id[1..];

    private static int OrdinalOf(string id) => id.LastIndexOf('-') is var hyphen and > 0
        ? int.Parse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture)
        : 1;
}
