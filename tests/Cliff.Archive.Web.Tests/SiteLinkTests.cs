using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>A small site of two books and an article, as an archive: the links between its pages lead between its chapters.</summary>
public sealed class SiteLinkTests : IClassFixture<SiteLinkTests.Site>
{
    private readonly HttpClient _client;

    public SiteLinkTests(Site site) => _client = site.Client;

    [Theory]
    [InlineData("another chapter", "/works/site-bread/heat")]
    [InlineData("a part of it", "/works/site-bread/heat#s1")]
    [InlineData("a part named before its heading", "/works/site-bread/heat#s2")]
    [InlineData("a note of it", "/works/site-bread/heat#n1")]
    [InlineData("the other book", "/works/site-salt")]
    [InlineData("the book in capitals", "/works/site-salt")]
    [InlineData("the mirror", "/works/site-salt/sea")]
    public async Task A_link_between_pages_leads_between_chapters(string words, string address)
    {
        var page = await PageAsync("/works/site-bread/ash");

        Assert.Equal(address, page.QuerySelectorAll("article a").Single(link => link.TextContent == words).GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_link_out_leads_out_and_one_to_nothing_is_words_with_its_address()
    {
        var page = await PageAsync("/works/site-bread/ash");

        Assert.Equal("https://example.org/", page.QuerySelectorAll("article a").Single(link => link.TextContent == "elsewhere").GetAttribute("href"));
        Assert.Equal("lost.htm", page.QuerySelectorAll(".unlinked").Single(link => link.TextContent == "a lost page").GetAttribute("title"));
    }

    [Fact]
    public async Task Links_lead_to_the_parts_of_the_first_eight_pages_and_to_others_as_a_whole()
    {
        var links = (await PageAsync("/works/site-paths/ways")).QuerySelectorAll("article a")
            .Select(link => link.GetAttribute("href")!).Where(address => address.Contains("house", StringComparison.Ordinal)).ToArray();

        Assert.Equal(Site.Houses, links.Length);
        Assert.All(links.Take(8), address => Assert.EndsWith("#s1", address, StringComparison.Ordinal));
        Assert.All(links.Skip(8), address => Assert.DoesNotContain("#", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_a_book_has_its_chapters_and_leads_to_its_own_contents_page()
    {
        var page = await PageAsync("/works/site-bread");

        Assert.Equal(["Ash", "Heat"], page.QuerySelectorAll("article.book h3").Select(title => title.TextContent));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/works/site-bread/index");
        Assert.Contains("Its contents page lists it first.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_work_comes_from_is_what_its_pages_say_and_not_known_only_where_they_say_nothing()
    {
        var said = (await PageAsync("/works/site-bread")).QuerySelector("[aria-labelledby=origin]")!;
        var unsaid = (await PageAsync("/works/site-salt")).QuerySelector("[aria-labelledby=origin]")!;

        Assert.Equal(["Source: A paper of that year", "Public Domain: Take it freely."], said.QuerySelectorAll("p").Select(statement => statement.TextContent));
        Assert.DoesNotContain("known", said.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not known.", unsaid.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_of_one_page_is_cited_with_its_title_once_and_leads_to_what_is_known_of_it()
    {
        var page = await PageAsync("/works/site-article/twice");

        Assert.Equal("About this text", page.QuerySelector(".title .crumb > a")!.TextContent);
        Assert.Equal("Twice", page.QuerySelector("[aria-labelledby=cite] dd")!.TextContent);
        Assert.Equal("Contents of the book", (await PageAsync("/works/site-bread/heat")).QuerySelector(".title .crumb > a")!.TextContent);
    }

    [Fact]
    public async Task A_text_of_no_known_language_is_not_said_to_be_English()
    {
        Assert.Equal("", (await PageAsync("/works/site-bread/heat")).QuerySelector("article")!.GetAttribute("lang"));
        Assert.Equal("", (await PageAsync("/works/site-bread")).QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task No_link_leads_to_an_empty_list()
    {
        foreach (var path in new[] { "/works/site-salt", "/works/site-salt/sea" })
            Assert.DoesNotContain((await PageAsync(path)).QuerySelectorAll(".state a"), link => link.GetAttribute("href")!.EndsWith("/quotations", StringComparison.Ordinal) || link.GetAttribute("href")!.EndsWith("/notes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contents_page_shows_what_it_lists()
    {
        var page = await PageAsync("/works/site-bread/index");

        Assert.Equal(["/works/site-bread/ash", "/works/site-bread/heat"], page.QuerySelectorAll("[aria-labelledby=listed] a").Select(link => link.GetAttribute("href")!));
        Assert.Equal("Of crumbs", page.QuerySelectorAll("[aria-labelledby=listed] .unlinked").Single().TextContent);
    }

    [Fact]
    public async Task A_refused_chapter_leaves_no_gap_between_its_neighbours()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/works/site-milk/torn")).StatusCode);
        Assert.Equal("/works/site-milk/churn", (await PageAsync("/works/site-milk/cow")).QuerySelector("[rel=next]")?.GetAttribute("href"));
        Assert.Equal("/works/site-milk/cow", (await PageAsync("/works/site-milk/churn")).QuerySelector("[rel=prev]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_of_a_book_stands_for_its_contents_page_though_the_first_chapter_was_refused() =>
        Assert.Equal("/works/site-wool", (await PageAsync("/works/site-milk/cow")).QuerySelectorAll("article a").Single(link => link.TextContent == "wool").GetAttribute("href"));

    [Fact]
    public async Task Chapters_of_one_text_name_each_other()
    {
        var first = await PageAsync("/works/site-article/twice");
        var second = await PageAsync("/works/site-copies/again");

        Assert.Contains(first.QuerySelectorAll(".after a"), link => link.GetAttribute("href") == "/works/site-copies/again");
        Assert.Contains(second.QuerySelectorAll(".after a"), link => link.GetAttribute("href") == "/works/site-article/twice");
        Assert.DoesNotContain("The same text", (await PageAsync("/works/site-bread/ash")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site/bread/ash.htm", "/works/site-bread/ash")]
    [InlineData("/site/bread/ash.htm", "/works/site-bread/ash")]
    [InlineData("/site/bread/", "/works/site-bread")]
    [InlineData("/site/bread", "/works/site-bread")]
    [InlineData("https://old.example.org/site/bread/heat.htm%23warm", "/works/site-bread/heat#s1")]
    [InlineData("/Site/Bread/Ash.htm?print=1", "/works/site-bread/ash")]
    [InlineData("/mirror/site/bread/ash.htm", "/works/site-bread/ash")]
    public async Task An_old_address_leads_to_the_new_page(string from, string to)
    {
        var answer = await _client.GetAsync("/redirect?from=" + from);

        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.MovedPermanently, (await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/redirect?from=" + from))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=")]
    [InlineData("?from=ash.htm")]
    [InlineData("?from=/site/bread/lost-crumbs.htm")]
    [InlineData("?from=https://evil.example/")]
    [InlineData("?from=//evil.example/ash.htm")]
    [InlineData("?from=javascript:alert(1)")]
    [InlineData("?from=%00%0d%0a")]
    public async Task An_address_that_is_not_known_leads_nowhere(string query)
    {
        var answer = await _client.GetAsync("/redirect" + query);

        Assert.Equal((HttpStatusCode.NotFound, null), (answer.StatusCode, answer.Headers.Location));
    }

    [Theory]
    [InlineData(30, "", HttpStatusCode.MovedPermanently)]
    [InlineData(31, "", HttpStatusCode.NotFound)]
    [InlineData(0, "?", HttpStatusCode.NotFound)]
    public async Task An_address_of_very_many_folders_or_letters_is_not_looked_for(int folders, string query, HttpStatusCode status)
    {
        const int TooLong = 1_000;
        var address = string.Concat(Enumerable.Repeat("a/", folders)) + "site/bread/ash.htm" + (query.Length > 0 ? query + new string('x', TooLong) : "");

        Assert.Equal(status, (await _client.GetAsync("/redirect?from=" + Uri.EscapeDataString(address))).StatusCode);
    }

    [Fact]
    public async Task Who_asks_for_an_unknown_page_is_offered_a_search()
    {
        var page = new HtmlParser().ParseDocument(await (await _client.GetAsync("/redirect?from=/site/bread/lost-crumbs.htm")).Content.ReadAsStringAsync());

        Assert.Contains("/site/bread/lost-crumbs.htm", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=lost%20crumbs", page.QuerySelector(".lead a")!.GetAttribute("href"));
    }

    private async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await _client.GetStringAsync(path));

    public sealed class Site : IDisposable
    {
        private const string Words =
            "<p>The oven was cold and the street was empty, and nobody who passed by that morning thought of bread, although the baker had been up since four, "
            + "had carried the wood in from the yard by himself, had lit it twice, and had watched it go out each time as if the chimney had taken the side of the rain; so there was none that day, nor the next.</p>";

        public const int Houses = 10;

        private readonly TestArchive _archive = new();
        private readonly ArchiveServer _server;

        public Site()
        {
            Write("bread/index.htm", "<title>John Smith: On Bread</title><h2>John Smith</h2><h1>On Bread</h1><p class=\"link\"><a href=\"ash.htm\">Of ash</a><br><a href=\"heat.htm\">Of heat</a><br><a href=\"crumbs.htm\">Of crumbs</a></p>");
            Write("bread/ash.htm", """
                <title>John Smith: On Bread (Ash)</title><p class="toplink"><a href="index.htm">On Bread</a></p><h1>Ash</h1>
                <p>Of this <a href="heat.htm">another chapter</a> speaks, with <a href="heat.htm#warm">a part of it</a>, <a href="heat.htm#cold">a part named before its heading</a> and <a href="heat.htm#note1">a note of it</a>.</p>
                <p>There is <a href="../salt/">the other book</a>, which is <a href="../Salt/INDEX.HTM">the book in capitals</a>, and <a href="http://mirror.example/site/salt/sea.htm">the mirror</a> has it.</p>
                <p>He had seen it <a href="https://example.org/">elsewhere</a>, and on <a href="lost.htm">a lost page</a>.</p>
                """);
            Write("bread/heat.htm", """
                <title>John Smith: On Bread (Heat)</title><p class="toplink"><a href="index.htm">On Bread</a></p><h1>Heat</h1><p class="information"><span class="info">Source:</span> A paper of that year;<br><span class="info">Public Domain:</span> Take it freely.</p><p>It was hot that day, and the bread rose well before anyone was up.</p>
                <h3 id="warm">Warm</h3><p>It was warm, as he wrote. <a href="#note1" name="mark1">[1]</a> <a name="cold"></a></p><h3>Cold</h3><p>It was cold.</p>
                <h3>Notes</h3><p class="note"><a href="#mark1" name="note1">1.</a> In a letter of that year.</p>
                """);
            Write("salt/index.htm", "<title>John Smith: On Salt</title><h2>John Smith</h2><h1>On Salt</h1><p class=\"link\"><a href=\"sea.htm\">Of the sea</a></p><p class=\"link\"><a href=\"mine.htm\">Of mines</a></p>");
            Write("salt/sea.htm", "<title>John Smith: On Salt (The Sea)</title><p class=\"toplink\"><a href=\"index.htm\">On Salt</a></p><h1>The Sea</h1><p>It is salt, and nobody minds.</p>");
            Write("salt/mine.htm", "<title>John Smith: On Salt (Mines)</title><p class=\"toplink\"><a href=\"index.htm\">On Salt</a></p><h1>Mines</h1><p>They are deep, and many mind.</p>");
            const string Torn = "\0\0\0";
            Write("milk/index.htm", "<title>John Smith: On Milk</title><h2>John Smith</h2><h1>On Milk</h1><p class=\"link\"><a href=\"cow.htm\">Of cows</a><br><a href=\"torn.htm\">Of tears</a><br><a href=\"churn.htm\">Of churns</a></p>");
            Write("milk/cow.htm", "<title>John Smith: On Milk (Cows)</title><p class=\"toplink\"><a href=\"index.htm\">On Milk</a></p><h1>Cows</h1><p>They give it, and do not give <a href=\"../wool/index.htm\">wool</a>.</p>");
            Write("milk/torn.htm", Torn);
            Write("milk/churn.htm", "<title>John Smith: On Milk (Churns)</title><p class=\"toplink\"><a href=\"index.htm\">On Milk</a></p><h1>Churns</h1><p>They turn it, and it turns.</p>");
            Write("wool/index.htm", "<title>John Smith: On Wool</title><h2>John Smith</h2><h1>On Wool</h1><p class=\"link\"><a href=\"shear.htm\">Of shears</a><br><a href=\"spin.htm\">Of wheels</a></p>");
            Write("wool/shear.htm", Torn);
            Write("wool/spin.htm", "<title>John Smith: On Wool (Wheels)</title><p class=\"toplink\"><a href=\"index.htm\">On Wool</a></p><h1>Wheels</h1><p>They spin, and nobody counts how often.</p>");
            var ways = Enumerable.Range(1, Houses).Select(number => $"He went past <a href=\"../house{number}/door.htm#lock\">the door of house {number}</a>, which was shut.");
            Write("paths/ways.htm", $"<title>Ann Baker: Ways</title><h1>Ways</h1><p>{string.Join(' ', ways)}</p>");
            for (var number = 1; number <= Houses; number++)
                Write($"house{number}/door.htm", $"<title>Ann Baker: House {number}</title><h1>House {number}</h1><p>It has a door.</p><h3 id=\"lock\">The lock</h3><p>It was shut that day, and the key was lost.</p>");
            Write("article/twice.htm", "<title>Ann Baker: Twice</title><h1>Twice</h1>" + Words);
            Write("copies/again.htm", "<title>Ann Baker: Again</title><h1>Again</h1>" + Words.Replace(", ", " ", StringComparison.Ordinal));
            _archive.Ingest();
            _server = ArchiveServer.Start(_archive);
            Client = _server.Client();
        }

        public HttpClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            _server.Dispose();
            _archive.Dispose();
        }

        private void Write(string path, string content)
        {
            var file = Path.Combine(_archive.SourceDirectory, "site", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }
}
