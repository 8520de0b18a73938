namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Finds which things of a text are those that were there before: first by the same words in the same order, then the same words elsewhere, then like words between neighbours that were found.</summary>
internal sealed class KnownAgain
{
    private const int None = -1;
    private const int Aside = -2;

    private readonly Trait[] _known;
    private readonly Trait[] _things;
    private readonly int[] _thingOf;
    private int _openKnown;
    private int _openThings;

    public KnownAgain(Trait[] known, Trait[] things)
    {
        (_known, _things) = (known, things);
        _thingOf = new int[known.Length];
        KnownOf = new int[things.Length];
        (_openKnown, _openThings) = (known.Length, things.Length);
        Array.Fill(_thingOf, None);
        Array.Fill(KnownOf, None);
    }

    /// <summary>For each thing the index of the known one that it is, or a negative number.</summary>
    public int[] KnownOf { get; }

    /// <summary>Finds what did not change.</summary>
    public void FindUnchanged()
    {
        PairInOrder(trait => trait.ExactHere);
        PairAnywhere(trait => trait.ExactHere, onlyUnique: false);
        PairInOrder(trait => trait.ExactNear);
        PairAnywhere(trait => trait.ExactNear, onlyUnique: false);
    }

    /// <summary>Says that a thing is one that is not among those known, so that it is taken for none of them.</summary>
    public void SetAside(int thing)
    {
        KnownOf[thing] = Aside;
        _openThings--;
    }

    /// <summary>Finds what changed and is still itself.</summary>
    public void FindChanged()
    {
        PairInOrder(trait => trait.SameHead);
        PairInOrder(trait => trait.SameOpeningHere);
        PairAlike();
        PairAnywhere(trait => trait.SameHead, onlyUnique: true);
        PairAnywhere(trait => trait.SameTail, onlyUnique: true);
    }

    private void PairInOrder(Func<Trait, TraitKey?> keyOf)
    {
        foreach (var (known, things) in Gaps())
        {
            var numbers = new Dictionary<TraitKey, int>();
            var knownKeys = known.Select(index => NumberOf(keyOf(_known[index]), numbers)).ToArray();
            var thingKeys = things.Select(index => NumberOf(keyOf(_things[index]), numbers)).ToArray();
            foreach (var (one, other) in SequenceAlignment.Align(knownKeys, thingKeys))
                Pair(known[one], things[other]);
        }
    }

    private void PairAlike()
    {
        foreach (var (known, things) in Gaps())
        {
            var waiting = new Stack<Stretch>([new Stretch(0, known.Count, 0, things.Count)]);
            while (waiting.TryPop(out var stretch))
            {
                if (stretch.Longer > SequenceAlignment.LongestStretch)
                    stretch.CutEvenly(waiting);
                else if (!stretch.IsEmpty)
                    PairAlike(known[stretch.Start..stretch.End], things[stretch.OtherStart..stretch.OtherEnd]);
            }
        }
    }

    private void PairAlike(List<int> known, List<int> things)
    {
        foreach (var (one, other) in SequenceAlignment.Heaviest(known.Count, things.Count, (x, y) => _known[known[x]].Likeness(_things[things[y]])))
            Pair(known[one], things[other]);
    }

    private void PairAnywhere(Func<Trait, TraitKey?> keyOf, bool onlyUnique)
    {
        if (AllFound)
            return;
        var known = ByKey(Enumerable.Range(0, _known.Length).Where(index => _thingOf[index] == None), index => keyOf(_known[index]));
        var things = ByKey(Enumerable.Range(0, _things.Length).Where(IsOpen), index => keyOf(_things[index]));
        foreach (var (key, found) in things)
        {
            if (!known.TryGetValue(key, out var candidates) || (onlyUnique && (found.Count > 1 || candidates.Count > 1)))
                continue;
            foreach (var (one, other) in candidates.Zip(found))
                Pair(one, other);
        }
    }

    /// <summary>What is still to be found between neighbours that were found and did not change places.</summary>
    private List<(List<int> Known, List<int> Things)> Gaps()
    {
        if (AllFound)
            return [];
        var found = Enumerable.Range(0, _known.Length).Where(index => _thingOf[index] != None).Select(index => (index, _thingOf[index])).ToList();
        var gaps = new List<(List<int> Known, List<int> Things)>();
        var (start, otherStart) = (0, 0);
        foreach (var (known, thing) in SequenceAlignment.Rising(found).Append((_known.Length, _things.Length)))
        {
            if (known > start && thing > otherStart)
            {
                var open = Enumerable.Range(start, known - start).Where(index => _thingOf[index] == None).ToList();
                var things = Enumerable.Range(otherStart, thing - otherStart).Where(IsOpen).ToList();
                if (open.Count > 0 && things.Count > 0)
                    gaps.Add((open, things));
            }

            (start, otherStart) = (known + 1, thing + 1);
        }

        return gaps;
    }

    private bool AllFound => _openKnown == 0 || _openThings == 0;

    private bool IsOpen(int thing) => KnownOf[thing] == None;

    private void Pair(int known, int thing)
    {
        (_thingOf[known], KnownOf[thing]) = (thing, known);
        _openKnown--;
        _openThings--;
    }

    private static int NumberOf(TraitKey? key, Dictionary<TraitKey, int> numbers)
    {
        if (key is not { } given)
            return None;
        if (!numbers.TryGetValue(given, out var number))
            numbers.Add(given, number = numbers.Count);
        return number;
    }

    private static Dictionary<TraitKey, List<int>> ByKey(IEnumerable<int> indices, Func<int, TraitKey?> keyOf)
    {
        var byKey = new Dictionary<TraitKey, List<int>>();
        foreach (var index in indices)
        {
            if (keyOf(index) is not { } key)
                continue;
            if (!byKey.TryGetValue(key, out var same))
                byKey.Add(key, same = []);
            same.Add(index);
        }

        return byKey;
    }
}
