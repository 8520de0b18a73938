using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Finds whom all mentions of one surname mean; a body or a publication is one whose whole name is its surname.</summary>
/// <remarks>
/// First the forenames: names that agree are one person's unless a third agrees with both and they not with it. Then the place: a name that
/// several bear, or a bare surname, means the one of them who is named in its chapter, in its work, or who is known far better than the others.
/// </remarks>
internal sealed class Surname(IReadOnlyList<NamedMention> mentions)
{
    private readonly SurnameNodes _nodes = new();
    private readonly Dictionary<int, HashSet<Bearer>> _inChapter = [];
    private readonly Dictionary<string, HashSet<Bearer>> _inWork = new(StringComparer.Ordinal);

    /// <summary>Gives each mention its bearer.</summary>
    public void Resolve()
    {
        var named = mentions.Where(mention => mention.Decided is not null || !mention.Name.IsBare)
            .Select(mention => (Mention: mention, Node: _nodes.Of(mention))).ToList();
        _nodes.Join();
        var settled = named.Where(at => at.Node.Bearer is not null && !(at.Node.IsDoubtful && at.Node.Neighbours.All(other => other.IsTorn))).ToList();
        foreach (var (mention, node) in settled)
            mention.Means(node.Bearer!, RuleOf(mention, node), Candidates.None);
        Note(settled.Select(at => at.Mention));

        var open = named.Where(at => at.Node.Bearer is null).ToList();
        foreach (var alike in open.GroupBy(at => at.Node, at => at.Mention))
        {
            var (candidates, leftOver) = (new Candidates(alike.Key.Neighbours.Select(other => other.Bearer).OfType<Bearer>()), new Bearer { IsLeftOver = true });
            foreach (var mention in alike)
                Place(mention, candidates, leftOver);
        }

        Note(open.Select(at => at.Mention));
        var known = settled.Concat(open).Select(at => at.Mention.Bearer).Distinct().ToList();
        var doubtful = named.Except(settled).Except(open).ToList();
        foreach (var (mention, node) in doubtful)
            PlaceDoubtful(mention, node, new Candidates(known));
        PlaceBare(known.Exists(bearer => !bearer.IsLimited) ? known : [.. known.Concat(doubtful.Select(at => at.Mention.Bearer)).Distinct()]);
    }

    /// <summary>A mention with a word before the surname that nobody knows for a forename: where all chapters mean one by the surname it is that one, else it is whoever it says.</summary>
    private static void PlaceDoubtful(NamedMention mention, SurnameNode node, Candidates known)
    {
        var isBearerOfItsChapter = mention.Mention.Voice == NameSlug.Of(mention.Name.PrintedSurname);
        if (isBearerOfItsChapter && known.BestKnown is { } best)
            mention.Means(best, IdentityRule.NoForename, known);
        else
            mention.Means(node.Bearer!, IdentityRule.SameName, Candidates.None);
    }

    private static IdentityRule RuleOf(NamedMention mention, SurnameNode node)
    {
        if (mention.Decided is { } decided)
            return decided.Decision?.Names.Contains(mention.Mention.Name) == true ? IdentityRule.Editor : IdentityRule.Declared;
        return node.Neighbours.Any(other => other.Bearer == node.Bearer) ? IdentityRule.Forenames : IdentityRule.SameName;
    }

    /// <summary>The mentions of the surname alone.</summary>
    private void PlaceBare(List<Bearer> named)
    {
        var known = new Candidates(named.Where(bearer => !bearer.IsLimited));
        var leftOver = new Bearer { IsLeftOver = !known.IsEmpty };
        foreach (var mention in mentions.Where(mention => mention.Decided is null && mention.Name.IsBare))
            Place(mention, known.With([.. Near(_inWork, mention.Mention.Work).Where(bearer => bearer.IsLimited)]), leftOver);
    }

    /// <summary>Finds the one of <paramref name="candidates"/> whom a mention means; none of them where nothing says which.</summary>
    private void Place(NamedMention mention, Candidates candidates, Bearer leftOver)
    {
        if (candidates.IsEmpty)
            mention.Means(leftOver, IdentityRule.SameName, candidates);
        else if (candidates.Only is { IsLimited: false } only)
            mention.Means(only, mention.Mention.Kind is SpeakerKind.Person ? IdentityRule.OnlyBearer : IdentityRule.SameName, candidates);
        else if (candidates.Among(Near(_inChapter, mention.Mention.ChapterKey)) is { Count: > 0 } inChapter)
            Place(mention, candidates, inChapter, IdentityRule.OfItsChapter, leftOver);
        else
            Place(mention, candidates, candidates.Among(Near(_inWork, mention.Mention.Work)), IdentityRule.OfItsWork, leftOver);
    }

    private static void Place(NamedMention mention, Candidates candidates, List<Bearer> near, IdentityRule rule, Bearer leftOver)
    {
        if (near is [var one])
            mention.Means(one, rule, candidates);
        else if (candidates.BestKnown is { } best)
            mention.Means(best, IdentityRule.BestKnown, candidates);
        else
            mention.Means(leftOver, IdentityRule.Undetermined, candidates);
    }

    private static HashSet<Bearer> Near<TPlace>(Dictionary<TPlace, HashSet<Bearer>> places, TPlace place)
        where TPlace : notnull => places.GetValueOrDefault(place) ?? [];

    /// <summary>Keeps in mind who is named where.</summary>
    private void Note(IEnumerable<NamedMention> named)
    {
        foreach (var mention in named)
        {
            Note(_inChapter, mention.Mention.ChapterKey, mention.Bearer);
            Note(_inWork, mention.Mention.Work, mention.Bearer);
        }

        foreach (var bearer in _inWork.Values.SelectMany(bearers => bearers).CountBy(bearer => bearer))
            bearer.Key.NamedIn = bearer.Value;
    }

    private static void Note<TPlace>(Dictionary<TPlace, HashSet<Bearer>> places, TPlace place, Bearer bearer)
        where TPlace : notnull
    {
        if (!places.TryGetValue(place, out var bearers))
            places.Add(place, bearers = []);
        bearers.Add(bearer);
    }
}
