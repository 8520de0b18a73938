using Cliff.Archive.Storage.Works;

namespace Cliff.Archive.Storage.Tests.Works;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("x.htm#f1", "smith/1905/x.htm", "f1")]
    [InlineData("../1906/y.htm", "smith/1906/y.htm", null)]
    [InlineData("../../index.htm", "index.htm", null)]
    [InlineData("../", "smith/", null)]
    [InlineData("..", "smith/", null)]
    [InlineData("./a//b.htm?print=1#s%202", "smith/1905/a/b.htm", "s 2")]
    [InlineData("x%20y.htm", "smith/1905/x y.htm", null)]
    [InlineData("..\\1906\\y.htm ", "smith/1906/y.htm", null)]
    [InlineData("../19\n06/y.htm", "smith/1906/y.htm", null)]
    [InlineData("#n2", "smith/1905/page.htm", "n2")]
    [InlineData("", "smith/1905/page.htm", null)]
    [InlineData("50%.htm", "smith/1905/50%.htm", null)]
    public void An_address_is_read_from_the_page_it_stands_on(string address, string path, string? fragment) =>
        Assert.Equal(new SitePath(path, fragment, FromRoot: false), SitePath.Of(address, "smith/1905/page.htm"));

    [Theory]
    [InlineData("/smith/1906/", "smith/1906/")]
    [InlineData("https://example.org/smith/1906/y.htm", "smith/1906/y.htm")]
    [InlineData("HTTP://example.org/smith/../jones/y.htm", "jones/y.htm")]
    [InlineData("//example.org/y.htm", "y.htm")]
    [InlineData("https://example.org", "")]
    public void An_address_from_the_root_says_so(string address, string path) =>
        Assert.Equal(new SitePath(path, null, FromRoot: true), SitePath.Of(address, "smith/1905/page.htm"));

    [Theory]
    [InlineData("mailto:someone@example.org")]
    [InlineData("javascript:back()")]
    [InlineData("ftp://example.org/smith/1906/y.htm")]
    [InlineData("../../../../elsewhere.htm")]
    public void What_leads_out_of_the_tree_leads_to_none_of_its_pages(string address) =>
        Assert.Null(SitePath.Of(address, "smith/1905/page.htm"));

    [Theory]
    [InlineData("smith/1905/x.htm", "smith/1905/x.htm")]
    [InlineData("smith/1905/X.HTM", "smith/1905/x.htm")]
    [InlineData("smith/1905/", "smith/1905/index.htm")]
    [InlineData("smith/1905", "smith/1905/index.htm")]
    [InlineData("", "index.html")]
    [InlineData("smith/1905/Notes.htm", "smith/1905/Notes.htm")]
    [InlineData("smith/1905/gone.htm", null)]
    public void A_page_is_found_under_its_path_and_an_index_under_its_folder(string path, string? found) =>
        Assert.Equal(found, Map().Find(new SitePath(path, null, FromRoot: false)));

    [Theory]
    [InlineData("https://example.org/smith/1905/x.htm", "smith/1905/x.htm")]
    [InlineData("/smith/1905/", "smith/1905/index.htm")]
    [InlineData("https://example.org/", null)]
    [InlineData("https://example.org/smith/", null)]
    public void An_address_with_a_host_is_of_the_tree_when_its_whole_deep_path_is(string address, string? found) =>
        Assert.Equal(found, Map().Find(SitePath.Of(address, "smith/1905/x.htm")!.Value));

    [Theory]
    [InlineData("gone.txt", true)]
    [InlineData("x.htm", false)]
    [InlineData("cover.jpg", false)]
    [InlineData("../1999/gone.txt", false)]
    [InlineData("https://example.org/smith/1905/gone.txt", false)]
    public void A_link_is_broken_when_it_leads_into_a_folder_that_is_there_to_a_text_that_is_not(string address, bool isBroken) =>
        Assert.Equal(isBroken, Map().IsBroken(SitePath.Of(address, "smith/1905/x.htm")!.Value));

    private static SiteMap Map() => new(["index.html", "smith/index.htm", "smith/1905/index.htm", "smith/1905/x.htm", "smith/1905/notes.htm", "smith/1905/Notes.htm"]);
}
