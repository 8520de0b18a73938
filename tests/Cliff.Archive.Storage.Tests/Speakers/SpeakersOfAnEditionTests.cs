using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Tests.Searching;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Tests.Speakers;

public sealed class SpeakersOfAnEditionTests
{
    [Fact]
    public void A_newcomer_of_a_surname_changes_the_register_and_no_row_of_another_chapter()
    {
        const string First = "p1: He said {q1 ivanov=Ivanov|bread is dear} and left.";
        using var before = new SearchedEdition(("one", First), ("two", "p1: One said {q1 ivanov=A._Ivanov|bread} then."));
        using var after = new SearchedEdition(("one", First), ("two", "p1: One said {q1 ivanov=A._Ivanov|bread} then."), ("z", "p1: Here {q1 ivanov=N._Ivanov|bread} too."));

        Assert.Equal(("ivanov", "ivanov-2"), (Speaker(before), Speaker(after)));
        Assert.Equal(Hashes(before.Context.Quotations), Hashes(after.Context.Quotations));
        Assert.Equal(Hashes(before.Context.Voices), Hashes(after.Context.Voices));
        Assert.Equal(Hashes(before.Context.Passages), Hashes(after.Context.Passages));
        Assert.Equal(Hashes(before.Context.Speeches), Hashes(after.Context.Speeches));

        static string Speaker(SearchedEdition edition) => edition.Context.Identities.Single(row => row.ChapterKey == 1).Speaker;
        static long[] Hashes<TRow>(IQueryable<TRow> rows)
            where TRow : class => [.. rows.Where(row => EF.Property<int>(row, "ChapterKey") == 1).Select(row => EF.Property<long>(row, ArchiveDbContext.HashColumn)).Order()];
    }

    [Fact]
    public void An_edition_verifies_with_its_registers()
    {
        using var folder = new TemporaryFolder();
        string id;
        using (var writer = new EditionWriter(folder["edition.db"]))
        {
            foreach (var slug in new[] { "a-book", "b-book" })
            {
                var work = new Work { Slug = slug, Title = slug, Author = "Ada Lindqvist & Nils Berg", Year = 1911 };
                writer.Begin(work);
                writer.Add(work, "one", 0, MarkedText.Chapter("p1: He said {q1 ivanov=A._Ivanov|bread} then."));
            }

            id = writer.Finish();
        }

        Assert.Empty(EditionVerifier.Verify(folder["edition.db"], id).Findings);
        using var context = new ArchiveDbContext(EditionConnection.Options(EditionConnection.ForReading(folder["edition.db"]) + ";Pooling=False"));
        Assert.Equal(new (string, int)[] { ("ada-lindqvist", 2), ("nils-berg", 2) }, context.Authors.OrderBy(row => row.Slug).AsEnumerable().Select(row => (row.Slug, row.Works)));
        Assert.Equal(4, context.Catalogue.Count());
        var totals = context.Totals.Single();
        Assert.Equal((2, 2, 2, 2, 1, 2), (totals.Works, totals.Chapters, totals.Quotations, totals.Attributed, totals.Speakers, totals.Authors));
    }

    [Fact]
    public void A_speakers_yaml_in_the_root_of_the_sources_is_read_and_is_part_of_the_input()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["sources/book"]);
        File.WriteAllText(folder["sources/book/one.txt"], "A Book\n\nOne\n\nFalk said: “Bread is dear, and it will be dearer in the winter.”\n");
        var selection = SourceSelection.OfSources(folder["sources"]);
        var key = InputKey.Of(SourceTree.Read(selection));

        File.WriteAllText(folder["sources/speakers.yaml"], "speakers:\n  - { id: lena, name: Lena Falk, names: [Falk], reason: \"The letter of 1911.\" }\n");
        var report = new EditionBuilder(new EditionFiles(folder["data"])).Build(selection);

        Assert.NotEqual(key, InputKey.Of(SourceTree.Read(selection)));
        Assert.Empty(report.Refusals);
        using var store = new EditionStore(folder["data"]);
        using var lease = store.Acquire();
        Assert.Equal(("lena", "Lena Falk"), lease.Context.Speakers.Single() is SpeakerRow row ? (row.Slug, row.Name) : default);
    }

    [Fact]
    public void A_speakers_yaml_that_cannot_be_used_is_refused_with_its_line_and_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["sources/book"]);
        File.WriteAllText(folder["sources/book/one.txt"], "A Book\n\nOne\n\nFalk said: “Bread is dear, and it will be dearer in the winter.”\n");
        File.WriteAllText(folder["sources/speakers.yaml"], "speakers:\n  - { id: lena, names: [Nobody], reason: \"None.\" }\n");

        var report = new EditionBuilder(new EditionFiles(folder["data"])).Build(SourceSelection.OfSources(folder["sources"]));

        Assert.Equal(1, report.Chapters);
        Assert.Equal("line 2: no chapter knows a speaker as \"Nobody\"; give the name as /speakers shows it or remove it", Assert.Single(report.Refusals).Reason);
    }
}
