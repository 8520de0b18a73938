namespace Cliff.Archive.Storage.Editions;

/// <summary>There is no edition that can be opened: none was built, its file is gone or damaged, or it has another schema. The message says which and what to do.</summary>
public sealed class EditionUnavailableException : Exception
{
    /// <summary>Says in one line what is wrong and which command helps.</summary>
    public EditionUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
