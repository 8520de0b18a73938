namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>One line of an <c>.ids</c> file: an id and what it names.</summary>
/// <param name="Id">The id.</param>
/// <param name="Trait">By what the thing is known again.</param>
/// <param name="Words">Its first words.</param>
/// <param name="Withdrawal">Null as long as the thing is in the text.</param>
internal sealed record IdEntry(string Id, Trait Trait, string Words, Withdrawal? Withdrawal = null)
{
    /// <summary>How many code units of a thing's words are kept for whoever follows its link when it is gone.</summary>
    public const int LongestWords = 80;
}

/// <summary>Says that the thing is gone.</summary>
/// <param name="LastEdition">Id of the last edition that had it; null if none was published.</param>
internal sealed record Withdrawal(string? LastEdition);
