using System.Globalization;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Editions;

/// <summary>An edition that is open for reading. Counted: it is closed when the store has let go of it and its last lease has ended.</summary>
internal sealed class OpenEdition
{
    private readonly Lock _gate = new();
    private readonly string _connectionString;
    private int _holders = 1;

    private OpenEdition(string id, string path)
    {
        Id = id;
        Path = path;
        _connectionString = EditionConnection.ForReading(path);
        Options = EditionConnection.Options(_connectionString);
    }

    public string Id { get; }

    public string Path { get; }

    public DbContextOptions<ArchiveDbContext> Options { get; }

    /// <summary>Its chapters that were read last.</summary>
    public RecentChapters Chapters { get; } = new();

    /// <summary>Opens the edition <paramref name="id"/> and looks at its schema.</summary>
    /// <exception cref="EditionUnavailableException">There is no such file, it is no edition, or it has another schema.</exception>
    public static OpenEdition Open(EditionFiles files, string id)
    {
        var path = files.Database(id);
        if (!File.Exists(path))
            throw new EditionUnavailableException($"CURRENT names edition {id}, but {path} does not exist: run `ingest`, or `editions use ID` for another one");
        var edition = new OpenEdition(id, path);
        var version = edition.ReadSchemaVersion();
        if (version == EditionSchema.Version.ToString(CultureInfo.InvariantCulture))
            return edition;
        edition.Close();
        var command = EditionInputs.TryRead(files.Inputs(id))?.Command ?? "ingest";
        throw new EditionUnavailableException($"edition {id} has schema {version ?? "unknown"} and this program reads {EditionSchema.Version}: build it anew with `{command}`");
    }

    /// <summary>Takes a further hold; false when it is closed already.</summary>
    public bool TryHold()
    {
        lock (_gate)
        {
            if (_holders == 0)
                return false;
            _holders++;
            return true;
        }
    }

    /// <summary>Lets go of one hold; the last one closes the file.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_holders > 0)
                return;
        }

        Close();
    }

    private string? ReadSchemaVersion()
    {
        try
        {
            using var context = new ArchiveDbContext(Options);
            return context.Facts.SingleOrDefault(fact => fact.Name == EditionSchema.VersionFact)?.Content;
        }
        catch (SqliteException fault)
        {
            Close();
            throw new EditionUnavailableException($"{Path} cannot be read as an edition ({fault.Message}): run `verify`, then `ingest`", fault);
        }
    }

    private void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
