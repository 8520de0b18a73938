using System.Collections.Immutable;

namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Finds things that were withdrawn and are back, word for word: they get their old id, so that the link that was answered with 410 works again.</summary>
internal sealed class ReturnedIds
{
    private readonly Dictionary<TraitKey, List<string>> _withdrawn = [];
    private readonly HashSet<TraitKey> _present = [];

    /// <summary>Looks among the withdrawn of <paramref name="entries"/>.</summary>
    public ReturnedIds(ImmutableArray<IdEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Trait.ExactAgain is not { } key)
                continue;
            if (entry.Withdrawal is null)
                _present.Add(key);
            else if (_withdrawn.TryGetValue(key, out var ids))
                ids.Add(entry.Id);
            else
                _withdrawn.Add(key, [entry.Id]);
        }
    }

    /// <summary>Those of <paramref name="things"/> without an id in <paramref name="ids"/> that are back, and their ids.</summary>
    public List<(int Thing, string Id)> Find(Trait[] things, string?[] ids)
    {
        var returned = new List<(int Thing, string Id)>();
        if (_withdrawn.Count == 0)
            return returned;
        var after = NextIds(ids);
        var before = (string?)null;
        for (var thing = 0; thing < things.Length; thing++)
        {
            var id = ids[thing];
            if (id is null && things[thing].ExactAgain is { } key && _withdrawn.TryGetValue(key, out var candidates))
            {
                id = Choose(candidates, key, before, after[thing]);
                if (id is not null && candidates.Remove(id))
                    returned.Add((thing, id));
            }

            before = id ?? before;
        }

        return returned;
    }

    // Words that stand in the text already say little: then the place must fit as well.
    private string? Choose(List<string> candidates, TraitKey key, string? before, string? after) =>
        candidates.Find(id => (before is null || IdOrder.Natural.Compare(before, id) < 0) && (after is null || IdOrder.Natural.Compare(id, after) < 0))
        ?? (_present.Contains(key) ? null : candidates.FirstOrDefault());

    private static string?[] NextIds(string?[] ids)
    {
        var next = new string?[ids.Length];
        for (var thing = ids.Length - 2; thing >= 0; thing--)
            next[thing] = ids[thing + 1] ?? next[thing + 1];
        return next;
    }
}
