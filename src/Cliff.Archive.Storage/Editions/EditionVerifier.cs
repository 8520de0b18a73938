using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Compares every hash of an edition: of each row, of each chapter, of the whole listing, and of the file; and names what is wrong to the paragraph.</summary>
public static class EditionVerifier
{
    /// <summary>More findings than this are counted, not named.</summary>
    public const int MaximumFindings = 200;

    /// <summary>Verifies the edition <paramref name="id"/> in its place, its file included.</summary>
    public static VerificationResult Verify(EditionFiles files, string id)
    {
        var path = files.Database(id);
        if (!File.Exists(path))
            return new VerificationResult(0, [$"{path} does not exist"]);
        var result = Verify(path, id);
        var expected = EditionInputs.TryRead(files.Inputs(id))?.FileHash;
        return expected is null || expected == DurableFile.Hash(path)
            ? result
            : result with { Findings = result.Findings.Add($"{path}: its bytes are not those that were published") };
    }

    /// <summary>Verifies the rows of the file at <paramref name="path"/> against themselves and against <paramref name="id"/>.</summary>
    public static VerificationResult Verify(string path, string id) => Verify(path, id, isMeant: null);

    /// <summary>Verifies all that stands above the chapters, and the rows of those chapters that <paramref name="isMeant"/> says, by their number; without it all, and the structure of the file.</summary>
    internal static VerificationResult Verify(string path, string id, Func<long, bool>? isMeant)
    {
        try
        {
            using var connection = Open(path);
            using var top = new VerifiedRows(connection);
            var found = EditionListing.Hash(connection, top.Add);
            if (found != id)
                top.Report($"the listing of all rows has the hash {found}, which is not the edition's id {id}");
            var chapters = Chapters(path, [.. top.Chapters.Where(chapter => isMeant?.Invoke(chapter.Key) ?? true)]);
            if (isMeant is null)
                LookAtWhole(connection, top);
            return Result([.. chapters, top]);
        }
        catch (SqliteException fault)
        {
            return Unreadable(path, fault);
        }
        catch (AggregateException faults) when (faults.Flatten().InnerExceptions[0] is SqliteException fault)
        {
            return Unreadable(path, fault);
        }
    }

    private static VerificationResult Unreadable(string path, SqliteException fault) => new(0, [$"{path} cannot be read as an edition: {fault.Message}"]);

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(EditionConnection.ForReading(path) + ";Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Verifies chapters side by side; what is found is in their order.</summary>
    private static VerifiedRows[] Chapters(string path, ImmutableArray<VerifiedChapter> chapters)
    {
        var parts = Math.Clamp(chapters.Length, 1, Environment.ProcessorCount);
        return [.. Enumerable.Range(0, parts).AsParallel().AsOrdered().WithDegreeOfParallelism(parts).Select(part =>
        {
            using var connection = Open(path);
            using var rows = new VerifiedRows(connection);
            foreach (var chapter in chapters[(chapters.Length * part / parts)..(chapters.Length * (part + 1) / parts)])
                rows.AddChapter(chapter);
            return rows;
        })];
    }

    /// <summary>Rows of a chapter or a work that is not there, which no walk through these meets; and the structure of the file.</summary>
    private static void LookAtWhole(SqliteConnection connection, VerifiedRows findings)
    {
        foreach (var table in EditionListing.OfChapter.Select(of => of.Table).Append(RowTable.Of(typeof(IdentityRow))))
            LookForStrays(connection, findings, table, "ChapterKey", "chapters");
        foreach (var row in new[] { typeof(ChapterRow), typeof(CatalogueRow), typeof(WorkQuotingRow) })
            LookForStrays(connection, findings, RowTable.Of(row), "WorkKey", "works");
        foreach (var (_, message) in EditionListing.Keys(connection, "SELECT 0, integrity_check FROM pragma_integrity_check").Where(line => line.Value != "ok"))
            findings.Report($"the structure of the file: {message}");
    }

    private static void LookForStrays(SqliteConnection connection, VerifiedRows findings, RowTable table, string key, string owners)
    {
        foreach (var (strays, _) in EditionListing.Keys(connection, $"SELECT count(*), '' FROM \"{table.Name}\" WHERE \"{key}\" NOT IN (SELECT Key FROM {owners})").Where(count => count.Key > 0))
            findings.Report(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {strays} rows belong to nothing"));
    }

    private static VerificationResult Result(ImmutableArray<VerifiedRows> parts)
    {
        ImmutableArray<string> findings = [.. parts.SelectMany(part => part.Findings)];
        return new VerificationResult(parts.Sum(part => part.Count), findings.Length <= MaximumFindings
            ? findings
            : [.. findings[..MaximumFindings], string.Create(CultureInfo.InvariantCulture, $"and {findings.Length - MaximumFindings} more")]);
    }
}

/// <summary>A chapter whose rows are to be compared.</summary>
/// <param name="Key">Its number.</param>
/// <param name="Place">Its place: <c>works/W/C</c>.</param>
/// <param name="Digest">What its rows should come to.</param>
internal sealed record VerifiedChapter(long Key, string Place, byte[]? Digest);

/// <summary>What a verification found: <paramref name="Findings"/> are what is wrong, a line each; empty when nothing is.</summary>
/// <param name="Rows">How many rows were compared.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record VerificationResult(long Rows, ImmutableArray<string> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Findings.IsEmpty;
}

/// <summary>Compares rows with their hashes and gathers what is wrong.</summary>
internal sealed class VerifiedRows(SqliteConnection connection) : IDisposable
{
    private readonly CanonicalLine _line = new();
    private readonly ImmutableArray<(RowTable Table, PreparedStatement Query)> _queries =
        [.. EditionListing.OfChapter.Select(of => (of.Table, new PreparedStatement(connection, EditionListing.Query(of.Table, "ChapterKey", "?"))))];

