using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation;

/// <summary>How fast a chapter is read once, ten and a hundred times over, in processor time of one core: by the chain alone, and whole.</summary>
internal static class SpeedReport
{
    private const int LongestRound = 300;

    /// <summary>Prints bytes a second and time a line, once the program is warm.</summary>
    public static void Print(ImmutableArray<BodyLine> lines)
    {
        foreach (var times in new[] { 1, 10, 100 })
        {
            var book = Enumerable.Repeat(lines, times).SelectMany(chapter => chapter).ToImmutableArray();
            var bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", book.Select(line => line.Content)));
            var rounds = LongestRound / times;
            PrintLine("chain", times, book.Length, bytes.Length, SecondsOf(rounds, () => BlockQuotationChain.Label(book)));
            PrintLine("whole", times, book.Length, bytes.Length, SecondsOf(rounds, () => ChapterRecognizer.Recognize(SourceReader.Read("book.txt", [.. bytes]), ChapterDecisions.None, IdRegister.Empty)));
        }
    }

    /// <summary>Processor time of one round, the first half of the rounds left out: they warm the program up.</summary>
    private static double SecondsOf(int rounds, Action read)
    {
        for (var round = 0; round < rounds; round++)
            read();
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
            read();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / rounds;
    }

    private static void PrintLine(string what, int times, int lines, int bytes, double seconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what} {times,3}×: {lines} lines, {bytes / 1e6:F2} MB, {seconds:F4} s of processor time, {bytes / 1e6 / seconds:F1} MB/s, {seconds / lines * 1e6:F0} µs a line"));
}
