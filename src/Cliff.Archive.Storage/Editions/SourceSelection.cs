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

    /// <summary>This and those of <paramref name="more"/>: what <c>ingest --add</c> builds.</summary>
    public SourceSelection With(SourceSelection more) => more with
    {
        Paths = [.. Paths.Concat(more.Paths).Distinct(StringComparer.Ordinal)],
        SourcesDirectory = FromSources ? SourcesDirectory : more.SourcesDirectory ?? SourcesDirectory,
    };

    /// <summary>Whether the ids of the file or folder at <paramref name="path"/> stand beside it.</summary>
    internal bool KeepsIdsBeside(string path) =>
        SourcesDirectory is not null && (path == SourcesDirectory || path.StartsWith(Path.TrimEndingDirectorySeparator(SourcesDirectory) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
