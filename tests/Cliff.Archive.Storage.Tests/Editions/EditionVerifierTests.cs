using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Text.Documents;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class EditionVerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly string _id;

    public EditionVerifierTests()
    {
        _path = _folder["edition.db"];
        using var writer = new EditionWriter(_path);
        var work = new Work { Slug = "book", Title = "A Work" };
        writer.Begin(work);
        writer.Add(work, "chapter", 0, Some.Chapter());
        _id = writer.Finish();
    }

    [Fact]
    public void AnEditionAsItWasWrittenIsSound()
    {
        var result = EditionVerifier.Verify(_path, _id);

        Assert.True(result.IsSound, string.Join("\n", result.Findings));
        Assert.True(result.Rows > 40);
    }

    [Theory]
    [InlineData("UPDATE blocks SET Content = 'x' || substr(Content, 2) WHERE Id = 'p2'", "works/book/chapter, p2: text differs from its hash")]
    [InlineData("UPDATE blocks SET SectionId = NULL WHERE Id = 'p2'", "works/book/chapter, p2: text differs from its hash")]
    [InlineData("UPDATE spans SET End = End + 1 WHERE Correction = 'cheap'", "works/book/chapter, p2: span differs from its hash")]
    [InlineData("UPDATE quotations SET SpeakerSlug = 'another' WHERE Id = 'q4'", "works/book/chapter, q4: quotation differs from its hash")]
    [InlineData("UPDATE segments SET Start = Start + 1 WHERE QuotationId = 'q3'", "works/book/chapter, q3: range of its words differs from its hash")]
    [InlineData("UPDATE sources SET Bytes = x'00'", "works/book/chapter: bytes of the source differs from its hash")]
    [InlineData("UPDATE speakers SET Name = 'X' WHERE Slug = 'committee'", "speakers, committee: speaker differs from its hash")]
    [InlineData("UPDATE works SET Rights = 'none'", "works/book: work differs from its hash")]
    [InlineData("DELETE FROM notes WHERE Id = 'n2'", "works/book/chapter: the listing of all rows")]
    [InlineData("INSERT INTO identities (ChapterKey, Voice, Speaker, Rule, Because, Hash) SELECT 7, Voice, Speaker, Rule, Because, Hash FROM identities LIMIT 1", "identities: 1 rows belong to nothing")]
    [InlineData("INSERT INTO work_quoting (WorkKey, Speaker, Reporter, Quotations, Words, Hash) SELECT 7, Speaker, Reporter, Quotations, Words, Hash FROM work_quoting LIMIT 1", "work_quoting: 1 rows belong to nothing")]
    [InlineData("INSERT INTO catalogue (WorkKey, Ordinal, Slug, Author, AuthorSorted, AuthorLetter, TitleSorted, TitleLetter, YearSorted, Hash) SELECT 7, Ordinal, Slug, Author, AuthorSorted, AuthorLetter, TitleSorted, TitleLetter, YearSorted, Hash FROM catalogue LIMIT 1", "catalogue: 1 rows belong to nothing")]
    [InlineData("UPDATE chapters SET WorkKey = 7", "chapters: 1 rows belong to nothing")]
    [InlineData("UPDATE notes SET ChapterKey = 7 WHERE Id = 'n2'", "notes: 1 rows belong to nothing")]
    public void WhatWasChangedIsNamed(string change, string finding)
    {
        Change(change);

        var findings = EditionVerifier.Verify(_path, _id).Findings;

        Assert.Contains(findings, line => line.StartsWith(finding, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private void Change(string sql)
    {
        using var connection = new SqliteConnection(EditionConnection.ForBuilding(_path));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
