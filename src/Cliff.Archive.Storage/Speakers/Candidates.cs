using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Those whom a name can mean. One for all mentions of the same choice, so that what is asked of it is found once.</summary>
internal sealed class Candidates
{
    /// <summary>A bearer is best known when it is named in this many works at least…</summary>
    public const int FewestWorks = 5;

    /// <summary>…and in this many times as many as all others together.</summary>
    public const int TimesAsMany = 5;

    private const int MostNamed = 3;

    private readonly ImmutableArray<Bearer> _bearers;
    private readonly HashSet<Bearer> _set;
    private string? _words;

    public Candidates(IEnumerable<Bearer> bearers)
    {
        _bearers = [.. bearers.Distinct()];
        _set = [.. _bearers];
        All = _bearers.Sum(bearer => bearer.NamedIn);
        var best = _bearers.MaxBy(bearer => bearer.NamedIn);
        BestKnown = best?.NamedIn >= FewestWorks && best.NamedIn >= TimesAsMany * (All - best.NamedIn) ? best : null;
    }

    /// <summary>Nobody.</summary>
    public static Candidates None { get; } = new([]);

    /// <summary>Whether there is nobody.</summary>
    public bool IsEmpty => _bearers.IsEmpty;

    /// <summary>The only one; null when there are several or none.</summary>
    public Bearer? Only => _bearers is [var only] ? only : null;

    /// <summary>The one who is known far better than all others together; null when none is.</summary>
    public Bearer? BestKnown { get; }

    /// <summary>Works in which they are named, added up.</summary>
    public int All { get; }

    /// <summary>Those of them who are among <paramref name="near"/>.</summary>
    public List<Bearer> Among(HashSet<Bearer> near) => [.. near.Where(_set.Contains)];

    /// <summary>These and some more.</summary>
    public Candidates With(List<Bearer> more) => more.Count == 0 ? this : new(_bearers.Concat(more));

    /// <summary>The names of some of them, those named most first; to be asked when all have their names.</summary>
    public string Words => _words ??= Join();

    private string Join()
    {
        List<string> names = [.. _bearers.OrderByDescending(bearer => bearer.NamedIn).ThenBy(bearer => bearer.Name, StringComparer.Ordinal).Take(MostNamed).Select(bearer => bearer.Name)];
        if (_bearers.Length > names.Count)
            names.Add(string.Create(CultureInfo.InvariantCulture, $"{_bearers.Length - names.Count} more"));
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
