using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Tests.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Tests.Speakers;

/// <summary>Who quotes whom through whom, as the rows of an edition count it.</summary>
public sealed class QuotingRegisterTests
{
    private const string One = "p1: He said {q1 falk=Ada_Falk|bread is dear} and {q2 berg=Nils_Berg|so are ships} and {q3 -|nobody} too.";

    [Fact]
    public void A_chain_has_its_author_its_reporter_and_its_speaker_with_words_and_number()
    {
        using var edition = Written(("a-book", "Lena Strand", Handed(MarkedText.Chapter(One), "q1", "berg")));

        Assert.Equal(
            ["lena-strand _unnamed _author 1×1", "lena-strand berg _author 1×3", "lena-strand falk berg 1×3"],
            edition.Context.Quoting.OrderBy(row => row.Speaker).AsEnumerable().Select(Text));
        Assert.True(edition.Context.Quoting.Single(row => row.Speaker == "falk").IsSecondHand);
    }

    [Fact]
    public void A_work_of_two_authors_stands_under_both_and_once_by_itself()
    {
        using var edition = Written(("a-book", "Lena Strand & Per Holm", MarkedText.Chapter("p1: {q1 falk=Ada_Falk|bread is dear}.")));

        Assert.Equal(["lena-strand falk _author 1×3", "per-holm falk _author 1×3"], edition.Context.Quoting.OrderBy(row => row.Author).AsEnumerable().Select(Text));
        Assert.Equal((1, 3), Assert.Single(edition.Context.WorkQuoting.AsEnumerable().Select(row => (row.Quotations, row.Words))));
    }

    [Fact]
    public void Works_of_one_author_are_added_up_and_one_of_nobody_is_kept_apart()
    {
        var chapter = MarkedText.Chapter("p1: {q1 falk=Ada_Falk|bread is dear}.");
        using var edition = Written(("a-book", "Lena Strand", chapter), ("b-book", "Lena Strand", chapter), ("c-book", null, chapter));

        Assert.Equal(["_unnamed falk _author 1×3", "lena-strand falk _author 2×6"], edition.Context.Quoting.OrderBy(row => row.Author).AsEnumerable().Select(Text));
    }

    [Fact]
    public void A_term_that_nobody_uses_is_quoted_from_nobody()
    {
        var chapter = MarkedText.Chapter("p1: The {q1 -|old guard} said so.");
        using var edition = Written(("a-book", "Lena Strand", chapter with { Quotations = [chapter.Quotations[0] with { Nature = QuotationNature.Term }] }));

        Assert.Empty(edition.Context.Quoting);
    }

    [Fact]
    public void Rows_say_where_words_stand_and_how_many_they_are()
    {
        using var edition = Written(("a-book", "Lena Strand", MarkedText.Chapter("s1: A heading\n" + One)));
        var context = edition.Context;

        Assert.Equal([(4, 3), (8, 3), (12, 1)], context.Segments.OrderBy(row => row.QuotationOrdinal).AsEnumerable().Select(row => (row.Place!.Value, row.Words)));
        Assert.Equal(0, context.Sections.Single().Place);
        Assert.Equal(3, context.Speakers.Single(row => row.Slug == "falk").Words);
    }

    private static string Text(QuotingRow row) => $"{row.Author} {row.Speaker} {row.Reporter} {row.Quotations}×{row.Words}";

    private static Chapter Handed(Chapter chapter, string quotation, string reporter) => chapter with
    {
        Quotations = [.. chapter.Quotations.Select(one => one.Id == quotation ? one with { Attribution = one.Attribution with { Reporter = new Speaker(reporter, "Nils Berg", SpeakerKind.Person) } } : one)],
    };

    private static WrittenEdition Written(params (string Slug, string? Author, Chapter Chapter)[] works) => new(works);

    private sealed class WrittenEdition : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public WrittenEdition((string Slug, string? Author, Chapter Chapter)[] works)
        {
            using (var writer = new EditionWriter(_folder["edition.db"]))
            {
                foreach (var (slug, author, chapter) in works)
                {
                    var work = new Work { Slug = slug, Title = slug, Author = author };
                    writer.Begin(work);
                    writer.Add(work, "one", 0, chapter);
                }

                Assert.Empty(EditionVerifier.Verify(_folder["edition.db"], writer.Finish()).Findings);
            }

            Context = new ArchiveDbContext(EditionConnection.Options(EditionConnection.ForReading(_folder["edition.db"]) + ";Pooling=False"));
        }

        public ArchiveDbContext Context { get; }

        public void Dispose()
        {
            Context.Dispose();
            _folder.Dispose();
        }
    }
}
