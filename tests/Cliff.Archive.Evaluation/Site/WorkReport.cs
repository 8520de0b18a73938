using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>Prints the works that the pages of a site make, and which of them keep their order when every file has a name that says nothing.</summary>
internal static class WorkReport
{
    private const int ManyPages = 100_000;

    public static void Print(string folder, bool verbose)
    {
        var surveys = Surveys(folder);
        var plan = WorkPlanner.Plan(surveys, []);
        var names = surveys.ToDictionary(survey => Hidden(survey.Path), survey => survey.Path, StringComparer.Ordinal);
        var map = new SiteMap(surveys.Select(survey => survey.Path));
        var hidden = WorkPlanner.Plan([.. surveys.Select(survey => Hidden(survey, map))], []);
        var orders = hidden.Works.Select(work => string.Join('\n', work.Chapters.Select(page => names[page.Path]))).ToHashSet(StringComparer.Ordinal);
        foreach (var work in plan.Works.Where(work => work.Chapters.Length > 1))
        {
            var keeps = orders.Contains(string.Join('\n', work.Chapters.Select(page => page.Path)));
            Console.WriteLine($"{work.Name}: {work.Chapters.Length} pages, order {(keeps ? "kept" : "NOT kept")} without names, “{work.Stated.Title}” by {work.Stated.Author}");
            foreach (var page in verbose ? work.Chapters : [])
                Console.WriteLine($"  {(page.IsContents ? '*' : ' ')} {Path.GetFileName(page.Path)}: {page.Because}");
        }

        Console.WriteLine($"{surveys.Length} pages, {plan.Works.Length} works, {plan.Works.Count(work => work.Chapters.Length > 1)} of several pages, {plan.Broken.Length} links to pages that are not there");
        PrintSpeed(surveys);
    }

    private static ImmutableArray<SourceSurvey> Surveys(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => SourceReader.FormatOf(path) is not null)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Select(file => SourceSurvey.Of(DocumentReader.Read(SourceReader.Read(file.Name, [.. File.ReadAllBytes(file.Path)])), file.Name)),
    ];

    private static SourceSurvey Hidden(SourceSurvey survey, SiteMap map) => survey with
    {
        Path = Hidden(survey.Path),
        Links = [.. survey.Links.Select(link => map.Find(link.Place) is { } path ? link with { Place = link.Place with { Path = Hidden(path) } } : link)],
    };

    private static string Hidden(string path) =>
        $"{SiteMap.FolderOf(path)}/h{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}{Path.GetExtension(path)}";

    private static void PrintSpeed(ImmutableArray<SourceSurvey> surveys)
    {
        var copies = Enumerable.Range(0, ManyPages / surveys.Length + 1)
            .SelectMany(copy => surveys.Select(survey => survey with
            {
                Path = $"{copy}/{survey.Path}",
                Links = [.. survey.Links.Select(link => link with { Place = link.Place with { Path = $"{copy}/{link.Place.Path}" } })],
            })).ToImmutableArray();
        var began = Stopwatch.GetTimestamp();
        var works = WorkPlanner.Plan(copies, []).Works.Length;
        Console.WriteLine($"{copies.Length} pages are {works} works in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
    }
}
