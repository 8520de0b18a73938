using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>A person, body or publication while the register is made: gathers all who turn out to be it.</summary>
internal sealed class Bearer
{
    private readonly List<NamedMention> _mentions = [];
    private readonly HashSet<string> _works = new(StringComparer.Ordinal);

    /// <summary>The id that an editor gave; null when none did.</summary>
    public string? Id { get; init; }

    /// <summary>What <c>speakers.yaml</c> says of it; null when it says nothing.</summary>
    public IdentityDecision? Decision { get; init; }

    /// <summary>Whether it is only what is left of a name: mentions of which nothing says whom they mean.</summary>
    public bool IsLeftOver { get; init; }

    /// <summary>Whether an editor limited it to some works.</summary>
    public bool IsLimited => Decision?.Works.IsEmpty == false;

    /// <summary>Whether all that tells it from others of its surname is a word that nobody knows for a forename.</summary>
    public bool IsDoubtful => Id is null && _mentions.TrueForAll(mention => !mention.Name.IsCredible);

    /// <summary>Works that name it by more than what several bear; what makes it the best known.</summary>
    public int NamedIn { get; set; }

    /// <summary>Who is it.</summary>
    public IReadOnlyList<NamedMention> Mentions => _mentions;

    /// <summary>Works in which it speaks.</summary>
    public int Works => _works.Count;

    /// <summary>Quotations it speaks.</summary>
    public int Quotations { get; private set; }

    /// <summary>Words it says in these.</summary>
    public int Words { get; private set; }

    /// <summary>Quotations it hands on.</summary>
    public int Reported { get; private set; }

    /// <summary>Name to be shown: the editor's, else the fullest in use.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>That name, read.</summary>
    public PersonName Read { get; private set; } = PersonName.Whole(string.Empty);

    /// <summary>What lists are ordered by: the folded name, a person's surname first.</summary>
    public string Sorted => Read.IsBare ? Read.Surname : $"{Read.Surname} {string.Join(' ', Read.Forenames.Select(forename => forename.Key))}";

    /// <summary>What it is.</summary>
    public SpeakerKind Kind { get; private set; }

    public void Add(NamedMention mention)
    {
        _mentions.Add(mention);
        Quotations += mention.Mention.Quotations;
        Words += mention.Mention.Words;
        Reported += mention.Mention.Reported;
        if (mention.Mention.Quotations > 0)
            _works.Add(mention.Mention.Work);
    }

    /// <summary>Finds its name and kind when all are gathered.</summary>
    public void Describe()
    {
        Name = Decision?.Name ?? _mentions.GroupBy(mention => mention.Mention.Name, StringComparer.Ordinal)
            .OrderByDescending(named => named.Any(mention => mention.Mention.IsDeclared))
            .ThenByDescending(named => named.First().Name.Fullness)
            .ThenByDescending(named => named.Sum(mention => mention.Mention.Quotations))
            .ThenByDescending(named => named.Key.Length)
            .ThenBy(named => named.Key, StringComparer.Ordinal)
            .First().Key;
        Kind = Decision?.Kind ?? _mentions.GroupBy(mention => mention.Mention.Kind)
            .OrderByDescending(kind => kind.Sum(mention => mention.Mention.Quotations)).ThenBy(kind => kind.Key)
            .First().Key;
        Read = _mentions.Find(mention => mention.Mention.Name == Name && mention.Mention.Kind == Kind)?.Name ?? PersonName.Read(Name, Kind);
    }
}

/// <summary>A mention with its name read, and whom it was found to mean.</summary>
internal sealed class NamedMention(SpeakerMention mention, PersonName name, Bearer? decided)
{
    public SpeakerMention Mention { get; } = mention;

    public PersonName Name { get; } = name;

    /// <summary>Whom an editor says it means; null when none does.</summary>
    public Bearer? Decided { get; } = decided;

    /// <summary>Whom it means; set once.</summary>
    public Bearer Bearer { get; private set; } = null!;

    /// <summary>The rule that says so.</summary>
    public IdentityRule Rule { get; private set; }

    /// <summary>Those whom the name can mean, where it can mean several.</summary>
    public Candidates Candidates { get; private set; } = Candidates.None;

    public void Means(Bearer bearer, IdentityRule rule, Candidates candidates)
    {
        (Bearer, Rule, Candidates) = (bearer, rule, candidates);
        bearer.Add(this);
    }
}
