namespace Cliff.Archive.Browser.Tests;

/// <summary>One page of each type.</summary>
public static class PageTypes
{
    public const string Reader = "/works/trotsky-3/02-campaign";

    public static string[] Found { get; } =
    [
        "/",
        "/works/trotsky-3",
        Reader,
        Reader + "/q1",
        Reader + "/p48",
        Reader + "/n33",
        Reader + "/n1star",
        Reader + "/s3",
        Reader + "/l1",
        Reader + "/notes",
        Reader + "/quotations",
        Reader + "/voices",
        Reader + "/voices?speaker=trotsky",
        Reader + "/argument",
        "/quoting",
        "/quoting?work=trotsky-3",
        "/quoting/passages?work=trotsky-3&speaker=natalia&by=trotsky",
        Reader + "/editor",
        Reader + "/chronology",
        "/chronology?work=trotsky-3",
        "/chronology",
        "/authors",
        "/authors/tony-cliff",
        "/speakers",
        "/speakers/trotsky",
        "/speakers/trotsky/about",
        "/search",
        "/search?q=party",
        "/search?q=nothingofthekind",
    ];

    /// <summary>Those, and the page for what is not there.</summary>
    public static TheoryData<string> All => [.. Found, "/nothing"];

    /// <summary>One page of each type that only an archive of many works has.</summary>
    public static TheoryData<string> OfMany { get; } =
    [
        "/",
        "/?by=year&from=1900",
        "/?by=title&name=zz",
        "/authors?page=2",
        "/speakers",
        "/speakers?by=name&page=2",
        "/speakers/aalto",
        "/quoting",
        "/quoting?hand=second&count=number",
        "/chronology",
        "/chronology?from=1900",
        "/search?q=bread",
    ];
}
