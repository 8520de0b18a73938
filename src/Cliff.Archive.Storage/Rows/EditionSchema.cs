namespace Cliff.Archive.Storage.Rows;

/// <summary>What an edition file says of itself in its <see cref="FactRow"/>s.</summary>
public static class EditionSchema
{
    /// <summary>Version of the tables and of what is written into them. Raise it with every change of either: an edition of another version is built anew, never migrated.</summary>
    public const int Version = 8;

    /// <summary>Name of the fact that holds <see cref="Version"/>.</summary>
    public const string VersionFact = "schema-version";

    /// <summary>Name of the fact that holds the version of the program that built the edition.</summary>
    public const string ProgramFact = "program-version";
}
