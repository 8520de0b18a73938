using System.Collections.Immutable;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The files an edition is made of, in their order: works by slug, chapters in reading order.</summary>
public sealed record SourceTree
{
    /// <summary>What was to be read.</summary>
    public required SourceSelection Selection { get; init; }

    /// <summary>The works, in the ordinal order of their slugs.</summary>
    public ImmutableArray<SourceWork> Works { get; init; } = [];

    /// <summary>What editors decided of who is who in all works together, from the <c>speakers.yaml</c> in the root of each path.</summary>
    public ImmutableArray<SpeakersFile> SpeakerFiles { get; init; } = [];

    /// <summary>How many files of other kinds were passed over.</summary>
    public required int Skipped { get; init; }

    /// <summary>What cannot be used before any source is read: a <c>work.yaml</c>, a folder that may not be opened.</summary>
    public required ImmutableArray<Refusal> Refusals { get; init; }

    /// <summary>Links to pages that are not there; known when the tree is <see cref="Arranged"/>.</summary>
    public ImmutableArray<BrokenLink> BrokenLinks { get; init; } = [];

    /// <summary>The folders that hold the files.</summary>
    internal ImmutableArray<SourceFolder> Folders { get; init; } = [];

    /// <summary>Looks at the folders and files of <paramref name="selection"/>; no source is opened, and each folder is taken for a work.</summary>
    /// <exception cref="SourceRefusedException">A path does not exist, or there is nothing to read in any of them.</exception>
    public static SourceTree Read(SourceSelection selection)
    {
        var reader = new SourceTreeReader(selection);
        foreach (var path in selection.Paths)
            reader.Add(path);
        var tree = reader.Finish();
        return tree.Folders.IsEmpty
            ? throw new SourceRefusedException(string.Join(", ", selection.Paths), "holds nothing that is read (files of texts end in .txt, .htm or .html)")
            : tree.WithWorks(file => Unread(file, SourceFormat.Text));
    }

    /// <summary>The same files, made into works by what they say.</summary>
    /// <param name="surveys">What each source says, by <see cref="SourceChapter.Path"/>; surveyed as the page at its <see cref="SourceChapter.RelativePath"/>. A source that could not be surveyed stands alone.</param>
    public SourceTree Arranged(IReadOnlyDictionary<string, SourceSurvey> surveys) =>
        WithWorks(file => surveys.GetValueOrDefault(file.Path) ?? Unread(file, SourceReader.FormatOf(file.Path)!.Value));

    private static SourceSurvey Unread(FoundFile file, SourceFormat format) =>
        new() { Path = file.RelativePath, Format = format, Sha256 = string.Empty, Words = 0, IsContents = false };

    private SourceTree WithWorks(Func<FoundFile, SourceSurvey> survey)
    {
        var planned = Folders.GroupBy(folder => folder.Root, StringComparer.Ordinal)
            .Select(root => SourcePlan.Of([.. root], survey))
            .ToList();
        var slugs = new Slugs();
        var named = planned.SelectMany(plan => plan.Works)
            .OrderBy(work => work.Name, StringComparer.Ordinal).ThenBy(work => Selection.Paths.IndexOf(work.Folder.Root))
            .Select(work => work.Read(slugs.Give(work.Name.Replace('/', '-'))));
        return this with
        {
            Works = [.. named.OrderBy(work => work.Work.Slug, StringComparer.Ordinal)],
            BrokenLinks = [.. planned.SelectMany(plan => plan.BrokenLinks)],
        };
    }
}
