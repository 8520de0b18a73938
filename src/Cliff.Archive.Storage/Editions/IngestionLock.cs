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
        catch (IOException taken) when (File.Exists(files.Lock))
        {
            throw new IngestionException($"another ingest is at work on {files.DataDirectory}: wait until it has ended", taken);
        }
    }

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
