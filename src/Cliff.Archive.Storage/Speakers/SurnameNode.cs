namespace Cliff.Archive.Storage.Speakers;

/// <summary>One way in which a surname is borne: with certain forenames, or by one whom an editor made known.</summary>
internal sealed class SurnameNode(Bearer? decided)
{
    private readonly List<PersonName> _names = [];
    private readonly HashSet<SurnameNode> _neighbours = [];

    /// <summary>Whom an editor says this is; null when none does.</summary>
    public Bearer? Decided { get; } = decided;

    /// <summary>Whom it means; null while that is open.</summary>
    public Bearer? Bearer { get; set; }

    /// <summary>The others of the surname that this can be as well.</summary>
    public IReadOnlyCollection<SurnameNode> Neighbours => _neighbours;

    /// <summary>Whether two that it can be cannot be one: then nothing but the place can say whom it means.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Whether an editor limited it to some works: then it says nothing of others.</summary>
    public bool IsLimited => Decided?.IsLimited == true;

    /// <summary>Whether nobody knows what stands before the surname for a forename, and no editor says who it is.</summary>
    public bool IsDoubtful => Decided is null && !_names.Exists(name => name.IsCredible);

    /// <summary>Names that it stands for.</summary>
    public IReadOnlyList<PersonName> Names => _names;

    public void Add(PersonName name)
    {
        if (!_names.Exists(known => known.Forenames.SequenceEqual(name.Forenames)))
            _names.Add(name);
    }

    /// <summary>Makes the two neighbours if they can be one.</summary>
    public static void Meet(SurnameNode one, SurnameNode other)
    {
        if (one == other || !CanBeOne(one, other, isLenient: false))
            return;
        one._neighbours.Add(other);
        other._neighbours.Add(one);
    }

    /// <summary>Looks whether its neighbours agree among each other.</summary>
    public void Look()
    {
        SurnameNode[] met = [.. _neighbours];
        for (var one = 0; one < met.Length && !IsTorn; one++)
            IsTorn = met.Skip(one + 1).Any(other => !CanBeOne(met[one], other, isLenient: true));
    }

    private static bool CanBeOne(SurnameNode one, SurnameNode other, bool isLenient) =>
        !(one.IsLimited || other.IsLimited || (one.Decided is not null && other.Decided is not null))
        && one._names.Exists(name => other._names.Exists(another => PersonName.Agree(name, another, isLenient)));
}
