using System.Globalization;

namespace Cliff.Archive.Text.Tests;

/// <summary>Measures how time grows with what is done. A ratio holds on any machine, however busy; so many seconds do not.</summary>
internal static class Growth
{
    /// <summary>What the collector takes now and then, whatever is done.</summary>
    private static readonly TimeSpan Disturbance = TimeSpan.FromMilliseconds(50);

    /// <summary>A machine may be busy once or twice; a square is slow whenever it is measured.</summary>
    private const int MostRounds = 3;

    /// <summary>Asserts that ten times as much takes ten times as long, and as much and a half again for what no longer fits into caches and what the collector copies; a square would take a hundred times.</summary>
    /// <param name="few">How much is done the first time.</param>
    /// <param name="prepare">Makes so much ready, and returns what is measured.</param>
    public static void AssertLinear(int few, Func<int, Action> prepare)
    {
        prepare(few)();
        var slow = new List<string>();
        while (slow.Count < MostRounds && Slow(few, prepare) is { } times)
            slow.Add(times);
        Assert.True(slow.Count < MostRounds, string.Join("; ", slow));
    }

    private static string? Slow(int few, Func<int, Action> prepare)
    {
        var ofFew = Best(prepare(few), 5);
        var ofMany = Best(prepare(10 * few), 2);
        return ofMany < (25 * ofFew) + Disturbance ? null : string.Create(CultureInfo.InvariantCulture, $"{ofFew.TotalMilliseconds:0.0} ms for {few}, {ofMany.TotalMilliseconds:0.0} ms for ten times as many");
    }

    private static TimeSpan Best(Action measured, int rounds) => Enumerable.Range(0, rounds).Min(_ =>
    {
        // Processor time, not that of the clock: other processes may want the machine too.
        var before = Environment.CpuUsage.TotalTime;
        measured();
        return Environment.CpuUsage.TotalTime - before;
    });
}
