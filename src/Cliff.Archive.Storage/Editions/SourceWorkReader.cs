using System.Collections.Immutable;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Makes a work of what was planned, with what the <c>work.yaml</c> of its folder says and the slugs its chapters were given before.</summary>
internal sealed class SourceWorkReader(PlannedWork planned, SourceFolder folder, Func<string, FoundFile> fileAt)
{
    /// <summary>The folder of its first chapter.</summary>
    public SourceFolder Folder => folder;

    /// <summary>What it is called by: its path below what was to be read.</summary>
    public string Name => planned.Name == folder.Place ? folder.Name : planned.Name;

    /// <summary>The work with the given slug.</summary>
    public SourceWork Read(string slug) => new(Work(slug), folder.WorkFilePath, Chapters());

    private Work Work(string slug)
    {
        var known = folder.WorkFile;
        return new Work
        {
            Slug = slug,
            Title = known?.Title ?? planned.Stated.Title ?? Path.GetFileName(Name),
            Subtitle = known?.Subtitle,
            Author = known?.Author ?? planned.Stated.Author,
            Volume = known?.Volume,
            Year = known?.Year ?? planned.Stated.Year,
            Language = known?.Language ?? planned.Stated.Language,
            Origin = known?.Origin,
            OriginUrl = known?.OriginUrl,
            Rights = known?.Rights,
            // Who wrote a file about a work may have asked search engines to stay away: while it cannot be read, they are.
            NoIndex = known?.NoIndex ?? folder.WorkFilePath is not null,
        };
    }

    private ImmutableArray<SourceChapter> Chapters()
    {
        var chapters = planned.Chapters.Select(chapter => (Planned: chapter, File: fileAt(chapter.Path))).ToList();
        var kept = KeptSlugs(chapters.Select(chapter => chapter.File));
        var slugs = new Slugs();
        foreach (var slug in kept.Values)
            slugs.TryKeep(slug);
        return
        [
            .. chapters.Select(chapter => new SourceChapter(
                kept.GetValueOrDefault(chapter.File) ?? slugs.Give(OwnSlug(chapter.File)),
                chapter.File.Path, chapter.File.RelativePath, chapter.File.IdsPath)
            {
                IsContents = chapter.Planned.IsContents,
                Because = chapter.Planned.Because,
                Encoding = chapter.File.Encoding,
                BrokenLinks = chapter.File.BrokenLinks,
            }),
        ];
    }

    /// <summary>The slugs that were given before: a chapter that has ids has a slug, and keeps it whatever files join or leave the work.</summary>
    private static Dictionary<FoundFile, string> KeptSlugs(IEnumerable<FoundFile> files)
    {
        var kept = new Dictionary<FoundFile, string>();
        var taken = new Slugs();
        var noted = files.Select(file => (File: file, Slug: NotedSlug(file.IdsPath)));
        // Those that are written down before those that went without saying.
        foreach (var (file, slug) in noted.OrderBy(found => found.Slug is ""))
        {
            var given = slug is "" ? OwnSlug(file) : slug;
            if (given is not null && taken.TryKeep(given))
                kept.Add(file, given);
        }

        return kept;
    }

    private static string OwnSlug(FoundFile file) => Slugs.Of(Path.GetFileNameWithoutExtension(file.Path));

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
}
