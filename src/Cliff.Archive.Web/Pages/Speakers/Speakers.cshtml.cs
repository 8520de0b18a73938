using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>Everyone quoted who has a name: a few at once, many by letter, kind and beginning of the name.</summary>
public sealed class SpeakersModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>Up to this many stand on one page, by kind.</summary>
    public const int Few = 120;

    private const int OnAPage = 120;

    private static readonly (string Word, SpeakerKind Kind, string Name)[] Kinds =
        [("person", SpeakerKind.Person, "People"), ("body", SpeakerKind.Body, "Bodies"), ("publication", SpeakerKind.Publication, "Publications")];

    /// <summary>What the edition holds.</summary>
    public TotalsRow Totals { get; private set; } = null!;

    /// <summary>The speakers of this page, in its order.</summary>
    public IReadOnlyList<SpeakerRow> Speakers { get; private set; } = [];

    /// <summary>Whether all of them stand here.</summary>
    public bool AreFew => Totals.Speakers <= Few;

    /// <summary>How many quotations are of nobody with a name: of someone the texts leave unnamed, or of nobody they tell.</summary>
    public int Unnamed => Totals.Quotations - Totals.Attributed;

    /// <summary>The beginning of a name that was asked for.</summary>
    public string? Name { get; private set; }

    /// <summary>The kind that was asked for, as the address has it.</summary>
    public string? Kind { get; private set; }

    /// <summary>The letter that was asked for.</summary>
    public string? Letter { get; private set; }

    /// <summary>Whether the most quoted come first.</summary>
    public bool IsByQuotations { get; private set; }

    /// <summary>The place of this page among those of the list.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>The ways into the list.</summary>
    public IReadOnlyList<Ways> Ways { get; private set; } = [];

    /// <summary>Answers with the speakers.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Totals = await archive.Totals.SingleAsync(cancellation);
        Read();
        var letters = await LettersAsync(KindAsked, cancellation);
        var speakers = Asked();
        var total = Name is null ? letters.Under(Letter) : await speakers.CountAsync(cancellation);
        Listing = Listing.Of(Request.Query, total, AreFew ? Few : OnAPage, links.Speakers, ("kind", Kind), ("letter", Letter), ("name", Name), ("by", IsByQuotations || Letter is not null || Name is not null || AreFew ? null : "name"));
        var ordered = IsByQuotations ? speakers.OrderByDescending(row => row.Quotations).ThenBy(row => row.Sorted).ThenBy(row => row.Slug) : speakers.OrderBy(row => row.Sorted).ThenBy(row => row.Slug);
        Speakers = await ordered.Skip(Listing.Skip).Take(Listing.Size).ToListAsync(cancellation);
        if (!AreFew)
            Ways = [await KindsAsync(cancellation), Orders(), letters.Ways("Letter", Letter, letter => letter, letter => Address(letter: letter, by: ""))];
    }

    private SpeakerKind? KindAsked => Kind is null ? null : Kinds.First(kind => kind.Word == Kind).Kind;

    /// <summary>What was asked for; whatever is odd is taken as if it had not been given.</summary>
    private void Read()
    {
        if (AreFew)
            return;
        Name = Request.Query["name"].ToString().Trim() is { Length: > 0 } name && FoldedName.Of(name).Length > 0 ? name : null;
        Kind = Kinds.FirstOrDefault(kind => kind.Word == Request.Query["kind"].ToString()).Word;
        Letter = Name is null && Request.Query["letter"].ToString() is { Length: 1 or 2 } letter ? letter.ToUpperInvariant() : null;
        IsByQuotations = Letter is null && Name is null && Request.Query["by"].ToString() != "name";
    }

    private IQueryable<SpeakerRow> Asked()
    {
        var speakers = archive.Speakers.Where(row => row.Quotations > 0);
        if (KindAsked is { } kind)
            speakers = speakers.Where(row => row.Kind == kind);
        if (Letter is not null)
            speakers = speakers.Where(row => row.Letter == Letter);
        if (Name is null)
            return speakers;
        var from = FoldedName.Of(Name);
        var to = FoldedName.AfterAll(from);
        // Two ranges of two indexes: taken together in one condition neither would be used.
        var found = archive.Speakers.Where(row => string.Compare(row.Sorted, from) >= 0 && string.Compare(row.Sorted, to) < 0).Select(row => row.Key)
            .Union(archive.Speakers.Where(row => string.Compare(row.Folded, from) >= 0 && string.Compare(row.Folded, to) < 0).Select(row => row.Key));
        return speakers.Where(row => found.Contains(row.Key));
    }

    private async Task<Ways> KindsAsync(CancellationToken cancellation)
    {
        var ways = new List<Way> { new("All", Address(kind: ""), Totals.Speakers, Kind is null) };
        foreach (var (word, kind, name) in Kinds)
        {
            if ((await LettersAsync(kind, cancellation)).Total is > 0 and var count)
                ways.Add(new Way(name, Address(kind: word), count, Kind == word));
        }

        return new Ways("Kind", ways);
    }

    private Ways Orders() => new("Order", [new Way("Most quoted", Address(by: "", letter: ""), null, IsByQuotations), new Way("By name", Address(by: "name", letter: ""), null, !IsByQuotations && Letter is null && Name is null)]);

    private Task<ListLetters> LettersAsync(SpeakerKind? kind, CancellationToken cancellation) =>
        ListLetters.ReadAsync(archive, [.. Kinds.Where(known => kind is null || known.Kind == kind).Select(known => LetterRow.Speakers(known.Kind))], cancellation);

    private string Address(string? kind = null, string? letter = null, string? by = null) =>
        Listing.Address(links.Speakers, ("kind", kind ?? Kind), ("letter", letter ?? Letter), ("by", by ?? (IsByQuotations || Letter is not null ? null : "name")));
}
