using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The editions that are kept: to list them, to go back to one, to remove old ones.</summary>
/// <param name="files">Where they are.</param>
public sealed class EditionShelf(EditionFiles files)
{
    /// <summary>All editions in the order of their publication, the last one last; those of unknown order first.</summary>
    public ImmutableArray<KeptEdition> List()
    {
        var current = files.ReadCurrent();
        return [.. Ids(files)
            .Select(id => new KeptEdition(id, new FileInfo(files.Database(id)).Length, id == current, EditionInputs.TryRead(files.Inputs(id))))
            .OrderBy(edition => edition.Inputs?.Sequence ?? 0).ThenBy(edition => edition.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes an edition that is kept the current one.</summary>
    /// <param name="id">Its id, or enough of its beginning (4 digits at least) to be the only one.</param>
    /// <exception cref="EditionUnavailableException">There is no such edition, there are several, or it has another schema.</exception>
    public string Use(string id)
    {
        string[] meant = [.. Ids(files).Where(kept => kept == id || (id.Length >= 4 && kept.StartsWith(id, StringComparison.Ordinal)))];
        if (meant.Length != 1)
            throw new EditionUnavailableException(meant.Length == 0 ? $"there is no edition {id} in {files.Directory}" : $"{meant.Length} editions begin with {id}: give more of the id");
        using var held = IngestionLock.Take(files);
        OpenEdition.Open(files, meant[0]).Release();
        new EditionPublisher(files, _ => { }).Point(meant[0]);
        return meant[0];
    }

    /// <summary>Removes all editions but the current one and the one that was current before it; where that is not known, the one published before it.</summary>
    /// <returns>The ids of those removed.</returns>
    /// <exception cref="EditionUnavailableException">No edition is current, so that none can be spared.</exception>
    public ImmutableArray<string> Prune()
    {
        using var held = IngestionLock.Take(files);
        var editions = List();
        var current = editions.Select((edition, at) => (edition, at)).Where(kept => kept.edition.IsCurrent).Select(kept => (int?)kept.at).SingleOrDefault()
            ?? throw new EditionUnavailableException("no edition is current: nothing is removed");
        var before = files.ReadPrevious() is { } noted ? editions.IndexOf(editions.FirstOrDefault(edition => edition.Id == noted && !edition.IsCurrent)!) : -1;
        var spared = before >= 0 ? before : current - 1;
        ImmutableArray<string> gone = [.. editions.Where((_, at) => at != current && at != spared).Select(edition => edition.Id)];
        foreach (var id in gone)
        {
            File.Delete(files.Database(id));
            File.Delete(files.Inputs(id));
        }

        return gone;
    }

    /// <summary>The highest place in the order of publication; 0 when nothing was published.</summary>
    internal static long LastSequence(EditionFiles files) =>
        Ids(files).Select(id => EditionInputs.TryRead(files.Inputs(id))?.Sequence ?? 0).DefaultIfEmpty().Max();

    private static IEnumerable<string> Ids(EditionFiles files) => Directory.Exists(files.Directory)
        ? Directory.EnumerateFiles(files.Directory, "*.db").Select(path => Path.GetFileNameWithoutExtension(path)).Where(EditionFiles.IsId)
        : [];
}

/// <summary>An edition that is kept.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Bytes">Length of its file.</param>
/// <param name="IsCurrent">Whether <c>CURRENT</c> names it.</param>
/// <param name="Inputs">What it was built from; null when the record is gone.</param>
public sealed record KeptEdition(string Id, long Bytes, bool IsCurrent, EditionInputs? Inputs);
