using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class ArrangedTreeTests : IDisposable
{
    private const string Words = "<p>The oven was cold and the street was empty, and nobody who passed by that morning thought of bread.</p>";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_site_is_arranged_by_what_its_pages_say()
    {
        Book();
        Write("site/smith/1905/yeast.htm", "<title>John Smith: Yeast (1905)</title><h2>John Smith</h2><h1>Yeast</h1>" + Words);
        Write("site/smith/1905/rye.htm", "<title>John Smith: Rye (1905)</title><h2>John Smith</h2><h1>Rye</h1>" + Words);

        var tree = Arranged("site");

        Assert.Equal("smith-1905-rye/rye smith-1905-yeast/yeast smith-bread/index smith-bread/z smith-bread/a", Names(tree));
        Assert.Equal([true, false, false], tree.Works[2].Chapters.Select(chapter => chapter.IsContents));
    }

    [Fact]
    public void A_text_and_a_page_of_one_name_have_slugs_ids_and_decisions_of_their_own()
    {
        Write("lib/salt/a.txt", "A text.\n");
        Write("lib/salt/a.html", "<h1>A page</h1>" + Words);
        Write("lib/salt/b.html", "<h1>Another page</h1>" + Words);

        var chapters = Arranged("lib").Works.Single().Chapters;

        Assert.Equal(["a.html a a.html.ids a.html.edition.yaml", "a.txt a-2 a.ids a.edition.yaml", "b.html b b.ids b.edition.yaml"],
            chapters.Select(chapter => $"{Name(chapter.Path)} {chapter.Slug} {Name(chapter.IdsPath)} {Name(chapter.DecisionsPath)}").Order(StringComparer.Ordinal));

        static string Name(string path) => Path.GetFileName(path);
    }

    [Fact]
    public void Pages_at_the_root_of_a_site_and_those_below_it_find_each_other()
    {
        Book();
        Write("site/index.htm", "<h1>A Site</h1><p class=\"link\"><a href=\"smith/bread/index.htm\">Bread</a></p><p class=\"link\"><a href=\"smith/gone/index.htm\">Gone</a></p>");

        var tree = Arranged("site");

        Assert.Equal("site/index smith-bread/index smith-bread/z smith-bread/a", Names(tree));
        Assert.Equal("index.htm", tree.Works[0].Chapters[0].RelativePath);
        Assert.Empty(tree.BrokenLinks);
    }

    [Fact]
    public void A_link_to_a_page_that_is_not_there_is_told_of_with_its_place()
    {
        Book();
        Write("site/smith/bread/a.htm", "<title>John Smith: On Bread (Ash)</title><h1>Ash</h1>" + Words + "<p>Of the heat he speaks <a href=\"heat.htm#s1\">in another place</a>, and of <a href=\"z.htm\">zest</a> too.</p>");

        var report = new EditionBuilder(new EditionFiles(_folder["data"])).Build(SourceSelection.OfPaths([_folder["site"]], _folder["ids"], null));

        Assert.Equal(1, report.Diagnostics[DiagnosticCodes.LinkBroken.Code]);
        Assert.Equal("smith/bread/heat.htm", Assert.Single(Arranged("site").BrokenLinks).Path);
    }

    [Fact]
    public void An_edition_that_is_arranged_is_taken_over_when_nothing_changed_and_read_anew_where_its_neighbours_did()
    {
        Book();
        var builder = new EditionBuilder(new EditionFiles(_folder["data"]));
        var selection = SourceSelection.OfPaths([_folder["site"]], _folder["ids"], null);
        builder.Build(selection);

        Assert.Equal(3, builder.Build(selection).Files.TakenOver);
        Write("site/smith/bread/index.htm", Index("a", "z"));
        var again = builder.Build(selection);
        Assert.Equal((3, 0), (again.Files.Read, again.Files.TakenOver));
        Assert.Equal("smith-bread/index smith-bread/a smith-bread/z", Names(Arranged("site")));
    }

    public void Dispose() => _folder.Dispose();

    private static string Index(params string[] pages) =>
        "<title>John Smith: On Bread</title><h2>John Smith</h2><h1>On Bread</h1>" + string.Concat(pages.Select(page => $"<p class=\"link\"><a href=\"{page}.htm\">Of {page}</a></p>"));

    private void Book()
    {
        Write("site/smith/bread/index.htm", Index("z", "a"));
        Write("site/smith/bread/a.htm", "<title>John Smith: On Bread (Ash)</title><p class=\"toplink\"><a href=\"index.htm\">On Bread</a></p><h1>Ash</h1>" + Words);
        Write("site/smith/bread/z.htm", "<title>John Smith: On Bread (Zest)</title><p class=\"toplink\"><a href=\"index.htm\">On Bread</a></p><h1>Zest</h1>" + Words);
    }

    private void Write(string path, string content) => _folder.Write(path, content);

    private SourceTree Arranged(string path)
    {
        var tree = SourceTree.Read(SourceSelection.OfPaths([_folder[path]], _folder["ids"], null));
        return tree.Arranged(new SourceSurveys(new Dictionary<string, SourceSurvey>(), Text.Sources.SourceLimits.Default).Of(tree, FileHashes.Of(tree), new Progress<IngestionProgress>(), CancellationToken.None));
    }

    private static string Names(SourceTree tree) => string.Join(' ', tree.Works.SelectMany(work => work.Chapters.Select(chapter => $"{work.Work.Slug}/{chapter.Slug}")));
}