    /// <summary>How many rows were compared.</summary>
    public long Count { get; private set; }

    /// <summary>What is wrong, a line each.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>The chapters met.</summary>
    public List<VerifiedChapter> Chapters { get; } = [];

    /// <summary>Compares a row that stands above the chapters, or is a chapter's own.</summary>
    public void Add(ListedRow row)
    {
        Compare(row, []);
        if (row.Table == RowTable.Of(typeof(ChapterRow)))
            Chapters.Add(new VerifiedChapter((long)Value(row, nameof(ChapterRow.Key))!, row.Place, Value(row, nameof(ChapterRow.Digest)) as byte[]));
    }

    /// <summary>Compares all rows of a chapter.</summary>
    public void AddChapter(VerifiedChapter chapter)
    {
        var before = Count;
        if (IsAsWritten(chapter))
            return;
        Count = before;
        NameWhatDiffers(chapter);
    }

    private bool IsAsWritten(VerifiedChapter chapter)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isSame = true;
        foreach (var (table, query) in _queries)
        {
            query.Bind(1, chapter.Key);
            while (query.Step())
            {
                Count++;
                _line.Write(chapter.Place, table, query);
                digest.AppendData(_line.Written);
                isSame &= query.TypeOf(table.Columns.Length) is SqliteType.Integer && query.Integer(table.Columns.Length) == _line.Hash;
            }
        }

        return isSame && digest.GetHashAndReset().AsSpan().SequenceEqual(chapter.Digest);
    }

    private void NameWhatDiffers(VerifiedChapter chapter)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blockIds = EditionListing.Keys(connection, "SELECT Ordinal, coalesce(Id, 'separator ' || Ordinal) FROM blocks WHERE ChapterKey = @key", chapter.Key).ToDictionary();
        var before = Findings.Count;
        foreach (var (table, what) in EditionListing.OfChapter)
        {
            foreach (var row in EditionListing.Rows(connection, table, chapter.Place, what, "ChapterKey", chapter.Key))
            {
                Compare(row, blockIds);
                digest.AppendData(_line.Written);
            }
        }

        if (!digest.GetHashAndReset().AsSpan().SequenceEqual(chapter.Digest) && Findings.Count == before)
            Report($"{chapter.Place}: the listing of all rows of the chapter is not the one that was written");
    }

    /// <summary>Notes what is wrong.</summary>
    public void Report(string finding) => Findings.Add(finding);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, query) in _queries)
            query.Dispose();
        _line.Dispose();
    }

    private void Compare(ListedRow row, Dictionary<long, string> blockIds)
    {
        Count++;
        _line.Write(row.Place, row.Table, row.Values);
        if (row.Hash != _line.Hash)
            Report($"{RowName.Of(row.Place, row.Table, row.Values, row.At, blockIds)}: {row.What} differs from its hash");
    }

    private static object? Value(ListedRow row, string column) => row.Values[row.Table.Columns.IndexOf(column)];
}
