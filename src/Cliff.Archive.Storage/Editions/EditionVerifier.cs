using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Compares every hash of an edition: of each row, of the whole listing, and of the file; and names what is wrong to the paragraph.</summary>
public sealed class EditionVerifier : IDisposable
{
    /// <summary>More findings than this are counted, not named.</summary>
    public const int MaximumFindings = 200;

    private static readonly (Type Row, string What)[] ChapterTables =
    [
        (typeof(SourceRow), "bytes of the source"), (typeof(SectionRow), "entry in the contents"), (typeof(BlockRow), "text"),
        (typeof(SpanRow), "span"), (typeof(ImprintRow), "statement of origin"), (typeof(DropRow), "drop"), (typeof(QuotationRow), "quotation"), (typeof(SegmentRow), "range of its words"), (typeof(VoiceRow), "voice"),
        (typeof(NoteRow), "note"), (typeof(CitationRow), "citation"), (typeof(ReferenceRow), "marker"), (typeof(LacunaRow), "lacuna"),
        (typeof(WithdrawnRow), "withdrawn id"), (typeof(DiagnosticRow), "finding"), (typeof(PassageRow), "passage of the search"),
        (typeof(SpeechRow), "speech of the search"),
    ];

    private readonly ArchiveDbContext _context;
    private readonly SqliteConnection _connection;
    private readonly CanonicalLine _line = new();
    private readonly IncrementalHash _listing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ImmutableArray<string>.Builder _findings = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);
    private Dictionary<long, string> _blockIds = [];
    private long _rows;
    private long _unnamed;

    private EditionVerifier(ArchiveDbContext context)
    {
        _context = context;
        _connection = (SqliteConnection)context.Database.GetDbConnection();
    }

    /// <summary>Verifies the edition <paramref name="id"/> in its place, its file included.</summary>
    public static VerificationResult Verify(EditionFiles files, string id)
    {
        var path = files.Database(id);
        if (!File.Exists(path))
            return new VerificationResult(0, [$"{path} does not exist"]);
        var result = Verify(path, id);
        var expected = EditionInputs.TryRead(files.Inputs(id))?.FileSha256;
        return expected is null || expected == DurableFile.Sha256(path)
            ? result
            : result with { Findings = result.Findings.Add($"{path}: its bytes are not those that were published") };
    }

    /// <summary>Verifies the rows of the file at <paramref name="path"/> against themselves and against <paramref name="id"/>.</summary>
    public static VerificationResult Verify(string path, string id)
    {
        var connectionString = EditionConnection.ForReading(path);
        using var context = new ArchiveDbContext(EditionConnection.Options(connectionString));
        try
        {
            context.Database.OpenConnection();
            using var verifier = new EditionVerifier(context);
            verifier.Run(id);
            return new VerificationResult(verifier._rows, verifier._findings.ToImmutable());
        }
        catch (SqliteException fault)
        {
            return new VerificationResult(0, [$"{path} cannot be read as an edition: {fault.Message}"]);
        }
        finally
        {
            context.Database.CloseConnection();
            using var closed = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(closed);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _line.Dispose();
        _listing.Dispose();
    }

    private void Run(string id)
    {
        Table(string.Empty, typeof(FactRow), "fact");
        foreach (var (workKey, workSlug) in Keys("SELECT Key, Slug FROM works ORDER BY Slug"))
        {
            Table($"works/{workSlug}", typeof(WorkRow), "work", "Key", workKey);
            foreach (var (chapterKey, chapterSlug) in Keys("SELECT Key, Slug FROM chapters WHERE WorkKey = @key ORDER BY Ordinal", workKey))
                Chapter($"works/{workSlug}/{chapterSlug}", chapterKey);
        }

        Registers();
        LookForStrays();
        var found = Convert.ToHexStringLower(_listing.GetHashAndReset());
        if (found != id)
            Report($"the listing of all rows has the hash {found}, which is not the edition's id {id}");
        Structure();
        if (_unnamed > 0)
            _findings.Add(string.Create(CultureInfo.InvariantCulture, $"and {_unnamed} more"));
    }

    /// <summary>What is made of all chapters and works together.</summary>
    private void Registers()
    {
        foreach (var (workKey, workSlug) in Keys("SELECT Key, Slug FROM works ORDER BY Slug"))
        {
            foreach (var (chapterKey, chapterSlug) in Keys("SELECT Key, Slug FROM chapters WHERE WorkKey = @key ORDER BY Ordinal", workKey))
                Table($"works/{workSlug}/{chapterSlug}", typeof(IdentityRow), "identity", "ChapterKey", chapterKey);
        }

        Table(string.Empty, typeof(SpeakerRow), "speaker");
        foreach (var (workKey, workSlug) in Keys("SELECT Key, Slug FROM works ORDER BY Slug"))
            Table($"works/{workSlug}", typeof(CatalogueRow), "entry in the catalogue", "WorkKey", workKey);
        Table(string.Empty, typeof(AuthorRow), "author");
        Table(string.Empty, typeof(QuotedRow), "number of quotations");
        Table(string.Empty, typeof(TotalsRow), "totals");
    }

    private void Chapter(string place, long key)
    {
        Table(place, typeof(ChapterRow), "chapter", "Key", key);
        _blockIds = Keys("SELECT Ordinal, coalesce(Id, 'separator ' || Ordinal) FROM blocks WHERE ChapterKey = @key", key).ToDictionary();
        foreach (var (row, what) in ChapterTables)
            Table(place, row, what, "ChapterKey", key);
    }

    private void Table(string place, Type type, string what, string? keyColumn = null, long key = 0)
    {
        var table = RowTable.Of(_context.Model, type);
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column}\""));
        var where = keyColumn is null ? string.Empty : $" WHERE \"{keyColumn}\" = @key";
        try
        {
            var at = 0;
            foreach (var row in Read($"SELECT {columns}, \"{ArchiveDbContext.HashColumn}\" FROM \"{table.Name}\"{where} ORDER BY {string.Join(", ", table.Order.Select(column => $"\"{column}\""))}", key))
                Row(place, table, what, row, at++);
        }
        catch (SqliteException fault)
        {
            Report($"{place}: the table {table.Name} cannot be read: {fault.Message}");
        }
    }

    private void Row(string place, RowTable table, string what, SqliteDataReader reader, int at)
    {
        var values = new object?[table.Columns.Length];
        for (var column = 0; column < values.Length; column++)
            values[column] = reader.GetValue(column);
        var line = _line.Of(place, table, values);
        _listing.AppendData(line);
        _rows++;
        _seen[table.Name] = _seen.GetValueOrDefault(table.Name) + 1;
        var stored = reader.GetValue(values.Length) as byte[];
        if (!SHA256.HashData(line).AsSpan().SequenceEqual(stored))
            Report($"{RowName.Of(place, table, values, at, _blockIds)}: {what} differs from its hash");
    }

    /// <summary>Rows that belong to no chapter, and so were in no table above.</summary>
    private void LookForStrays()
    {
        foreach (var table in _context.Model.GetEntityTypes().Select(entity => RowTable.Of(_context.Model, entity.ClrType)))
        {
            foreach (var (count, _) in Keys($"SELECT count(*), '' FROM \"{table.Name}\""))
            {
                var strays = count - _seen.GetValueOrDefault(table.Name);
                if (strays != 0)
                    Report(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {strays} rows belong to nothing"));
            }
        }
    }

    private void Structure()
    {
        foreach (var (_, message) in Keys("SELECT 0, integrity_check FROM pragma_integrity_check"))
        {
            if (message != "ok")
                Report($"the structure of the file: {message}");
        }
    }

    private List<KeyValuePair<long, string>> Keys(string sql, long key = 0) =>
        [.. Read(sql, key).Select(row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1)))];

    private IEnumerable<SqliteDataReader> Read(string sql, long key)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@key", key);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    private void Report(string finding)
    {
        if (_findings.Count < MaximumFindings)
            _findings.Add(finding);
        else
            _unnamed++;
    }
}

/// <summary>What a verification found.</summary>
/// <param name="Rows">How many rows were compared.</param>
/// <param name="Findings">What is wrong, a line each; empty when nothing is.</param>
public sealed record VerificationResult(long Rows, ImmutableArray<string> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Findings.IsEmpty;
}
