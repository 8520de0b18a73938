using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Editions;

/// <summary>How edition files are opened.</summary>
internal static class EditionConnection
{
    /// <summary>A connection string that reads the closed file at <paramref name="path"/>: no locks, no journal, no change is looked for.</summary>
    /// <remarks>The address form is needed for <c>immutable</c>; it also keeps a space or a <c>#</c> in the path from being read as something else.</remarks>
    public static string ForReading(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1",
        Mode = SqliteOpenMode.ReadOnly,
    }.ConnectionString;

    /// <summary>A connection string that creates the file at <paramref name="path"/> and lets go of it when closed.</summary>
    public static string ForBuilding(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = new Uri(Path.GetFullPath(path)).AbsoluteUri,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
    }.ConnectionString;

    /// <summary>Options for a context over <paramref name="connectionString"/>.</summary>
    public static DbContextOptions<ArchiveDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<ArchiveDbContext>().UseSqlite(connectionString).Options;
}
