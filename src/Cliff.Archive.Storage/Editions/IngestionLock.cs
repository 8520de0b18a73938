namespace Cliff.Archive.Storage.Editions;

/// <summary>Held by the one ingest that runs on a data folder; the system lets go of it when the program ends, however it ends.</summary>
internal sealed class IngestionLock : IDisposable
{
    private readonly FileStream _held;

    private IngestionLock(FileStream held) => _held = held;

    /// <summary>Takes the lock of <paramref name="files"/>.</summary>
    /// <exception cref="IngestionException">Another ingest has it.</exception>
    public static IngestionLock Take(EditionFiles files)
    {
        Directory.CreateDirectory(files.Directory);
        try
        {
            return new IngestionLock(new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (IsTaken(taken))
        {
            throw new IngestionException($"another ingest is at work on {files.DataDirectory}: wait until it has ended", taken);
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION; a disk that is full or may only be read is none of them.
    private static bool IsTaken(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}

/// <summary>An edition could not be built or published; one line says why. What was current before still is.</summary>
public sealed class IngestionException : Exception
{
    /// <summary>Says why.</summary>
    public IngestionException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
