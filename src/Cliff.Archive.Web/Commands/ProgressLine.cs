using System.Diagnostics;

namespace Cliff.Archive.Web.Commands;

/// <summary>Says how far a verb is: on a terminal in one line, from its first second on, ten times a second at the most, and gone when it is done; in a log in a line of its own, every ten seconds.</summary>
/// <remarks>Written to standard error.</remarks>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan IntervalOfLogs = TimeSpan.FromSeconds(10);

    private readonly TextWriter _error;
    private readonly bool _isTerminal;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private TimeSpan _next;
    private bool _isShown;

    /// <summary>Writes to <paramref name="error"/>.</summary>
    public ProgressLine(TextWriter error)
    {
        _error = error;
        _isTerminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
        _next = _isTerminal ? Patience : IntervalOfLogs;
    }

    /// <summary>Since when it says so.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Says <paramref name="value"/>, if it is time to; made only then.</summary>
    public void Report(Func<string> value)
    {
        lock (_gate)
        {
            if (_clock.Elapsed < _next)
                return;
            _next = _clock.Elapsed + (_isTerminal ? Interval : IntervalOfLogs);
            if (_isTerminal)
                _error.Write($"\r\e[K{Fit(value())}");
            else
                _error.WriteLine(value());
            _isShown = _isTerminal;
        }
    }

    /// <summary>Takes the line away, so that something else can be printed.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_isShown)
                _error.Write("\r\e[K");
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
