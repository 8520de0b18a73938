namespace Cliff.Archive.Browser.Tests;

/// <summary>A test that needs a browser: skipped, saying so, where there is none, unless <c>CLIFF_REQUIRE_BROWSER=1</c> says that there must be one.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.ReasonToSkip;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}

/// <summary>The browser of the distribution: the one that readers of this machine would have.</summary>
public static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    /// <summary>Why browser tests cannot run; null when they can, and when they must.</summary>
    public static string? ReasonToSkip { get; } =
        File.Exists(Path) || Environment.GetEnvironmentVariable("CLIFF_REQUIRE_BROWSER") == "1"
            ? null
            : $"There is no {Path}: apt-get install --no-install-recommends chromium fonts-liberation";
}
