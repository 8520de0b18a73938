using System.Collections.Immutable;

namespace Cliff.Archive.Web.Pages.Quoting;

/// <summary>Who quotes whom as a table: those who quote down the side, those who are quoted along the top, those with the most of it.</summary>
/// <param name="Quoting">The rows.</param>
/// <param name="Quoted">The columns.</param>
/// <param name="Cells">What is quoted, by the slugs of row and column; nothing where nothing is.</param>
public sealed record QuotingMatrix(ImmutableArray<QuotingName> Quoting, ImmutableArray<QuotingName> Quoted, IReadOnlyDictionary<(string Quoting, string Quoted), QuotedAmount> Cells)
{
    /// <summary>Rows and columns at the most.</summary>
    public const int Most = 12;

    private const int Levels = 4;

    /// <summary>How full a cell is, from 1 to 4, against the fullest: by the square root, so that the small are seen too; 0 for an empty one.</summary>
    public int LevelOf(QuotedAmount? cell, bool byWords)
    {
        var most = Cells.Values.Select(other => other.Of(byWords)).DefaultIfEmpty().Max();
        return cell is null || most == 0 ? 0 : Math.Max(1, (int)Math.Ceiling(Levels * Math.Sqrt((double)cell.Of(byWords) / most)));
    }
}

/// <summary>Someone in who quotes whom.</summary>
/// <param name="Slug">As the rows have it.</param>
/// <param name="Name">What pages call them.</param>
/// <param name="Address">Their page; null where they have none.</param>
public sealed record QuotingName(string Slug, string Name, string? Address);

/// <summary>How much is quoted.</summary>
/// <param name="Quotations">Quotations.</param>
/// <param name="Words">Their words.</param>
public sealed record QuotedAmount(int Quotations, int Words)
{
    /// <summary>The measure that was chosen.</summary>
    public int Of(bool byWords) => byWords ? Words : Quotations;
}

/// <summary>A chain of hands: who speaks, who hands the words on, who quotes them.</summary>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Reporter">Who hands the words on to the author; null where the author does.</param>
/// <param name="Author">Who quotes them.</param>
/// <param name="Amount">How much.</param>
/// <param name="Passages">Address of the passages.</param>
public sealed record QuotingChain(QuotingName Speaker, QuotingName? Reporter, QuotingName Author, QuotedAmount Amount, string Passages);
