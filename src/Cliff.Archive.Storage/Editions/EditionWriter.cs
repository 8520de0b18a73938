using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Writes an edition into a file of its own, one chapter in memory at a time: a new one, or one that goes on from what an ingest before it wrote.</summary>
internal sealed class EditionWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<RowTable, RowInsert> _inserts = [];
    private readonly CanonicalLine _line = new();
    private readonly WordInsert _words;
    private readonly ReadingTable _readings;
    private readonly bool _isNew;
    private int _chapters;
    private int _works;

    /// <summary>Creates the file at <paramref name="path"/> with the tables of the model.</summary>
    public EditionWriter(string path)
        : this(path, isNew: true)
    {
    }

    private EditionWriter(string path, bool isNew)
    {
        _isNew = isNew;
        _connection = new SqliteConnection(EditionConnection.ForBuilding(path));
        _connection.Open();
        // Nobody else sees the file. A killed program leaves it as of its last commit; after a loss of power it may not verify, and is thrown away.
        Run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;");
        if (isNew)
            CreateTables();
        _words = new WordInsert(_connection);
        _readings = new ReadingTable(_connection);
        Run("BEGIN");
        if (isNew)
        {
            Write(string.Empty, new FactRow { Name = EditionSchema.ProgramFact, Content = ProgramVersion.Number });
            Write(string.Empty, new FactRow { Name = EditionSchema.VersionFact, Content = EditionSchema.Version.ToString(CultureInfo.InvariantCulture) });
        }
        else
        {
            Readings = ReadingTable.Read(_connection)!.Value;
        }
    }

    /// <summary>Opens the file at <paramref name="path"/>, which this same program wrote, to go on with it; null when there is none or another program wrote it.</summary>
    public static EditionWriter? TryContinue(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using (var connection = new SqliteConnection(EditionConnection.ForBuilding(path)))
            {
                connection.Open();
                if (ReadingTable.Read(connection) is null)
                    return null;
            }

            return new EditionWriter(path, isNew: false);
        }
        catch (SqliteException)
        {
            // No edition, or one with other tables: whoever asked begins anew.
            return null;
        }
    }

    /// <summary>What the chapters in the file were read from.</summary>
    public ImmutableArray<SourceReading> Readings { get; } = [];

    /// <summary>What the sources of the chapters in the file say of works, by path.</summary>
    public Dictionary<string, SourceSurvey> Surveys() => ReadingTable.Surveys(_connection);

    /// <summary>The numbers and slugs of the works in the file.</summary>
    public List<KeyValuePair<long, string>> Works() => EditionListing.Keys(_connection, "SELECT Key, Slug FROM works");

    /// <summary>Begins a work; works come in the ordinal order of their slugs.</summary>
    public void Begin(Work work) => Write(work, ++_works);

    /// <summary>Adds a chapter to the work begun last and returns its row.</summary>
    public ChapterRow Add(Work work, string slug, int ordinal, Chapter chapter)
    {
        var prepared = PreparedChapter.Of(chapter, new ChapterPlace(++_chapters, _works, slug, ordinal), work.Slug);
        Add(prepared);
        return prepared.Header;
    }

    /// <summary>Adds a chapter.</summary>
    public void Add(PreparedChapter chapter)
    {
        foreach (var row in chapter.Rows)
            Write(row);
        foreach (var words in chapter.Words)
            _words.Run(words);
        if (chapter.Reading is { } reading)
            _readings.Write(reading);
    }

    /// <summary>Writes a work under the number <paramref name="key"/>.</summary>
    public void Write(Work work, int key) => Write($"works/{work.Slug}", WorkRows.From(work, key));

    /// <summary>Takes all of a chapter out.</summary>
    public void Remove(int chapterKey)
    {
        var first = PassageWords.FirstPassage(chapterKey) << PassageWords.SpeechBits;
        var last = (PassageWords.FirstPassage(chapterKey + 1) << PassageWords.SpeechBits) - 1;
        Run(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM {PassageWords.Table} WHERE rowid BETWEEN {first} AND {last}"));
        foreach (var table in EditionListing.OfChapter.Select(of => of.Table.Name).Append("readings"))
            Run(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM \"{table}\" WHERE ChapterKey = {chapterKey}"));
        Run(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM chapters WHERE Key = {chapterKey}"));
    }

    /// <summary>Takes out all that is written anew for the whole edition: works and registers.</summary>
    public void RemoveRegisters() => Run($"DELETE FROM works; {EditionRegisters.Removal}");

    /// <summary>Makes sure that what was written so far outlives this program.</summary>
    public void Commit() => Run("COMMIT; BEGIN;");

    /// <summary>Writes the registers and returns the edition's id; the file is whole then, and closed.</summary>
    /// <param name="counted">Told of the edition while it is open, and of what is to be said of <paramref name="speakers"/>.</param>
    /// <param name="speakers">What editors decided of who is who in all chapters together.</param>
    public string Finish(Action<SqliteConnection, ImmutableArray<DecisionRemark>>? counted = null, params ImmutableArray<SpeakersFile> speakers)
    {
        // A work of which nothing can be read is no work.
        Run("DELETE FROM works WHERE Key NOT IN (SELECT WorkKey FROM chapters)");
        var registers = EditionRegisters.Of(_connection, speakers);
        foreach (var (place, row) in registers.Rows())
            Write(place, row);
        Run("COMMIT");
        if (_isNew)
            Run($"INSERT INTO {PassageWords.Table}({PassageWords.Table}) VALUES ('optimize'); PRAGMA optimize;");
        counted?.Invoke(_connection, registers.Remarks);
        var id = EditionListing.Hash(_connection);
        Dispose();
        return id;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
            insert.Dispose();
        _inserts.Clear();
        _words.Dispose();
        _readings.Dispose();
        _connection.Dispose();
        _line.Dispose();
    }

    private void CreateTables()
    {
        using var model = new ArchiveDbContext(EditionConnection.Options("Data Source=:memory:"));
        Run(model.Database.GenerateCreateScript());
        Run(PassageWords.Schema);
        Run(ReadingTable.Schema);
    }

    private void Write(string place, object row) => Write(PreparedRow.Of(place, row, _line));

    private void Write(PreparedRow row)
    {
        if (!_inserts.TryGetValue(row.Table, out var insert))
            _inserts.Add(row.Table, insert = new RowInsert(_connection, row.Table));
        insert.Run(row);
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
