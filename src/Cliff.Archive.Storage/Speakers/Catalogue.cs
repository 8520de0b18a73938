using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>The library's catalogue: its authors, and each work under each of its own.</summary>
/// <param name="Authors">The authors, in the ordinal order of their slugs.</param>
/// <param name="Entries">The entries, in the order of the works.</param>
internal sealed record Catalogue(ImmutableArray<AuthorRow> Authors, ImmutableArray<(CataloguedWork Work, CatalogueRow Entry)> Entries)
{
    /// <summary>Behind every letter.</summary>
    private const string Last = "\uffff";

    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>The catalogue of <paramref name="works"/>. Authors meet as speakers do: "A. Falk" of one title page is "Anna Falk" of another where nobody else can be meant.</summary>
    public static Catalogue Of(ImmutableArray<CataloguedWork> works)
    {
        var written = works.SelectMany(work => AuthorNames.Read(work.Author).Select((name, ordinal) => (Work: work, Ordinal: ordinal, Mention: Mention(work, name)))).ToList();
        foreach (var surname in written.GroupBy(author => (author.Mention.Mention.Kind, author.Mention.Name.Surname), author => author.Mention))
            new Surname([.. surname]).Resolve();
        var authors = AuthorsOf([.. written.Select(author => author.Mention.Bearer).Distinct()]);
        var entries = written.DistinctBy(author => (author.Work, author.Mention.Bearer)).Select(author => (author.Work, Entry(author.Work, author.Ordinal, authors[author.Mention.Bearer])))
            .Concat(works.Where(work => AuthorNames.Read(work.Author).IsEmpty).Select(work => (work, Entry(work, 0, author: null))));
        return new Catalogue([.. authors.Values.OrderBy(row => row.Key)], [.. entries.OrderBy(entry => entry.Item1.Slug, StringComparer.Ordinal).ThenBy(entry => entry.Item2.Ordinal)]);
    }

    /// <summary>Whom each author quotes most, by author.</summary>
    /// <param name="mentions">Whom the chapters name.</param>
    /// <param name="identities">Who these are.</param>
    public IEnumerable<QuotedRow> Quoted(IEnumerable<SpeakerMention> mentions, IEnumerable<IdentityRow> identities)
    {
        var authors = Entries.Where(at => at.Entry.Author is not null).ToLookup(at => at.Work.Slug, at => at.Entry.Author!, StringComparer.Ordinal);
        var counts = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (mention, identity) in mentions.Zip(identities).Where(at => at.First.Quotations > 0))
        {
            foreach (var author in authors[mention.Work])
            {
                if (!counts.TryGetValue(author, out var quoted))
                    counts.Add(author, quoted = new Dictionary<string, int>(StringComparer.Ordinal));
                quoted[identity.Speaker] = quoted.GetValueOrDefault(identity.Speaker) + mention.Quotations;
            }
        }

        return counts.SelectMany(author => author.Value
            .OrderByDescending(quoted => quoted.Value).ThenBy(quoted => quoted.Key, StringComparer.Ordinal).Take(QuotedRow.Most)
            .Select((quoted, ordinal) => new QuotedRow { Author = author.Key, Ordinal = ordinal, Speaker = quoted.Key, Quotations = quoted.Value }));
    }

    private static NamedMention Mention(CataloguedWork work, string name)
    {
        var kind = AuthorNames.IsBody(name) ? SpeakerKind.Body : SpeakerKind.Person;
        var mention = new SpeakerMention(work.Key, work.Slug, NameSlug.Of(name), name, kind) { Quotations = 1 };
        return new NamedMention(mention, PersonName.Read(name, kind), decided: null);
    }

    private static Dictionary<Bearer, AuthorRow> AuthorsOf(List<Bearer> bearers)
    {
        foreach (var bearer in bearers)
            bearer.Describe();
        var given = new HashSet<string>(StringComparer.Ordinal);
        var slugs = bearers.OrderByDescending(bearer => bearer.Works).ThenBy(bearer => bearer.Name, StringComparer.Ordinal).ThenBy(bearer => bearer.Kind)
            .ToDictionary(bearer => bearer, bearer => Slugs(bearer.Name).First(given.Add));
        return slugs.OrderBy(author => author.Value, StringComparer.Ordinal).Select((author, at) => (author.Key, Row: Row(author.Key, author.Value, at + 1)))
            .ToDictionary(author => author.Key, author => author.Row);
    }

    private static IEnumerable<string> Slugs(string name)
    {
        var slug = NameSlug.Of(name) is { Length: > 0 } named ? named : "author";
        yield return slug;
        for (var number = 2; ; number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
    }

    private static AuthorRow Row(Bearer author, string slug, int key)
    {
        var sorted = author.Sorted;
        return new AuthorRow { Key = key, Slug = slug, Name = author.Name, Sorted = sorted, Letter = Alphabet.LetterOf(sorted), Works = author.Works };
    }

    private static CatalogueRow Entry(CataloguedWork work, int ordinal, AuthorRow? author)
    {
        var title = PersonName.Fold(WithoutArticle(work.Title));
        return new CatalogueRow
        {
            WorkKey = work.Key,
            Ordinal = ordinal,
            Slug = work.Slug,
            Author = author?.Slug,
            AuthorSorted = author?.Sorted ?? Last,
            AuthorLetter = author?.Letter ?? Alphabet.Other,
            TitleSorted = title,
            TitleLetter = Alphabet.LetterOf(title),
            YearSorted = work.Year ?? CatalogueRow.UnknownYear,
        };
    }

    private static string WithoutArticle(string title) =>
        Array.Find(Articles, article => title.StartsWith(article, StringComparison.OrdinalIgnoreCase)) is { } found && title.Length > found.Length ? title[found.Length..] : title;
}
