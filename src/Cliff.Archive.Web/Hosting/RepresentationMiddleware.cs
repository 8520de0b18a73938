using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Cliff.Archive.Web.Hosting;

/// <summary>Makes every answer a whole one before it is sent: with its length, its entity tag, compressed as the client likes it, 304 when the client has it, and for HEAD the headers of GET.</summary>
/// <remarks>An answer marked <c>no-store</c> gets no tag and is not kept. Endpoints need know nothing of all this, and see GET and no conditions.</remarks>
internal sealed class RepresentationMiddleware(RequestDelegate next, RepresentationCache cache, IResponseCompressionProvider compression)
{
    private const string Identity = "identity";

    /// <summary>Bytes of the longest page that is compressed with care: a tenth of a second.</summary>
    private const int LargestWithCare = 256 * 1024;

    // What the rest of the pipeline would answer only half of, or in a way of its own.
    private static readonly ImmutableArray<string> Conditions =
        [HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.IfMatch, HeaderNames.IfUnmodifiedSince, HeaderNames.IfRange, HeaderNames.Range];

    // Dates of files differ from machine to machine; tags do not. Parts of files are not sent.
    private static readonly ImmutableArray<string> NotSent = [HeaderNames.LastModified, HeaderNames.AcceptRanges, HeaderNames.ContentLength];

    public async Task InvokeAsync(HttpContext context)
    {
        var coding = compression.CheckRequestAcceptsCompression(context) ? compression.GetCompressionProvider(context) : null;
        var key = cache.KeyOf(context.Request, coding?.EncodingName ?? Identity);
        var answer = cache.Find(key);
        if (answer is null)
        {
            answer = await AnswerAsync(context, coding);
            if (answer.Tag is not null)
                cache.Keep(key, answer);
        }

        await answer.SendAsync(context, withBody: !HttpMethods.IsHead(context.Request.Method));
    }

    private async Task<Representation> AnswerAsync(HttpContext context, ICompressionProvider? coding)
    {
        using var plain = new MemoryStream();
        await RunAsync(context, plain);

        var headers = context.Response.Headers;
        foreach (var name in NotSent)
            headers.Remove(name);
        var isKept = context.Response.StatusCode == StatusCodes.Status200OK && !IsNoStore(context.Response);
        var tag = isKept ? Convert.ToHexStringLower(SHA256.HashData(plain.GetBuffer().AsSpan(0, (int)plain.Length))) : null;
        var body = plain.ToArray();
        if (compression.ShouldCompressResponse(context))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (coding is not null && body.Length > 0)
            {
                body = Compressed(body, coding, isReadOften: !context.Request.QueryString.HasValue);
                headers.ContentEncoding = coding.EncodingName;
                tag = tag is null ? null : $"{tag}-{coding.EncodingName}";
            }
        }

        if (tag is not null)
            headers.ETag = $"\"{tag}\"";
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-cache";
        return new Representation
        {
            Status = context.Response.StatusCode,
            Headers = [.. headers],
            Body = body,
            Tag = tag is null ? null : new EntityTagHeaderValue($"\"{tag}\""),
        };
    }

    private async Task RunAsync(HttpContext context, Stream body)
    {
        var (method, sent) = (context.Request.Method, context.Response.Body);
        var conditions = Conditions.Select(name => KeyValuePair.Create(name, context.Request.Headers[name])).ToArray();
        foreach (var name in Conditions)
            context.Request.Headers.Remove(name);
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = body;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(CancellationToken.None);
        }
        finally
        {
            context.Response.Body = sent;
            context.Request.Method = method;
            foreach (var (name, value) in conditions)
                context.Request.Headers[name] = value;
        }
    }

    private static byte[] Compressed(byte[] body, ICompressionProvider coding, bool isReadOften)
    {
        using var result = new MemoryStream();
        using (var stream = coding is BrotliCompressionProvider ? Brotli(result, isReadOften && body.Length <= LargestWithCare) : coding.CreateStream(result))
            stream.Write(body);
        return result.ToArray();
    }

    /// <summary>A chapter is a seventh smaller with care, and takes ten times as long, once; the answer to a question may never be asked for again.</summary>
    private static BrotliStream Brotli(Stream result, bool withCare) =>
        new(result, new BrotliCompressionOptions { Quality = withCare ? 10 : 5 }, leaveOpen: true);

    private static bool IsNoStore(HttpResponse response) => response.GetTypedHeaders().CacheControl?.NoStore == true;
}
