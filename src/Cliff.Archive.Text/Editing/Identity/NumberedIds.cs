using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Gives ids that are numbers: <c>p12</c>; <c>p12a</c> for what was inserted after it later.</summary>
internal sealed class NumberedIds
{
    private readonly char _family;
    private readonly ImmutableArray<IdEntry> _entries;
    private readonly Dictionary<int, int> _lettersUsed = [];
    private int _numbersUsed;

    private NumberedIds(char family, ImmutableArray<IdEntry> entries)
    {
        (_family, _entries) = (family, entries);
        foreach (var entry in entries)
        {
            var (number, letters) = Parts(entry.Id);
            _numbersUsed = Math.Max(_numbersUsed, number);
            _lettersUsed[number] = Math.Max(_lettersUsed.GetValueOrDefault(number), letters);
        }
    }

    /// <summary>Ids for <paramref name="things"/>; <paramref name="entries"/> are those given before, in natural order.</summary>
    public static string[] Give(char family, ImmutableArray<IdEntry> entries, Trait[] things) =>
        new NumberedIds(family, entries).Give(things);

    private string[] Give(Trait[] things)
    {
        var present = _entries.Where(entry => entry.Withdrawal is null).ToArray();
        var again = new KnownAgain([.. present.Select(entry => entry.Trait)], things);
        again.FindUnchanged();
        var ids = again.KnownOf.Select(known => known < 0 ? null : present[known].Id).ToArray();
        foreach (var (thing, id) in new ReturnedIds(_entries).Find(things, ids))
        {
            ids[thing] = id;
            again.SetAside(thing);
        }

        again.FindChanged();
        for (var thing = 0; thing < ids.Length; thing++)
            ids[thing] ??= again.KnownOf[thing] is var known and >= 0 ? present[known].Id : null;
        return Complete(ids);
    }

    private string[] Complete(string?[] ids)
    {
        var complete = new string[ids.Length];
        var lastKept = Array.FindLastIndex(ids, id => id is not null);
        for (var index = 0; index < ids.Length; index++)
            complete[index] = ids[index] ?? (index > lastKept ? Next() : Inserted(index == 0 ? 0 : Parts(complete[index - 1]).Number));
        return complete;
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{_family}{++_numbersUsed}");

    private string Inserted(int number)
    {
        var letters = _lettersUsed[number] = _lettersUsed.GetValueOrDefault(number) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{_family}{number}{LettersOf(letters)}");
    }

    private static (int Number, int Letters) Parts(string id)
    {
        var digits = id.AsSpan(1).IndexOfAnyExceptInRange('0', '9');
        var end = digits < 0 ? id.Length : digits + 1;
        var letters = 0;
        foreach (var letter in id.AsSpan(end))
            letters = (letters * 26) + (letter - 'a' + 1);
        return (int.Parse(id.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture), letters);
    }

    // 1 is a, 26 is z, 27 is aa.
    private static string LettersOf(int count) => count == 0 ? "" : LettersOf((count - 1) / 26) + (char)('a' + ((count - 1) % 26));
}
