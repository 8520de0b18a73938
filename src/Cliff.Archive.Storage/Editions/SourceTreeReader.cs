using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Walks folders and gathers those that hold a source, at whatever depth.</summary>
internal sealed class SourceTreeReader(SourceSelection selection)
{
    private readonly SortedDictionary<string, FoundFolder> _found = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Refusal>.Builder _refusals = ImmutableArray.CreateBuilder<Refusal>();
    private readonly ImmutableArray<SpeakersFile>.Builder _speakers = ImmutableArray.CreateBuilder<SpeakersFile>();
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private string _path = string.Empty;
    private int _skipped;

    /// <summary>Adds the folder of works, the folder of a work, or the file at <paramref name="path"/>.</summary>
    public void Add(string path)
    {
        _path = path;
        if (Directory.Exists(path))
        {
            AddSpeakers(Path.Combine(path, EditorsFile.OfSpeakers));
            Walk(new DirectoryInfo(path), name: string.Empty, real: Resolve(new DirectoryInfo(path)));
        }
        else if (File.Exists(path))
            AddFile(new FileInfo(path));
        else
            throw new SourceRefusedException(path, "does not exist");
    }

    /// <summary>The tree of all that was added.</summary>
    public SourceTree Finish()
    {
        var reader = new SourceFolderReader(selection, _refusals);
        var roots = _found.Values.CountBy(found => found.Root, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var folders = _found.Values
            .OrderBy(found => found.Name, StringComparer.Ordinal).ThenBy(found => found.Folder, StringComparer.Ordinal)
            .Select(found => reader.Read(found, isRootOfSeveral: found.Folder == Path.TrimEndingDirectorySeparator(found.Root) && roots[found.Root] > 1))
            .ToImmutableArray();
        return new SourceTree { Selection = selection, Folders = folders, SpeakerFiles = _speakers.ToImmutable(), Skipped = _skipped, Refusals = _refusals.ToImmutable() };
    }

    private void Walk(DirectoryInfo folder, string name, string real)
    {
        if (!_visited.Add(real))
            return;
        try
        {
            var entries = folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
            foreach (var file in entries.OfType<FileInfo>())
                Take(file, name.Length > 0 ? name : folder.Name);
            // A link comes after the folders it may point to, so that a folder has the name of its own place.
            foreach (var inner in entries.OfType<DirectoryInfo>().OrderBy(inner => inner.LinkTarget is not null))
                Walk(inner, name.Length > 0 ? $"{name}/{inner.Name}" : inner.Name, inner.LinkTarget is null ? Path.Combine(real, inner.Name) : Resolve(inner));
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            _refusals.Add(new Refusal(folder.FullName, $"cannot be opened: {closed.Message}", IsFolder: true));
        }
    }

    private void AddSpeakers(string path)
    {
        if (!File.Exists(path))
            return;
        try
        {
            _speakers.Add(SpeakersFile.Parse(path, EditorsFile.Read(path)));
        }
        catch (DecisionException fault)
        {
            _refusals.Add(new Refusal(path, $"line {fault.Line}: {fault.Reason}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _refusals.Add(new Refusal(path, fault.Message));
        }
    }

    private void AddFile(FileInfo file)
    {
        if (SourceReader.FormatOf(file.Name) is null)
            throw new SourceRefusedException(file.FullName, "is of a kind that is not read (.txt, .htm and .html are)");
        if (Path.GetFileNameWithoutExtension(file.Name).Length == 0)
            throw new SourceRefusedException(file.FullName, "has no name before its ending, and so could have no address: rename it");
        Take(file, file.Directory!.Name);
    }

    private void Take(FileInfo file, string name)
    {
        if (SourceReader.FormatOf(file.Name) is not null)
        {
            var folder = file.DirectoryName!;
            if (!_found.TryGetValue(folder, out var work))
                _found.Add(folder, work = new FoundFolder(folder, name, _path));
            work.Files.Add(file.Name);
        }
        else if (!EditorsFile.IsOne(file.Name))
        {
            _skipped++;
        }
    }

    private static string Resolve(DirectoryInfo folder) =>
        Path.TrimEndingDirectorySeparator(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName);
}

/// <summary>A folder with sources in it.</summary>
/// <param name="Folder">The folder, absolute.</param>
/// <param name="Name">Its path below what was to be read, with <c>/</c>; its own name where it is what was to be read.</param>
/// <param name="Root">The one of the paths to be read by which it was found first.</param>
internal sealed record FoundFolder(string Folder, string Name, string Root)
{
    /// <summary>Names of the sources.</summary>
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);
}
