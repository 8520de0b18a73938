using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Text.Editing;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What is made of all chapters and works together, and written anew with every edition: who is who, the speakers, the catalogue, the authors, the counts.</summary>
internal sealed class EditionRegisters
{
    /// <summary>Takes out the registers of the edition before.</summary>
    public const string Removal = "DELETE FROM identities; DELETE FROM speakers; DELETE FROM catalogue; DELETE FROM authors; DELETE FROM quoted; DELETE FROM letters; DELETE FROM totals;";

    private readonly EditionCensus _census;
    private readonly SpeakerRegister _register;
    private readonly ImmutableArray<LetterRow> _years;

    private EditionRegisters(EditionCensus census, SpeakerRegister register, ImmutableArray<LetterRow> years) => (_census, _register, _years) = (census, register, years);

    /// <summary>What is to be said of the editors' decisions.</summary>
    public ImmutableArray<DecisionRemark> Remarks => _register.Remarks;

    /// <summary>Makes them of the works and chapters behind <paramref name="connection"/>.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="files">What editors decided of who is who.</param>
    public static EditionRegisters Of(SqliteConnection connection, ImmutableArray<SpeakersFile> files)
    {
        var census = EditionCensus.Read(connection);
        return new EditionRegisters(census, SpeakerRegister.Of([.. census.Mentions.Select(at => at.Mention)], files), YearCounts.Read(connection));
    }

    /// <summary>Their rows with the place of each in the listing.</summary>
    public IEnumerable<(string Place, object Row)> Rows()
    {
        var catalogue = Catalogue.Of(_census.Works);
        foreach (var ((place, _), identity) in _census.Mentions.Zip(_register.Identities))
            yield return (place, identity);
        foreach (var (work, entry) in catalogue.Entries)
            yield return ($"works/{work.Slug}", entry);
        object[] ofAll =
        [
            .. _register.Speakers, .. catalogue.Authors, .. catalogue.Quoted(_census.Mentions.Select(at => at.Mention), _register.Identities),
            .. Letters.Of(_register, catalogue), .. _years, _census.Totals(_register, catalogue),
        ];
        foreach (var row in ofAll)
            yield return (string.Empty, row);
    }
}
