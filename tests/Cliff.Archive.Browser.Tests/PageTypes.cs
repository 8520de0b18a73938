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
        "/speakers",
        "/speakers/trotsky",
        "/search",
        "/search?q=party",
        "/search?q=nothingofthekind",
    ];

    /// <summary>Those, and the page for what is not there.</summary>
    public static TheoryData<string> All => [.. Found, "/nothing"];
}
