using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Hosting;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed class LinkTests(FirstChapter site)
{
    [Fact]
    public async Task EveryLinkOfTheSiteLeadsSomewhereAndEveryIdStandsOnce()
    {
        var faults = await new Walk(site.Client).FromAsync("/");

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(40)));
    }

    [Fact]
    public async Task EveryIdOfTheChapterIsAPlaceInTheReaderAndAPageOfItsOwn()
    {
        var reader = await Walk.ParseAsync(site.Client, FirstChapter.Path);
        foreach (var id in Ids('p', 104).Concat(Ids('f', 3)).Concat(Ids('s', 5)).Concat(Ids('n', 41)).Append("n1star").Append("n2star"))
        {
            Assert.True(reader.GetElementById(id) is not null, $"{id} is no place in the reader");
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync($"{FirstChapter.Path}/{id}")).StatusCode);
        }
    }

    private static IEnumerable<string> Ids(char family, int last) => Enumerable.Range(1, last).Select(number => $"{family}{number}");

    /// <summary>Reads every page that can be reached by links, once each, and notes what is wrong.</summary>
    private sealed class Walk(HttpClient client)
    {
        private readonly Dictionary<string, HashSet<string>> _idsOf = [];
        private readonly Queue<string> _unread = [];
        private readonly List<(string Page, string Path, string Anchor)> _links = [];
        private readonly List<string> _faults = [];

        public static async Task<IDocument> ParseAsync(HttpClient client, string path) =>
            await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));

        public async Task<List<string>> FromAsync(string start)
        {
            Meet(start);
            while (_unread.TryDequeue(out var path))
                await ReadAsync(path);
            Assert.True(_idsOf.Count > 200, $"only {_idsOf.Count} pages were reached");
            _faults.AddRange(_links
                .Where(link => link.Anchor.Length > 0 && !_idsOf[link.Path].Contains(link.Anchor))
                .Select(link => $"{link.Page}: {link.Path} has no #{link.Anchor}"));
            return _faults;
        }

        private void Meet(string path)
        {
            if (_idsOf.TryAdd(path, []))
                _unread.Enqueue(path);
        }

        private async Task ReadAsync(string path)
        {
            var answer = await client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                _faults.Add($"{path}: {(int)answer.StatusCode}, linked from {string.Join(", ", _links.Where(link => link.Path == path).Select(link => link.Page).Take(3))}");
                return;
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                return;
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            foreach (var id in page.All.Select(element => element.GetAttribute("id")).OfType<string>())
            {
                if (!_idsOf[path].Add(id))
                    _faults.Add($"{path}: the id {id} stands twice");
            }

            _faults.AddRange(page.QuerySelectorAll("[style], script:not([src]), [onclick]").Where(element => element.TextContent != FirstPaint.Script).Select(element => $"{path}: {element.OuterHtml} is not allowed"));
            foreach (var target in page.QuerySelectorAll("a[href], link[href], form[action], img[src], script[src]").Select(Target))
                Follow(path, target);
        }

        private static string Target(IElement element) =>
            element.GetAttribute("href") ?? element.GetAttribute("action") ?? element.GetAttribute("src")!;

        private void Follow(string page, string target)
        {
            var address = new Uri(new Uri("http://site" + page), target);
            if (address.Host != "site")
                return;
            _links.Add((page, address.PathAndQuery, address.Fragment.TrimStart('#')));
            Meet(address.PathAndQuery);
        }
    }
}
