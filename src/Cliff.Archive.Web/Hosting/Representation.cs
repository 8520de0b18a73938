using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Cliff.Archive.Web.Hosting;

/// <summary>A whole answer as it is sent: status, headers, and the bytes of its body in one content coding.</summary>
/// <remarks>RFC 9110, sections 3.2 (representations), 8.8.3 (entity tags), 13.1.2 and 15.4.5 (conditional requests).</remarks>
internal sealed record Representation
{
    private static readonly FrozenSet<string> SentWithNotModified = new[] { HeaderNames.CacheControl, HeaderNames.ETag, HeaderNames.Vary, HeaderNames.ContentLocation }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public required int Status { get; init; }

    public required ImmutableArray<KeyValuePair<string, StringValues>> Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Its entity tag; null where the answer is not one to keep.</summary>
    public EntityTagHeaderValue? Tag { get; init; }

    /// <summary>Sends it, or 304 when the client says that it has it.</summary>
    public async Task SendAsync(HttpContext context, bool withBody)
    {
        var response = context.Response;
        var isKnown = Tag is not null && IsKnown(context.Request.GetTypedHeaders().IfNoneMatch);
        response.StatusCode = isKnown ? StatusCodes.Status304NotModified : Status;
        response.Headers.Clear();
        foreach (var (name, value) in Headers)
        {
            if (!isKnown || SentWithNotModified.Contains(name))
                response.Headers[name] = value;
        }

        if (isKnown)
            return;
        response.ContentLength = Body.Length;
        // Without a token: that a reader went away is no fault, and the server drops what is left by itself.
        if (withBody)
            await response.Body.WriteAsync(Body, CancellationToken.None);
    }

    // The weak comparison: a proxy that compresses what it passes on may weaken our tag.
    private bool IsKnown(IList<EntityTagHeaderValue> tags) =>
        tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false));
}
