using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What an ingest begins with: the chapters that are in its file already, and the numbers of their works.</summary>
internal sealed class EditionBase
{
    private readonly Dictionary<string, SourceReading> _readings;
    private readonly Dictionary<string, int> _works;
    private int _lastWork;

    /// <summary>Begins with these chapters and works.</summary>
    /// <param name="readings">What the chapters were read from.</param>
    /// <param name="works">The numbers of the works by their slugs.</param>
    public EditionBase(ImmutableArray<SourceReading> readings, IEnumerable<KeyValuePair<long, string>> works)
    {
        Readings = readings;
        // Two folders that are ingested together may hold files of one relative path; one of them is known again.
        _readings = readings.DistinctBy(reading => reading.Path, StringComparer.Ordinal).ToDictionary(reading => reading.Path, StringComparer.Ordinal);
        _works = works.ToDictionary(work => work.Value, work => (int)work.Key, StringComparer.Ordinal);
        _lastWork = _works.Values.DefaultIfEmpty().Max();
    }

    /// <summary>What the chapters that are there were read from.</summary>
    public ImmutableArray<SourceReading> Readings { get; }

    /// <summary>What the chapter with this source was read from; null when it is not there.</summary>
    public SourceReading? Reading(string path) => _readings.GetValueOrDefault(path);

    /// <summary>The number of a work: the one it has, or one of its own.</summary>
    public int WorkKey(string slug)
    {
        if (!_works.TryGetValue(slug, out var key))
            _works.Add(slug, key = ++_lastWork);
        return key;
    }
}
