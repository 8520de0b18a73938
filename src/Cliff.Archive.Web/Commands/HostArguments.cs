using System.Collections.Immutable;
using System.CommandLine;
using Cliff.Archive.Web.Hosting;

namespace Cliff.Archive.Web.Commands;

/// <summary>Turns the options of a verb into configuration: whatever is said on the command line outranks environment and files.</summary>
internal static class HostArguments
{
    // The last is a section: hosts that are started by a test name each on the way to a key.
    private static readonly ImmutableArray<string> KeysOfTheHost = ["environment", "contentRoot", "applicationName", "Archive"];

    /// <summary>The options given, as arguments of the configuration system: <c>--Archive:DataDirectory=…</c>.</summary>
    public static ImmutableArray<string> Of(ParseResult parsed)
    {
        return
        [
            .. Given(CommonOptions.DataName, "Archive:DataDirectory"),
            .. Given(CommonOptions.SourcesName, "Archive:SourceDirectory"),
            .. Given(CommonOptions.UrlsName, "urls"),
            .. parsed.UnmatchedTokens,
        ];

        IEnumerable<string> Given(string option, string key) =>
            parsed.GetValue<string>(option) is { } value ? [$"--{key}={value}"] : [];
    }

    /// <summary>The settings of a verb that starts no server.</summary>
    public static ArchiveSettings Settings(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. Of(parsed)])
            .Build();
        return ArchiveSettings.Read(configuration, Directory.GetCurrentDirectory());
    }

    /// <summary>Whether an argument that is no option of ours sets a configuration key: <c>--Archive:PublicBaseUrl=…</c>, or one of the keys of every .NET host.</summary>
    public static bool IsConfiguration(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal) || argument.IndexOf('=', StringComparison.Ordinal) is var end && end < 0)
            return false;
        var key = argument[2..end];
        return key.Contains(':', StringComparison.Ordinal) || KeysOfTheHost.Contains(key, StringComparer.OrdinalIgnoreCase);
    }
}
