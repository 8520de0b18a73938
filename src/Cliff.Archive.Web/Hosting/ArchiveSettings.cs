using System.Globalization;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Web.Commands;
using Microsoft.AspNetCore.Http;

namespace Cliff.Archive.Web.Hosting;

/// <summary>What the program was told: by the command line, else by environment variables, else by <c>appsettings.json</c> beside the program, else by where it was called.</summary>
public sealed record ArchiveSettings
{
    /// <summary>Where the program listens when nobody says.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Full path of the folder of editions (<c>Archive:DataDirectory</c>).</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Full path of the folder of works (<c>Archive:SourceDirectory</c>).</summary>
    public required string SourceDirectory { get; init; }

    /// <summary>Address under which readers know the archive, perhaps with a path and always with a slash at its end (<c>Archive:PublicBaseUrl</c>); null when nobody said.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>How long one search may take, its counts included (<c>Archive:SearchSeconds</c>, two unless told otherwise).</summary>
    public required TimeSpan SearchDeadline { get; init; }

    /// <summary>What one source may cost (<c>Archive:Limits:Bytes</c>, <c>Pieces</c>, <c>Depth</c>, <c>Seconds</c>).</summary>
    public required SourceLimits Limits { get; init; }

    /// <summary>Reads the settings; relative paths are relative to <paramref name="callerDirectory"/>.</summary>
    /// <exception cref="UsageException">A setting has a value that cannot be used.</exception>
    internal static ArchiveSettings Read(IConfiguration configuration, string callerDirectory)
    {
        var home = RepositoryAbove(callerDirectory) ?? callerDirectory;
        return new ArchiveSettings
        {
            DataDirectory = Directory("Archive:DataDirectory", "data"),
            SourceDirectory = Directory("Archive:SourceDirectory", "seeds"),
            PublicBaseUrl = configuration["Archive:PublicBaseUrl"] is { Length: > 0 } address ? PublicAddress(address) : null,
            SearchDeadline = configuration["Archive:SearchSeconds"] is { Length: > 0 } seconds ? Seconds(seconds) : TimeSpan.FromSeconds(2),
            Limits = LimitsSettings.Read(configuration),
        };

        string Directory(string key, string name) => configuration[key] is { Length: > 0 } path
            ? Path.GetFullPath(path, callerDirectory)
            : Path.Combine(home, name);
    }

    /// <summary>Refuses an address that nothing could listen on, before anything is started.</summary>
    /// <exception cref="UsageException">One of the addresses is none.</exception>
    internal static void RefuseBadUrls(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                if (BindingAddress.Parse(url) is { PathBase.Length: 0, Scheme: "http" or "https", Port: >= 0 and <= 65535 })
                    continue;
            }
            catch (FormatException)
            {
                // Said below, in the same words as for the other faults.
            }

            throw new UsageException($"{url} is no address to listen on: give one like {DefaultUrls}, without a path.");
        }
    }

    private static string? RepositoryAbove(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Cliff.Archive.sln")))
                return candidate.FullName;
        }

        return null;
    }

    private static TimeSpan Seconds(string text)
    {
        const double Longest = 60;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= Longest
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"Archive:SearchSeconds is {text}: give a number of seconds from 0 to {Longest}.");
    }

    private static Uri PublicAddress(string address)
    {
        var isUsable = Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0;
        return isUsable ? url! : throw new UsageException($"Archive:PublicBaseUrl is {address}: give an address like https://example.org/archive.");
    }
}
