using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Holds the connection of a context and lets SQLite stop what runs on it when the time is over.</summary>
/// <remarks>SQLite asks its progress handler every so many steps, also between statements of EF Core; an interrupt from a timer could hit the statement after.</remarks>
internal sealed class SearchDeadline : IDisposable
{
    private const int StepsBetweenLooks = 5_000;

    private readonly ArchiveDbContext _context;
    private readonly TimeSpan _deadline;
    private readonly CancellationToken _cancellation;
    private readonly long _began = Stopwatch.GetTimestamp();

    public SearchDeadline(ArchiveDbContext context, TimeSpan deadline, CancellationToken cancellation)
    {
        _context = context;
        _deadline = deadline;
        _cancellation = cancellation;
        context.Database.OpenConnection();
        raw.sqlite3_progress_handler(Connection.Handle, StepsBetweenLooks, _ => IsOver ? 1 : 0, null);
    }

    /// <summary>The open connection.</summary>
    public SqliteConnection Connection => (SqliteConnection)_context.Database.GetDbConnection();

    private bool IsOver => _cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(_began) >= _deadline;

    /// <summary>Runs <paramref name="search"/>, and says so when it was stopped.</summary>
    /// <exception cref="SearchDeadlineException">The time was over.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> search)
    {
        try
        {
            ThrowIfOver();
            return await search().ConfigureAwait(false);
        }
        catch (SqliteException stopped) when (stopped.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            _cancellation.ThrowIfCancellationRequested();
            throw new SearchDeadlineException(_deadline);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        raw.sqlite3_progress_handler(Connection.Handle, 0, null, null);
        _context.Database.CloseConnection();
    }

    private void ThrowIfOver()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (IsOver)
            throw new SearchDeadlineException(_deadline);
    }
}
