using Cliff.Archive.Storage.Editions;
using Microsoft.Extensions.Caching.Memory;

namespace Cliff.Archive.Web.Hosting;

/// <summary>The answers of the current edition, compressed, in memory: a page is a pure function of edition, path and query, so it is made once.</summary>
internal sealed class RepresentationCache : IDisposable
{
    private const long MaximumBytes = 64 * 1024 * 1024;

    // One answer must not push out all others.
    private const int LargestEntry = 4 * 1024 * 1024;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MaximumBytes });
    private readonly EditionStore _editions;
    private readonly bool _isInUse;
    private string? _edition;

    public RepresentationCache(EditionStore editions, IWebHostEnvironment environment)
    {
        _editions = editions;
        // Whoever works on the pages wants to see them change.
        _isInUse = !environment.IsDevelopment();
    }

    /// <summary>What the answer to this request is kept under. Take it before the request is answered: an edition published meanwhile makes another key.</summary>
    public RepresentationKey KeyOf(HttpRequest request, string coding)
    {
        var edition = _editions.Current?.Id;
        if (edition != Interlocked.Exchange(ref _edition, edition))
            _answers.Clear();
        return new RepresentationKey(edition, request.PathBase, request.Path, request.QueryString.Value ?? "", coding);
    }

    public Representation? Find(RepresentationKey key) => _isInUse ? _answers.Get<Representation>(key) : null;

    public void Keep(RepresentationKey key, Representation answer)
    {
        if (_isInUse && key.Edition is not null && answer.Body.Length <= LargestEntry)
            _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Body.Length + key.Query.Length + 1024 });
    }

    public void Dispose() => _answers.Dispose();
}

/// <summary>What an answer depends on.</summary>
internal sealed record RepresentationKey(string? Edition, string Base, string Path, string Query, string Coding);
