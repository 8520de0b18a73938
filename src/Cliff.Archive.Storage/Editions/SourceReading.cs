using System.Collections.Immutable;
using Cliff.Archive.Storage.Works;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What a chapter in an edition was read from. While all of it is unchanged the chapter is taken over as it is.</summary>
/// <param name="ChapterKey">Number of the chapter.</param>
/// <param name="Path">Path of its source below the folder that was ingested.</param>
/// <param name="Given">Hash over its place, its source and its decisions.</param>
/// <param name="IdsBefore">Hash of its file of ids before it was read.</param>
/// <param name="IdsAfter">Hash of what that file must hold now.</param>
internal sealed record SourceReading(int ChapterKey, string Path, string Given, string IdsBefore, string IdsAfter)
{
    /// <summary>For what is to be written: what the source says of works, as JSON; null where it says nothing or that is not kept.</summary>
    public string? Survey { get; init; }
}

/// <summary>The readings of an edition: a table of its own that serves the next ingest and is no part of the edition's listing.</summary>
internal sealed class ReadingTable(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _insert = new(connection, "INSERT INTO readings (ChapterKey, Path, Given, IdsBefore, IdsAfter, Survey) VALUES (?, ?, ?, ?, ?, ?)");

    /// <summary>Creates the table. The row of no chapter names the program that read the others.</summary>
    public static string Schema { get; } =
        $"""
        CREATE TABLE readings (ChapterKey INTEGER PRIMARY KEY, Path TEXT NOT NULL, Given TEXT NOT NULL, IdsBefore TEXT NOT NULL, IdsAfter TEXT NOT NULL, Survey TEXT);
        INSERT INTO readings VALUES (0, '{ProgramVersion.Build}', '', '', '', NULL);
        """;

    /// <summary>The readings of chapters; null when another program made them, or there are none.</summary>
    /// <exception cref="SqliteException">The file is no edition of this schema.</exception>
    public static ImmutableArray<SourceReading>? Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT ChapterKey, Path, Given, IdsBefore, IdsAfter FROM readings ORDER BY ChapterKey";
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.GetInt32(0) != 0 || reader.GetString(1) != ProgramVersion.Build)
            return null;
        var readings = ImmutableArray.CreateBuilder<SourceReading>();
        while (reader.Read())
            readings.Add(new SourceReading(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)));
        return readings.ToImmutable();
    }

    /// <summary>What the sources say of works, by path.</summary>
    public static Dictionary<string, SourceSurvey> Surveys(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Path, Survey FROM readings WHERE Survey IS NOT NULL";
        using var reader = command.ExecuteReader();
        var surveys = new Dictionary<string, SourceSurvey>(StringComparer.Ordinal);
        while (reader.Read())
            surveys[reader.GetString(0)] = SourceSurveys.FromJson(reader.GetString(1));
        return surveys;
    }

    /// <summary>Writes a reading.</summary>
    public void Write(SourceReading reading)
    {
        _insert.Bind(1, (long)reading.ChapterKey);
        _insert.Bind(2, reading.Path);
        _insert.Bind(3, reading.Given);
        _insert.Bind(4, reading.IdsBefore);
        _insert.Bind(5, reading.IdsAfter);
        _insert.Bind(6, reading.Survey);
        _insert.Run();
    }

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();
}
