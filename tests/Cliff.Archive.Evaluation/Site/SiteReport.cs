using System.Globalization;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>How well the pages of a site are read: figures only, no words of theirs.</summary>
internal static class SiteReport
{
    private const int Worst = 10;

    /// <summary>Reads every page below <paramref name="folder"/> and prints what was found.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="verbose">Whether each link that is not reproduced is listed.</param>
    public static void Print(string folder, bool verbose)
    {
        var (pages, refused) = (new List<SitePage>(), 0);
        foreach (var path in Directory.GetFiles(folder, "*.htm*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                pages.Add(SitePage.Read(path, Path.GetRelativePath(folder, path)));
            }
            catch (SourceRefusedException refusal)
            {
                refused++;
                Console.WriteLine($"refused: {Path.GetRelativePath(folder, path)} {refusal.Reason}");
            }
        }

        PrintFigures(pages, refused);
        PrintKinds(pages);
        PrintWorst(pages);
        if (verbose)
            pages.ForEach(page => Console.WriteLine($"{page.Path}: {string.Join("; ", page.Links.Misses.Take(20))}{(page.IsInOrder ? "" : " order")}{(page.Accounted.Found < page.Accounted.All ? $" accounted {page.Accounted}" : "")} navigation {page.Navigation:P0}"));
    }

    private static void PrintFigures(List<SitePage> pages, int refused)
    {
        Line($"pages read {pages.Count}, refused {refused}");
        Line($"characters accounted for {Sum(pages, page => page.Accounted)}");
        Line($"shown characters lacking {pages.Sum(page => page.Lacking)} of {pages.Sum(page => page.Shown)}, on {pages.Count(page => page.Lacking > 0)} pages; not shown and read {pages.Sum(page => page.Invented)}; in another order {pages.Count(page => !page.IsInOrder)} pages");
        Line($"links from marker to note {Sum(pages, page => page.Links.Forward)}; from note to marker {Sum(pages, page => page.Links.Back)}");
        Line($"marked paragraphs quoted {Sum(pages, page => page.Marked)}");
        Line($"share of shown characters left as navigation {pages.Sum(page => page.Navigation * page.Shown) / pages.Sum(page => page.Shown):P2}");
    }

    private static void PrintKinds(List<SitePage> pages)
    {
        foreach (var kind in pages.SelectMany(page => page.Document.Blocks).CountBy(block => $"{block.Kind}{(block.IsImprint ? " (imprint)" : "")}{(block.Quotation is null ? "" : " quoted")}").OrderByDescending(kind => kind.Value))
            Line($"{kind.Value,7} {kind.Key}");
        foreach (var role in pages.SelectMany(page => page.Document.Links).CountBy(link => link.Role).OrderBy(role => role.Key))
            Line($"{role.Value,7} links {role.Key}");
        foreach (var code in pages.SelectMany(page => page.Document.Diagnostics).CountBy(diagnostic => diagnostic.Code).OrderBy(code => code.Key, StringComparer.Ordinal))
            Line($"{code.Value,7} {code.Key}");
    }

    private static void PrintWorst(List<SitePage> pages)
    {
        Line($"worst {Worst} pages: lacking, links missed, quoted missed, diagnostics");
        foreach (var page in pages.OrderByDescending(Faults).Take(Worst))
            Line($"{page.Lacking,6} {page.Links.Misses.Count,4} {page.Marked.All - page.Marked.Found,4} {page.Document.Diagnostics.Length,4} {page.Path}");
    }

    private static int Faults(SitePage page) => page.Lacking + (10 * (page.Links.Misses.Count + page.Marked.All - page.Marked.Found)) + page.Document.Diagnostics.Length;

    private static Tally Sum(List<SitePage> pages, Func<SitePage, Tally> measure) => pages.Select(measure).Aggregate(default(Tally), (sum, tally) => sum + tally);

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
