using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Text.Editing;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What is made of all chapters and works together, and written anew with every edition: who is who, the speakers, the catalogue, the authors, who quotes whom, the counts.</summary>
internal sealed class EditionRegisters
{
    /// <summary>Takes out the registers of the edition before.</summary>
    public const string Removal = "DELETE FROM identities; DELETE FROM speakers; DELETE FROM catalogue; DELETE FROM authors; DELETE FROM quoted; DELETE FROM quoting; DELETE FROM work_quoting; DELETE FROM letters; DELETE FROM totals;";

    private readonly EditionCensus _census;
    private readonly SpeakerRegister _register;
    private readonly Catalogue _catalogue;
    private readonly QuotingRegister _quoting;
    private readonly ImmutableArray<LetterRow> _years;

    private EditionRegisters(EditionCensus census, SpeakerRegister register, Catalogue catalogue, QuotingRegister quoting, ImmutableArray<LetterRow> years) =>
        (_census, _register, _catalogue, _quoting, _years) = (census, register, catalogue, quoting, years);

    /// <summary>What is to be said of the editors' decisions.</summary>
    public ImmutableArray<DecisionRemark> Remarks => _register.Remarks;

    /// <summary>Makes them of the works and chapters behind <paramref name="connection"/>.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="files">What editors decided of who is who.</param>
    public static EditionRegisters Of(SqliteConnection connection, ImmutableArray<SpeakersFile> files)
    {
        var census = EditionCensus.Read(connection);
        var register = SpeakerRegister.Of([.. census.Mentions.Select(at => at.Mention)], files);
        var catalogue = Catalogue.Of(census.Works);
        return new EditionRegisters(census, register, catalogue, QuotingRegister.Of(connection, census.Works, catalogue, register.Identities), YearCounts.Read(connection));
    }

    /// <summary>Their rows with the place of each in the listing.</summary>
    public IEnumerable<(string Place, object Row)> Rows()
    {
        foreach (var ((place, _), identity) in _census.Mentions.Zip(_register.Identities))
            yield return (place, identity);
        foreach (var (work, entry) in _catalogue.Entries)
            yield return ($"works/{work.Slug}", entry);
        foreach (var (work, chain) in _quoting.OfWorks)
            yield return ($"works/{work.Slug}", chain);
        object[] ofAll =
        [
            .. _register.Speakers, .. _catalogue.Authors, .. _catalogue.Quoted(_census.Mentions.Select(at => at.Mention), _register.Identities),
            .. _quoting.OfAuthors, .. Letters.Of(_register, _catalogue), .. _years, _census.Totals(_register, _catalogue),
        ];
        foreach (var row in ofAll)
            yield return (string.Empty, row);
    }
}
