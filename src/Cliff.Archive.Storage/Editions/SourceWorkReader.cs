using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Makes a work of a folder and its <c>work.yaml</c>.</summary>
internal sealed class SourceWorkReader(SourceSelection selection, FoundWork found, ImmutableArray<Refusal>.Builder refusals)
{
    private readonly string _workFile = Path.Combine(found.Folder, EditorsFile.OfWork);

    /// <summary>The work with the given slug. <paramref name="idsFolders"/> are the folders of ids that are taken.</summary>
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
            return WorkFile.Parse(_workFile, EditorsFile.Read(_workFile));
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
        string[] files = [.. InOrder(known)];
        var kept = KeptSlugs(files, IdsPath);
        var slugs = new Slugs();
        foreach (var slug in kept.Values)
            slugs.TryKeep(slug);
        return
        [
            .. files.Select(file => new SourceChapter(
                kept.GetValueOrDefault(file) ?? slugs.Give(Path.GetFileNameWithoutExtension(file)),
                Path.Combine(found.Folder, file), $"{found.Name}/{file}", IdsPath(file)) { Encoding = known?.Encoding }),
        ];

        string IdsPath(string file) => Path.ChangeExtension(Path.Combine(idsFolder ?? found.Folder, file), ChapterFiles.IdsEnding);
    }

    /// <summary>The slugs that were given before: a chapter that has ids has a slug, and keeps it whatever files join or leave the folder.</summary>
    private static Dictionary<string, string> KeptSlugs(string[] files, Func<string, string> idsPath)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Slugs();
        var noted = files.Select(file => (File: file, Slug: NotedSlug(idsPath(file))));
        // Those that are written down before those that went without saying.
        foreach (var (file, slug) in noted.OrderBy(found => found.Slug is ""))
        {
            var given = slug is "" ? Slugs.Of(Path.GetFileNameWithoutExtension(file)) : slug;
            if (given is not null && taken.TryKeep(given))
                kept.Add(file, given);
        }

        return kept;
    }

    /// <summary>What a file of ids says of the slug: empty when it says nothing, null when there is no such file or it cannot be read (then the chapter is refused for it).</summary>
    private static string? NotedSlug(string ids)
    {
        try
        {
            return File.Exists(ids) ? IdRegister.SlugIn(EditorsFile.Read(ids)) ?? "" : null;
        }
        catch (Exception fault) when (fault is DecisionException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The files that are listed, then the others by name. A listed file that is not there is refused, unless only some files were to be read.</summary>
    private IEnumerable<string> InOrder(WorkFile? known)
    {
        var listed = new List<string>();
        foreach (var chapter in known?.Chapters.DistinctBy(chapter => chapter.FileName, StringComparer.Ordinal) ?? [])
        {
            if (found.Files.Contains(chapter.FileName))
                listed.Add(chapter.FileName);
            else if (!File.Exists(Path.Combine(found.Folder, chapter.FileName)))
                refusals.Add(new Refusal(Path.Combine(found.Folder, chapter.FileName), $"is listed in line {chapter.Line} of {EditorsFile.OfWork} and does not exist; correct the name or remove it from the list"));
        }

        return listed.Concat(found.Files.Except(listed, StringComparer.Ordinal));
    }

    /// <summary>The folder for the ids of this work; null when they stand beside the sources.</summary>
    private string? IdsFolder(HashSet<string> taken)
    {
        if (selection.IdsDirectoryOf(found.Path) is not { } directory || selection.KeepsIdsBeside(found.Folder))
            return null;
        var first = Path.Combine(directory, found.Name.Replace('/', Path.DirectorySeparatorChar));
        var folder = first;
        for (var number = 2; !taken.Add(folder); number++)
            folder = $"{first}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return folder;
    }
}
