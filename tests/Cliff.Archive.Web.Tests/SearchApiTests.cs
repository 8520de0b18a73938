using System.Net;
using System.Text.Json;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed class SearchApiTests(FirstChapter site)
{
    [Fact]
    public async Task TheAnswerHasTheNamesOfTheContract()
    {
        var answer = await Search("q=party&speaker=trotsky&in=quotations");

        Assert.Equal(["query", "speaker", "in", "total", "page", "pages", "hits"], Names(answer));
        Assert.Equal("party", answer.GetProperty("query").GetString());
        Assert.Equal("trotsky", answer.GetProperty("speaker").GetString());
        Assert.Equal("quotations", answer.GetProperty("in").GetString());
        var hit = answer.GetProperty("hits")[0];
        Assert.Equal(["id", "url", "work", "chapter", "text", "marks", "quotation"], Names(hit));
        Assert.Equal(["id", "speaker", "certainty"], Names(hit.GetProperty("quotation")));
        Assert.Equal(["slug", "name", "kind"], Names(hit.GetProperty("quotation").GetProperty("speaker")));
        Assert.Equal("person", hit.GetProperty("quotation").GetProperty("speaker").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task EveryMarkIsTheWordLookedForAndEveryAddressIsAPlaceInThePage()
    {
        var hits = (await Search("q=party")).GetProperty("hits").EnumerateArray().ToArray();

        Assert.NotEmpty(hits);
        var reader = await site.Client.GetStringAsync(FirstChapter.Path);
        foreach (var hit in hits)
        {
            var text = hit.GetProperty("text").GetString()!;
            foreach (var mark in hit.GetProperty("marks").EnumerateArray())
                Assert.StartsWith("part", text[mark[0].GetInt32()..mark[1].GetInt32()], StringComparison.OrdinalIgnoreCase);
            Assert.Equal($"{FirstChapter.Path}#{hit.GetProperty("id").GetString()}", hit.GetProperty("url").GetString());
            Assert.Contains($"id=\"{hit.GetProperty("id").GetString()}\"", reader, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ASpeakersHitsAreThatSpeakersAndNoOthers()
    {
        var answer = await Search("speaker=trotsky");

        Assert.All(answer.GetProperty("hits").EnumerateArray(), hit =>
            Assert.Equal("trotsky", hit.GetProperty("quotation").GetProperty("speaker").GetProperty("slug").GetString()));
        Assert.True(answer.GetProperty("total").GetInt32() > 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("speaker=nobody")]
    [InlineData("q=party&work=nothing")]
    [InlineData("q=party&page=99999999999999999999")]
    [InlineData("q=party&page=2147483647")]
    [InlineData("q=%22%20OR%20*&in=notes")]
    public async Task NothingFoundIsAnAnswer(string query)
    {
        var answer = await Search(query);

        Assert.Empty(answer.GetProperty("hits").EnumerateArray());
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=1.5")]
    [InlineData("page=one")]
    [InlineData("page=")]
    [InlineData("page=1&page=2")]
    [InlineData("in=nowhere")]
    public async Task WhatMeansNothingIsAProblemSaidInJson(string query)
    {
        var answer = await site.Client.GetAsync("/api/v1/search?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(400, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    private async Task<JsonElement> Search(string query) =>
        JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/search?" + query)).RootElement;

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
