using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What an edition is to be built from.</summary>
public sealed record SourceSelection
{
    /// <summary>Whether it is <c>--sources</c> as a whole, as opposed to PATHs.</summary>
    public required bool FromSources { get; init; }

    /// <summary>Folders of works, folders of one work, or single files; absolute.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The folder of <c>--sources</c>, absolute: ids of what lies in it stand beside the source.</summary>
    public string? SourcesDirectory { get; init; }

    /// <summary>The folder for the ids of all else, absolute; null when all lies in <see cref="SourcesDirectory"/>.</summary>
    public string? IdsDirectory { get; init; }

    /// <summary>For those of <see cref="Paths"/> whose ids were kept in another folder than <see cref="IdsDirectory"/> from the first: that folder, absolute; null where there are none.</summary>
    public ImmutableSortedDictionary<string, string>? OtherIdsDirectories { get; init; }

    /// <summary>All of <c>--sources</c>.</summary>
    public static SourceSelection OfSources(string sourcesDirectory)
    {
        var folder = Path.GetFullPath(sourcesDirectory);
        return new SourceSelection { FromSources = true, Paths = [folder], SourcesDirectory = folder };
    }

    /// <summary>Exactly these <paramref name="paths"/>.</summary>
    public static SourceSelection OfPaths(IEnumerable<string> paths, string idsDirectory, string? sourcesDirectory) => new()
    {
        FromSources = false,
        Paths = [.. paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)],
        SourcesDirectory = sourcesDirectory is null ? null : Path.GetFullPath(sourcesDirectory),
        IdsDirectory = Path.GetFullPath(idsDirectory),
    };

    /// <summary>This and those of <paramref name="more"/>: what <c>ingest --add</c> builds. Each path goes on with the ids it has.</summary>
    public SourceSelection With(SourceSelection more) => more with
    {
        Paths = [.. Paths.Concat(more.Paths).Distinct(StringComparer.Ordinal)],
        SourcesDirectory = FromSources ? SourcesDirectory : more.SourcesDirectory ?? SourcesDirectory,
        OtherIdsDirectories = Paths.Except(more.Paths, StringComparer.Ordinal)
            .Select(path => (Path: path, Ids: IdsDirectoryOf(path)))
            .Where(kept => kept.Ids is not null && kept.Ids != more.IdsDirectory)
            .ToImmutableSortedDictionary(kept => kept.Path, kept => kept.Ids!, StringComparer.Ordinal),
    };

    /// <summary>The folder for the ids of what lies in <paramref name="path"/>, one of <see cref="Paths"/>, outside <see cref="SourcesDirectory"/>.</summary>
    internal string? IdsDirectoryOf(string path) => OtherIdsDirectories?.GetValueOrDefault(path) ?? IdsDirectory;

    /// <summary>Whether the ids of the file or folder at <paramref name="path"/> stand beside it.</summary>
    internal bool KeepsIdsBeside(string path) =>
        SourcesDirectory is not null && (path == SourcesDirectory || path.StartsWith(Path.TrimEndingDirectorySeparator(SourcesDirectory) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
