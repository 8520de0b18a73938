namespace Cliff.Archive.Storage.Speakers;

/// <summary>All ways in which one surname is borne, and which of them are one person's.</summary>
internal sealed class SurnameNodes
{
    private readonly Dictionary<(Bearer? Decided, string Forenames), SurnameNode> _nodes = [];

    /// <summary>The node of a mention that has forenames, or of whom an editor decided; made when it is new.</summary>
    public SurnameNode Of(NamedMention mention)
    {
        var key = (mention.Decided, mention.Decided is null ? string.Join(' ', mention.Name.Forenames.Select(name => name.IsShort ? name.Key + "." : name.Key)) : string.Empty);
        if (!_nodes.TryGetValue(key, out var node))
            _nodes.Add(key, node = new SurnameNode(mention.Decided));
        node.Add(mention.Name);
        return node;
    }

    /// <summary>Gives a bearer to each node of which the forenames alone say who it is.</summary>
    public void Join()
    {
        Meet();
        foreach (var node in _nodes.Values)
            node.Look();
        foreach (var node in _nodes.Values.Where(node => node.Bearer is null && (node.Decided is not null || !node.IsTorn)))
        {
            var joined = node.IsTorn ? [node] : Connected(node);
            var bearer = joined.Find(other => other.Decided is not null)?.Decided ?? new Bearer();
            foreach (var other in joined)
                other.Bearer = bearer;
        }
    }

    /// <summary>Compares those that can be one: a forename written out only with its own forms, and with what is short or not given.</summary>
    private void Meet()
    {
        var inFull = _nodes.Values.Where(node => !node.IsDoubtful)
            .SelectMany(node => node.Names.Select(FirstInFull).OfType<string>().Distinct().Select(forename => (Forename: forename, Node: node)))
            .GroupBy(first => first.Forename, first => first.Node, StringComparer.Ordinal);
        foreach (var alike in inFull.Select(group => group.ToList()))
            MeetAll(alike, alike);
        SurnameNode[] credible = [.. _nodes.Values.Where(node => !node.IsDoubtful)];
        SurnameNode[] inShort = [.. credible.Where(node => node.Names.Any(name => FirstInFull(name) is null))];
        MeetAll(inShort, credible);
        // What may be no forename at all is one where initials bear it out that nothing else does, word for word: "N." is not all of "New York".
        SurnameNode[] open = [.. inShort.Where(node => !node.Neighbours.Any(other => other.Names.Any(name => FirstInFull(name) is not null)))];
        foreach (var alike in _nodes.Values.Where(node => node.IsDoubtful).GroupBy(LongestOf))
            MeetAll(open.Where(node => LongestOf(node) >= alike.Key), [.. alike]);
    }

    private static int LongestOf(SurnameNode node) => node.Names.Max(name => name.Forenames.Length);

    private static void MeetAll(IEnumerable<SurnameNode> some, IReadOnlyCollection<SurnameNode> others)
    {
        foreach (var one in some)
        {
            foreach (var other in others)
                SurnameNode.Meet(one, other);
        }
    }

    private static string? FirstInFull(PersonName name) => name.Forenames is [{ IsShort: false } first, ..] ? ForenameForms.Of(first.Key) : null;

    private static List<SurnameNode> Connected(SurnameNode first)
    {
        var (found, seen) = (new List<SurnameNode> { first }, new HashSet<SurnameNode> { first });
        for (var at = 0; at < found.Count; at++)
            found.AddRange(found[at].Neighbours.Where(node => !node.IsTorn && seen.Add(node)));
        return found;
    }
}
