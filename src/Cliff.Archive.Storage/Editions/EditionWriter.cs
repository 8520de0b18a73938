using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Writes an edition into a new file, one chapter in memory at a time, and lists it as it goes: the hash of the listing is the edition's id.</summary>
internal sealed class EditionWriter : IDisposable
{
    private readonly ArchiveDbContext _schema;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<Type, RowInsert> _inserts = [];
    private readonly CanonicalLine _line = new();
    private readonly IncrementalHash _listing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PassageIndexer _indexer = new();
    private readonly WordInsert _words;
    private int _chapters;
    private int _works;

    /// <summary>Creates the file at <paramref name="path"/> with the tables of the model.</summary>
    public EditionWriter(string path)
    {
        var connectionString = EditionConnection.ForBuilding(path);
        _schema = new ArchiveDbContext(EditionConnection.Options(connectionString));
        _schema.Database.OpenConnection();
        _connection = (SqliteConnection)_schema.Database.GetDbConnection();
        // Nobody else sees the file and a killed build is thrown away, so nothing needs to be journalled.
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        Run(_schema.Database.GenerateCreateScript());
        Run(PassageWords.Schema);
        _transaction = _connection.BeginTransaction();
        _words = new WordInsert(_connection, _transaction);
        Write(string.Empty, new FactRow { Name = EditionSchema.ProgramFact, Content = ProgramVersion.Number });
        Write(string.Empty, new FactRow { Name = EditionSchema.VersionFact, Content = EditionSchema.Version.ToString(CultureInfo.InvariantCulture) });
    }

    /// <summary>What editors decided of who is who in all chapters together.</summary>
    public ImmutableArray<SpeakersFile> SpeakerFiles { get; init; } = [];

    /// <summary>How many speakers the finished edition has.</summary>
    public int Speakers { get; private set; }

    /// <summary>What the finished edition has to say of <see cref="SpeakerFiles"/>.</summary>
    public ImmutableArray<DecisionRemark> Remarks { get; private set; } = [];

    /// <summary>Begins a work; works come in the ordinal order of their slugs.</summary>
    public void Begin(Work work) => Write($"works/{work.Slug}", WorkRows.From(work, ++_works));

    /// <summary>Adds a chapter to the work begun last and returns its row.</summary>
    public ChapterRow Add(Work work, string slug, int ordinal, Chapter chapter)
    {
        var header = ChapterHeader.Of(chapter, new ChapterPlace(++_chapters, _works, slug, ordinal));
        var rows = ChapterToRows.Disassemble(header, chapter);
        var place = $"works/{work.Slug}/{slug}";
        Write(place, rows.Chapter);
        Write(place, rows.Source);
        Write(place, rows.Sections);
        Write(place, rows.Blocks);
        Write(place, rows.Spans);
        Write(place, rows.Imprint);
        Write(place, rows.Drops);
        Write(place, rows.Quotations);
        Write(place, rows.Segments);
        Write(place, rows.Voices);
        Write(place, rows.Notes);
        Write(place, rows.Citations);
        Write(place, rows.References);
        Write(place, rows.Lacunae);
        Write(place, rows.Withdrawn);
        Write(place, rows.Diagnostics);
        Index(place, chapter, header.Key);
        return header;
    }

    /// <summary>Writes the registers of the whole edition, closes the file and returns the edition's id.</summary>
    public string Finish()
    {
        WriteRegisters();
        _transaction.Commit();
        Run($"INSERT INTO {PassageWords.Table}({PassageWords.Table}) VALUES ('optimize'); PRAGMA optimize;");
        _schema.Database.CloseConnection();
        return Convert.ToHexStringLower(_listing.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
            insert.Dispose();
        _words.Dispose();
        _transaction.Dispose();
        _schema.Dispose();
        _line.Dispose();
        _listing.Dispose();
    }

    /// <summary>Writes what is made of all chapters and works together: who is who, the speakers, the catalogue, the authors.</summary>
    private void WriteRegisters()
    {
        var census = EditionCensus.Read(_connection, _transaction);
        ImmutableArray<SpeakerMention> mentions = [.. census.Mentions.Select(at => at.Mention)];
        var register = SpeakerRegister.Of(mentions, SpeakerFiles);
        foreach (var ((place, _), identity) in census.Mentions.Zip(register.Identities))
            Write(place, identity);
        Write(string.Empty, register.Speakers);
        var catalogue = Catalogue.Of(census.Works);
        foreach (var (work, entry) in catalogue.Entries)
            Write($"works/{work.Slug}", entry);
        Write(string.Empty, catalogue.Authors);
        Write(string.Empty, [.. catalogue.Quoted(mentions, register.Identities)]);
        var totals = census.Totals(register, catalogue);
        Write(string.Empty, totals);
        (Speakers, Remarks) = (totals.Speakers, register.Remarks);
    }

    private void Index(string place, Chapter chapter, int key)
    {
        var passages = ImmutableArray.CreateBuilder<PassageRow>();
        var speeches = ImmutableArray.CreateBuilder<SpeechRow>();
        foreach (var indexed in _indexer.Index(chapter, key))
        {
            _words.Run(indexed);
            if (indexed.Passage is not null)
                passages.Add(indexed.Passage);
            if (indexed.Speech is not null)
                speeches.Add(indexed.Speech);
        }

        Write(place, passages.ToImmutable());
        Write(place, speeches.ToImmutable());
    }

    private void Write<TRow>(string place, ImmutableArray<TRow> rows)
        where TRow : class
    {
        foreach (var row in rows)
            Write(place, row);
    }

    private void Write<TRow>(string place, TRow row)
        where TRow : class
    {
        if (!_inserts.TryGetValue(typeof(TRow), out var insert))
            _inserts.Add(typeof(TRow), insert = new RowInsert(_connection, _transaction, RowTable.Of(_schema.Model, typeof(TRow))));
        var values = insert.Table.Values(row);
        var line = _line.Of(place, insert.Table, values);
        _listing.AppendData(line);
        insert.Run(values, SHA256.HashData(line));
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
