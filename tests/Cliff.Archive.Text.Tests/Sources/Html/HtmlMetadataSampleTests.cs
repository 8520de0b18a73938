using System.Globalization;
using Cliff.Archive.Evaluation.Metadata;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>Pages that a person read. They are not in this repository: <c>CLIFF_CORPUS</c> names the folder of the site.</summary>
public sealed class HtmlMetadataSampleTests
{
    private const double Bar = 0.97;

    [CorpusFact]
    public void AuthorWorkTitleAndYearAreReadAsAPersonReadsThem()
    {
        var pages = PageLabel.Read().Select(label => (Label: label, Read: DocumentReader.Read(Source(label.Path)).Metadata!)).ToList();
        Assert.Equal(60, pages.Count);
        foreach (var field in PageField.All)
        {
            var right = pages.Count(page => field.IsRight(page.Label, page.Read));
            Assert.True(right >= Bar * pages.Count, string.Create(CultureInfo.InvariantCulture, $"{field.Name}: {right} of {pages.Count}"));
        }
    }

    private static SourceFile Source(string path) =>
        SourceReader.Read(path, [.. File.ReadAllBytes(Path.Combine(CorpusFactAttribute.Folder!, path))]);
}
