using System.Globalization;

namespace Cliff.Archive.Text.Tests;

/// <summary>Measures how time grows with what is done. A ratio holds on any machine, however busy; so many seconds do not.</summary>
internal static class Growth
{
    /// <summary>What the collector takes now and then, whatever is done.</summary>
    private static readonly TimeSpan Disturbance = TimeSpan.FromMilliseconds(50);

    /// <summary>Asserts that ten times as much takes ten times as long, and half of that more for what no longer fits into the processor's caches.</summary>
    /// <param name="few">How much is done the first time.</param>
    /// <param name="prepare">Makes so much ready, and returns what is measured.</param>
    public static void AssertLinear(int few, Func<int, Action> prepare)
    {
        prepare(few)();
        var ofFew = Best(prepare(few), 5);
        var ofMany = Best(prepare(10 * few), 2);
        Assert.True(ofMany < (15 * ofFew) + Disturbance, string.Create(CultureInfo.InvariantCulture, $"{ofFew.TotalMilliseconds:0.0} ms for {few}, {ofMany.TotalMilliseconds:0.0} ms for ten times as many"));
    }

    private static TimeSpan Best(Action measured, int rounds) => Enumerable.Range(0, rounds).Min(_ =>
    {
        // Processor time, not that of the clock: other processes may want the machine too.
        var before = Environment.CpuUsage.TotalTime;
        measured();
        return Environment.CpuUsage.TotalTime - before;
    });
}
