using System.Diagnostics;

namespace Cliff.Archive.Web.Commands;

/// <summary>One line on a terminal that says how far a verb is: from its first second on, ten times a second at the most, and gone when it is done.</summary>
/// <remarks>Written to standard error, and only when that is a terminal: a log file is spared it.</remarks>
internal sealed class ProgressLine(TextWriter error) : IDisposable, IProgress<string>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly bool _isTerminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private TimeSpan _next = Patience;
    private bool _isShown;

    public void Report(string value)
    {
        if (!_isTerminal)
            return;
        lock (_gate)
        {
            if (_clock.Elapsed < _next)
                return;
            _next = _clock.Elapsed + Interval;
            error.Write($"\r\e[K{Fit(value)}");
            _isShown = true;
        }
    }

    /// <summary>Takes the line away, so that something else can be printed.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_isShown)
                error.Write("\r\e[K");
            _isShown = false;
        }
    }

    public void Dispose() => Clear();

    private static string Fit(string value)
    {
        var width = Math.Max(20, Console.BufferWidth - 1);
        return value.Length <= width ? value : value[..(width - 1)] + "…";
    }
}
