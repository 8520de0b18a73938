using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Makes a work of a folder and its <c>work.yaml</c>.</summary>
internal sealed class SourceWorkReader(SourceSelection selection, FoundWork found, ImmutableArray<Refusal>.Builder refusals)
{
    private readonly string _workFile = Path.Combine(found.Folder, FoundWork.WorkFileName);

    /// <summary>The work with the given slug. <paramref name="idsFolders"/> are the names below the folder of ids that are taken.</summary>
    public SourceWork Read(string slug, HashSet<string> idsFolders)
    {
        var known = TryParse(out var refused);
        var work = known is null
            // Who wrote a file about a work may have asked search engines to stay away: while it cannot be read, they are.
            ? new Work { Slug = slug, Title = Path.GetFileName(found.Folder), NoIndex = refused }
            : Work(slug, known);
        return new SourceWork(work, File.Exists(_workFile) ? _workFile : null, Chapters(known, IdsFolder(idsFolders)));
    }

    private WorkFile? TryParse(out bool refused)
    {
        refused = false;
        if (!File.Exists(_workFile))
            return null;
        try
        {
            return WorkFile.Parse(_workFile, File.ReadAllText(_workFile));
        }
        catch (DecisionException fault)
        {
            refusals.Add(new Refusal(_workFile, $"line {fault.Line}: {fault.Reason}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            refusals.Add(new Refusal(_workFile, fault.Message));
        }

        refused = true;
        return null;
    }

    private static Work Work(string slug, WorkFile known) => new()
    {
        Slug = slug,
        Title = known.Title,
        Subtitle = known.Subtitle,
        Author = known.Author,
        Volume = known.Volume,
        Year = known.Year,
        Language = known.Language,
        Origin = known.Origin,
        OriginUrl = known.OriginUrl,
        Rights = known.Rights,
        NoIndex = known.NoIndex,
    };

    private ImmutableArray<SourceChapter> Chapters(WorkFile? known, string? idsFolder)
    {
        var slugs = new Slugs();
        return [.. InOrder(known).Select(file =>
        {
            var path = Path.Combine(found.Folder, file);
            var ids = Path.ChangeExtension(idsFolder is null ? path : Path.Combine(idsFolder, file), ".ids");
            return new SourceChapter(slugs.Give(Path.GetFileNameWithoutExtension(file)), path, $"{found.Name}/{file}", ids);
        })];
    }

    /// <summary>The files that are listed, then the others by name. A listed file that is not there is refused, unless only some files were to be read.</summary>
    private IEnumerable<string> InOrder(WorkFile? known)
    {
        var listed = new List<string>();
        foreach (var chapter in known?.Chapters ?? [])
        {
            if (found.Files.Contains(chapter.FileName))
                listed.Add(chapter.FileName);
            else if (!File.Exists(Path.Combine(found.Folder, chapter.FileName)))
                refusals.Add(new Refusal(_workFile, $"line {chapter.Line}: there is no file {chapter.FileName}; correct the name or remove it from the list"));
        }

        return listed.Distinct(StringComparer.Ordinal).Concat(found.Files.Except(listed, StringComparer.Ordinal));
    }

    /// <summary>The folder for the ids of this work; null when they stand beside the sources.</summary>
    private string? IdsFolder(HashSet<string> taken)
    {
        if (selection.IdsDirectory is null || selection.KeepsIdsBeside(found.Folder))
            return null;
        var name = found.Name;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{found.Name}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return Path.Combine(selection.IdsDirectory, name.Replace('/', Path.DirectorySeparatorChar));
    }
}
