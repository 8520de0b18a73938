using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class SourceTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AFolderOfWorksIsRead()
    {
        Files("lib/b/2.txt", "lib/b/10.txt", "lib/a/1.txt");

        Assert.Equal("a/1 b/10 b/2", Tree("lib"));
    }

    [Fact]
    public void TheFolderOfOneWorkIsReadUnderItsName()
    {
        Files("lib/a/1.txt", "lib/a/2.txt", "lib/b/1.txt");

        Assert.Equal("a/1 a/2", Tree("lib/a"));
    }

    [Fact]
    public void ASingleFileIsReadInTheWorkOfItsFolder()
    {
        Files("lib/a/1.txt", "lib/a/2.txt");

        Assert.Equal("a/2", Tree("lib/a/2.txt"));
        Assert.Equal("a/1 a/2", Tree("lib/a/2.txt", "lib/a/1.txt", "lib/a/1.txt"));
    }

    [Fact]
    public void AWorkDeepInAMirrorIsNamedByItsPath()
    {
        Files("site/archive/cliff/1991/01.txt", "site/archive/cliff/1989/01.txt");

        Assert.Equal("archive-cliff-1989/01 archive-cliff-1991/01", Tree("site"));
    }

    [Fact]
    public void NamesBecomeSlugsAndThoseThatMeetAreToldApart()
    {
        Files("lib/My Work/Ch 1.txt", "lib/My Work/ch 1.txt", "lib/My Work/ch-1.txt", "lib/my-work/é.txt");

        Assert.Equal("my-work/ch-1 my-work/ch-1-2 my-work/ch-1-3 my-work-2/-", Tree("lib"));
    }

    [Fact]
    public void ASlugOnceGivenIsKeptWhateverJoinsOrLeavesTheFolder()
    {
        Files("lib/a/b c.txt", "lib/a/b-c.txt", "lib/a/plain.txt");
        Ingest();
        File.Delete(_folder["lib/a/b c.txt"]);
        Files("lib/a/B C.txt", "lib/a/Plain.txt");
        Ingest();

        Assert.Equal("a/b-c a/plain-2 a/b-c-2 a/plain", Tree("lib"));
        Assert.StartsWith("# slug b-c-2\n", File.ReadAllText(_folder["ids/a/b-c.ids"]), StringComparison.Ordinal);
        Assert.DoesNotContain("# slug", File.ReadAllText(_folder["ids/a/plain.ids"]), StringComparison.Ordinal);

        void Ingest() => new EditionBuilder(new EditionFiles(_folder["data"])).Build(SourceSelection.OfPaths([_folder["lib"]], _folder["ids"], null));
    }

    [Fact]
    public void AFileWithoutANameIsRefused()
    {
        Files("lib/a/.txt");

        Assert.Contains("rename it", Assert.Throws<Text.Sources.SourceRefusedException>(() => Read("lib/a/.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APathThatWasAddedToGoesOnWithTheIdsItHas()
    {
        Files("x/book/1.txt", "a/book/1.txt");

        var before = SourceSelection.OfPaths([_folder["x"]], _folder["ids1"], null);
        var more = SourceSelection.OfPaths([_folder["a"]], _folder["ids"], null);

        Assert.Equal([_folder["ids/book/1.ids"], _folder["ids1/book/1.ids"]], IdsOf(before.With(more)));
        Assert.Equal([_folder["ids/book/1.ids"], _folder["ids1/book/1.ids"]], IdsOf(before.With(more).With(more)));

        static IEnumerable<string> IdsOf(SourceSelection selection) =>
            SourceTree.Read(selection).Works.SelectMany(work => work.Chapters).Select(chapter => chapter.IdsPath).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void AWorkFileGivesTheOrderAndWhatIsNotListedComesAfter()
    {
        Files("lib/a/1.txt", "lib/a/2.txt", "lib/a/preface.txt");
        _folder.Write("lib/a/work.yaml", "title: A Title\nyear: 1927\nchapters:\n  - preface.txt\n  - lost.txt\n  - 2.txt\n");

        var tree = Read("lib");

        Assert.Equal("a/preface a/2 a/1", Names(tree));
        Assert.Equal(("A Title", 1927), (tree.Works[0].Work.Title, tree.Works[0].Work.Year));
        var refusal = Assert.Single(tree.Refusals);
        Assert.Equal((_folder["lib/a/lost.txt"], false), (refusal.Path, refusal.IsFolder));
        Assert.Contains("line 5", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorkFileThatCannotBeReadKeepsSearchEnginesAway()
    {
        Files("lib/a/1.txt");
        _folder.Write("lib/a/work.yaml", "titel: A Slip\n");

        var tree = Read("lib");

        Assert.Equal("a", tree.Works[0].Work.Title);
        Assert.True(tree.Works[0].Work.NoIndex);
        Assert.StartsWith("line 1:", Assert.Single(tree.Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesOfOtherKindsAreSkippedAndCompanionsAreNot()
    {
        Files("lib/a/1.txt", "lib/a/1.edition.yaml", "lib/a/1.ids", "lib/a/work.yaml", "lib/a/.hidden.txt", "lib/a/cover.jpg", "lib/a/notes.pdf");

        Assert.Equal(2, Read("lib").Skipped);
    }

    [Fact]
    public void LinksThatLeadBackAreFollowedOnce()
    {
        Files("lib/z/1.txt");
        Directory.CreateSymbolicLink(_folder["lib/z/up"], _folder["lib"]);
        Directory.CreateSymbolicLink(_folder["lib/again"], _folder["lib/z"]);
        Directory.CreateSymbolicLink(_folder["lib/nowhere"], _folder["gone"]);

        Assert.Equal("z/1", Tree("lib"));
    }

    [Fact]
    public void IdsOfTwoPathsWithWorksOfOneNameAreKeptApart()
    {
        Files("one/book/1.txt", "two/book/1.txt");

        var ids = Read("one/book", "two/book").Works.SelectMany(work => work.Chapters).Select(chapter => Path.GetRelativePath(_folder.Root, chapter.IdsPath));

        Assert.Equal(["ids/book/1.ids", "ids/book-2/1.ids"], ids);
    }

    [Fact]
    public void AddingKeepsWhatTheCurrentEditionWasBuiltFrom()
    {
        Files("seeds/a/1.txt", "more/b/1.txt");

        var selection = SourceSelection.OfSources(_folder["seeds"]).With(SourceSelection.OfPaths([_folder["more"]], _folder["ids"], _folder["seeds"]));

        var tree = SourceTree.Read(selection);
        Assert.False(selection.FromSources);
        Assert.Equal("a/1 b/1", Names(tree));
        Assert.Equal(_folder["seeds/a/1.ids"], tree.Works[0].Chapters[0].IdsPath);
        Assert.Equal(_folder["ids/b/1.ids"], tree.Works[1].Chapters[0].IdsPath);
    }

    public void Dispose() => _folder.Dispose();

    private void Files(params string[] paths)
    {
        foreach (var path in paths)
            _folder.Write(path, "A text.\n");
    }

    private SourceTree Read(params string[] paths) => SourceTree.Read(SourceSelection.OfPaths(paths.Select(path => _folder[path]), _folder["ids"], null));

    private string Tree(params string[] paths) => Names(Read(paths));

    private static string Names(SourceTree tree) => string.Join(' ', tree.Works.SelectMany(work => work.Chapters.Select(chapter => $"{work.Work.Slug}/{chapter.Slug}")));
}
