using System.Collections.Immutable;
using Cliff.Archive.Storage.Works;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The works of one tree of folders, before they have slugs.</summary>
/// <param name="Works">The works.</param>
/// <param name="BrokenLinks">Links to pages that are not there.</param>
internal sealed record SourcePlan(ImmutableArray<SourceWorkReader> Works, ImmutableArray<BrokenLink> BrokenLinks)
{
    /// <summary>Plans the works of <paramref name="folders"/>, of one root.</summary>
    public static SourcePlan Of(ImmutableArray<SourceFolder> folders, Func<FoundFile, SourceSurvey> survey)
    {
        var plan = WorkPlanner.Plan(
            [.. folders.SelectMany(folder => folder.Files).Select(survey)],
            [.. folders.Where(folder => folder.WorkFilePath is not null).Select(folder => new ListedFolder(folder.Place, folder.WorkFile?.Chapters ?? []))]);
        var byPlace = folders.ToDictionary(folder => folder.Place, StringComparer.Ordinal);
        var files = folders.SelectMany(folder => folder.Files).ToDictionary(file => file.RelativePath, StringComparer.Ordinal);
        var broken = plan.Broken.ToLookup(link => link.From, link => link.Path, StringComparer.Ordinal);
        return new SourcePlan([.. plan.Works.Select(work => new SourceWorkReader(work, byPlace[work.Folder], path => files[path] with { BrokenLinks = [.. broken[path]] }))], plan.Broken);
    }
}
