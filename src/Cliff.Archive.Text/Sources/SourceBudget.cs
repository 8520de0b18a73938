using System.Diagnostics;
using System.Globalization;

namespace Cliff.Archive.Text.Sources;

/// <summary>What one source may still cost while it is read and recognised; its time begins with the budget.</summary>
/// <param name="path">The source, for the refusal.</param>
/// <param name="limits">What it may cost.</param>
public sealed class SourceBudget(string path, SourceLimits limits)
{
    /// <summary>Things done between two looks at the clock.</summary>
    private const int Interval = 1024;

    private readonly long _began = Stopwatch.GetTimestamp();
    private int _done;

    /// <summary>What it may cost.</summary>
    public SourceLimits Limits { get; } = limits;

    /// <summary>Counts a thing done in a loop, and looks at the clock now and then.</summary>
    /// <exception cref="SourceRefusedException">The time is over.</exception>
    public void Spend()
    {
        if (++_done % Interval == 0)
            RefuseLate();
    }

    /// <summary>Refuses the source if its time is over.</summary>
    /// <exception cref="SourceRefusedException">It is.</exception>
    public void RefuseLate()
    {
        var seconds = Stopwatch.GetElapsedTime(_began).TotalSeconds;
        if (seconds > Limits.Seconds)
            throw SourceLimits.Refusal(path, string.Create(CultureInfo.InvariantCulture, $"takes {seconds:0.0} seconds"), nameof(SourceLimits.Seconds), Limits.Seconds);
    }

    /// <summary>Refuses the source if it has more than so many pieces.</summary>
    /// <exception cref="SourceRefusedException">It has.</exception>
    public void RefusePieces(int count) => Limits.RefusePieces(path, count);
}
