using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Metadata;

/// <summary>How often author, work, title and year of a page are read as a person reads them.</summary>
internal static class MetadataReport
{
    /// <summary>Reads the pages that are labelled and prints the figures of each field; with <paramref name="verbose"/>, what was read otherwise.</summary>
    public static void Print(string folder, bool verbose)
    {
        foreach (var sample in PageLabel.Read().GroupBy(label => label.Sample))
            Print(sample.Key, [.. sample.Select(label => (label, Read(folder, label.Path)))], verbose);
    }

    /// <summary>What the page at <paramref name="path"/> below <paramref name="folder"/> says of itself.</summary>
    public static ChapterMetadata Read(string folder, string path)
    {
        var source = SourceReader.Read(path, [.. File.ReadAllBytes(Path.Combine(folder, path))]);
        return DocumentReader.Read(source).Metadata!;
    }

    private static void Print(string sample, ImmutableArray<(PageLabel Label, ChapterMetadata Read)> pages, bool verbose)
    {
        foreach (var field in PageField.All)
        {
            var wrong = pages.Where(page => !field.IsRight(page.Label, page.Read)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample} {field.Name}: {pages.Length - wrong.Count} of {pages.Length} right ({(double)(pages.Length - wrong.Count) / pages.Length:P1})"));
            foreach (var (label, read) in verbose ? wrong : [])
                Console.WriteLine($"  {label.Path}: {field.OfLabel(label) ?? "nothing"}; read {field.OfPage(read) ?? "nothing"}");
        }
    }
}
