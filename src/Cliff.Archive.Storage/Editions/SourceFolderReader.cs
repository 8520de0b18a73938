using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Reads what stands beside the sources of a folder: its <c>work.yaml</c>, and where their ids are.</summary>
internal sealed class SourceFolderReader(SourceSelection selection, ImmutableArray<Refusal>.Builder refusals)
{
    private readonly HashSet<string> _idsFolders = new(StringComparer.Ordinal);

    /// <summary>The folder with the sources of <paramref name="found"/>.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="isRootOfSeveral">Whether it is the root of a tree and other folders of it hold sources too.</param>
    public SourceFolder Read(FoundFolder found, bool isRootOfSeveral)
    {
        var workFile = Path.Combine(found.Folder, EditorsFile.OfWork);
        var known = TryParse(workFile);
        RefuseListedThatAreLost(found, known);
        var place = isRootOfSeveral ? string.Empty : found.Name;
        var idsFolder = IdsFolder(found) ?? found.Folder;
        return new SourceFolder
        {
            Path = found.Folder,
            Root = found.Root,
            Name = found.Name,
            Place = place,
            Files = [.. found.Files.Select(file => File(Path.Combine(found.Folder, file), place, idsFolder, known?.Encoding))],
            WorkFilePath = System.IO.File.Exists(workFile) ? workFile : null,
            WorkFile = known,
        };
    }

    private static FoundFile File(string path, string place, string idsFolder, string? encoding) => new(
        path,
        place.Length > 0 ? $"{place}/{Path.GetFileName(path)}" : Path.GetFileName(path),
        Path.Combine(idsFolder, Path.GetFileName(ChapterFiles.Beside(path).Ids)),
        encoding);

    private WorkFile? TryParse(string path)
    {
        if (!System.IO.File.Exists(path))
            return null;
        try
        {
            return WorkFile.Parse(path, EditorsFile.Read(path));
        }
        catch (DecisionException fault)
        {
            refusals.Add(new Refusal(path, $"line {fault.Line}: {fault.Reason}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            refusals.Add(new Refusal(path, fault.Message));
        }

        return null;
    }

    /// <summary>A listed file that is not there is refused, unless only some files were to be read.</summary>
    private void RefuseListedThatAreLost(FoundFolder found, WorkFile? known)
    {
        foreach (var chapter in known?.Chapters.DistinctBy(chapter => chapter.FileName, StringComparer.Ordinal) ?? [])
        {
            var path = Path.Combine(found.Folder, chapter.FileName);
            if (!found.Files.Contains(chapter.FileName) && !System.IO.File.Exists(path))
                refusals.Add(new Refusal(path, $"is listed in line {chapter.Line} of {EditorsFile.OfWork} and does not exist; correct the name or remove it from the list"));
        }
    }

    /// <summary>The folder for the ids of the sources; null when they stand beside them.</summary>
    private string? IdsFolder(FoundFolder found)
    {
        if (selection.IdsDirectoryOf(found.Root) is not { } directory || selection.KeepsIdsBeside(found.Folder))
            return null;
        var first = Path.Combine(directory, found.Name.Replace('/', Path.DirectorySeparatorChar));
        var folder = first;
        for (var number = 2; !_idsFolders.Add(folder); number++)
            folder = $"{first}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return folder;
    }
}
