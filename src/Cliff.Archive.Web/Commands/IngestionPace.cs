using System.Globalization;
using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Web.Commands;

/// <summary>Says how far an ingest is, how fast it goes and how long it will take.</summary>
internal static class IngestionPace
{
    private const int BarLength = 20;
    private const double Megabyte = 1_000_000;

    /// <summary>One line: <c>[######··············] 312 of 1040 · 6.2 MB/s · 14 s left · chap09.htm</c>.</summary>
    /// <param name="progress">How far it is.</param>
    /// <param name="elapsed">How long it took so far.</param>
    public static string Of(IngestionProgress progress, TimeSpan elapsed)
    {
        if (progress.Path is not { } path)
            return Line($"{progress.Done} of {progress.Total} · checking and publishing the edition");
        if (progress.IsSurvey)
            return Line($"looking over {progress.Done} of {progress.Total} · {Path.GetFileName(path)}");
        var share = progress.BytesInAll > 0 ? (double)progress.BytesRead / progress.BytesInAll : 0;
        var done = (int)(share * BarLength);
        var bar = new string('#', done) + new string('·', BarLength - done);
        return Line($"[{bar}] {progress.Done} of {progress.Total}{Rate(progress, elapsed, share)} · {Path.GetFileName(path)}");
    }

    private static string Rate(IngestionProgress progress, TimeSpan elapsed, double share) => share > 0 && elapsed > TimeSpan.Zero
        ? Line($" · {progress.BytesRead / Megabyte / elapsed.TotalSeconds:0.0} MB/s · {Left(elapsed * ((1 - share) / share))} left")
        : "";

    private static string Left(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? Line($"{Math.Ceiling(time.TotalSeconds):0} s")
        : Line($"{Math.Ceiling(time.TotalMinutes):0} min");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
