using System.Globalization;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Web.Commands;

namespace Cliff.Archive.Web.Hosting;

/// <summary>Reads <c>Archive:Limits:…</c>: what one source may cost. What is not said is as <see cref="SourceLimits.Default"/> has it.</summary>
internal static class LimitsSettings
{
    private const double MostSeconds = 24 * 60 * 60;

    /// <exception cref="UsageException">A limit has a value that cannot be used.</exception>
    public static SourceLimits Read(IConfiguration configuration)
    {
        var limits = configuration.GetSection("Archive:Limits");
        return new SourceLimits
        {
            Bytes = (int)Number(limits, nameof(SourceLimits.Bytes), SourceLimits.Default.Bytes, Array.MaxLength / 2),
            Pieces = (int)Number(limits, nameof(SourceLimits.Pieces), SourceLimits.Default.Pieces, int.MaxValue),
            Depth = (int)Number(limits, nameof(SourceLimits.Depth), SourceLimits.Default.Depth, 100_000),
            Seconds = Number(limits, nameof(SourceLimits.Seconds), SourceLimits.Default.Seconds, MostSeconds),
        };
    }

    private static double Number(IConfigurationSection limits, string key, double usual, double most)
    {
        if (limits[key] is not { Length: > 0 } said)
            return usual;
        var style = key == nameof(SourceLimits.Seconds) ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
        return double.TryParse(said, style, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{limits.Path}:{key} is {said}: give a number from 1 to {most}."));
    }
}
