using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Editing;

/// <summary>What stands beside a source, and what keeps one from being read.</summary>
public sealed class ChapterFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Sources_whose_names_differ_in_their_endings_keep_files_of_their_own()
    {
        string[] sources = [.. new[] { "a.txt", "a.TXT", "a.htm", "a.HTM", "a.Htm", "a.html" }.Select(Written)];

        Assert.Equal(sources.Length, sources.Select(source => ChapterFiles.Beside(source).Ids).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("a.ids", Path.GetFileName(ChapterFiles.Beside(sources[0]).Ids));
    }

    [Fact]
    public void A_source_is_read_within_the_limits_of_its_files()
    {
        var files = ChapterFiles.Beside(Written("a.txt")) with { Limits = new SourceLimits { Pieces = 1 } };

        Assert.Contains("has 2 pieces", Assert.Throws<SourceRefusedException>(() => files.ReadDocument("a.txt")).Message, StringComparison.Ordinal);
    }

    private string Written(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, "The quay was closed.\n\nNobody was told.\n");
        return path;
    }
}
