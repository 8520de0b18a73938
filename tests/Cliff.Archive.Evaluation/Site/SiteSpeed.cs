using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Html.Parser;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>How fast the pages of a site are read, in processor time of one core, beside AngleSharp's own tree.</summary>
internal static class SiteSpeed
{
    private const int Rounds = 12;

    /// <summary>Prints bytes a second of each once the program is warm.</summary>
    public static void Print(string folder)
    {
        SourceFile[] sources = [.. Directory.GetFiles(folder, "*.htm*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => SourceReader.Read(path, ImmutableArray.Create(File.ReadAllBytes(path))))];
        var bytes = sources.Sum(source => (double)source.Bytes.Length);
        Print("pages read", bytes, () => Array.ForEach(sources, source => DocumentReader.Read(source)));
        Print("AngleSharp's tree", bytes, () => Array.ForEach(sources, source => new HtmlParser().ParseDocument(source.Content).Dispose()));
    }

    private static void Print(string what, double bytes, Action read)
    {
        for (var round = 0; round < Rounds; round++)
            read();
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
            read();
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds / Rounds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {bytes / 1e6:F1} MB in {seconds:F3} s of processor time, {bytes / 1e6 / seconds:F1} MB/s"));
    }
}
