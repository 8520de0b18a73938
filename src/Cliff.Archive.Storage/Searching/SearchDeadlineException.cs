namespace Cliff.Archive.Storage.Searching;

/// <summary>A search took longer than <see cref="SearchRequest.Deadline"/>; the web answers 503 with Retry-After.</summary>
public sealed class SearchDeadlineException : Exception
{
    /// <summary>Says that <paramref name="deadline"/> has passed.</summary>
    public SearchDeadlineException(TimeSpan deadline)
        : base($"the search took longer than {deadline.TotalSeconds:0.#} s")
    {
    }
}
