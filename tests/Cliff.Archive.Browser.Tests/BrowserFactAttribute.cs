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

/// <summary>The browser of the distribution.</summary>
public static class Chromium
{
    /// <summary>The browser without windows if there is one, which does the same work in much less time; otherwise the one with them.</summary>
    public static string Path { get; } = File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium";

    /// <summary>Why browser tests cannot run; null when they can, and when they must.</summary>
    public static string? ReasonToSkip { get; } =
        File.Exists(Path) || Environment.GetEnvironmentVariable("CLIFF_REQUIRE_BROWSER") == "1"
            ? null
            : $"There is no {Path}: apt-get install --no-install-recommends chromium-headless-shell fonts-liberation";
}
