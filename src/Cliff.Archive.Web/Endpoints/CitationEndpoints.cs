using System.Text;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Text.Writers.Citing;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Cliff.Archive.Web.Endpoints;

/// <summary>Files for programs that keep references: <c>/works/{work}/{chapter}.bib</c> and <c>/works/{work}/{chapter}/{id}.bib</c>, <c>.ris</c>, <c>.csl.json</c>; and <c>/works/{work}/{chapter}/{id}.txt</c>, the words of a thing with their citation.</summary>
internal static class CitationEndpoints
{
    private static readonly CitationFile[] Formats =
    [
        new(".bib", BibTeX.MediaType, (thing, _) => BibTeX.Write(thing)),
        new(".ris", Ris.MediaType, (thing, _) => Ris.Write(thing)),
        new(".csl.json", CslJson.MediaType, (thing, _) => CslJson.Write(thing)),
    ];

    private static readonly CitationFile Words = new(".txt", "text/plain; charset=utf-8", WithWords);

    /// <summary>The media types of the files, without parameters.</summary>
    public static IEnumerable<string> MediaTypes => Formats.Select(format => format.MediaType.Split(';')[0]);

    public static WebApplication MapCitations(this WebApplication app)
    {
        foreach (var format in Formats)
            app.MapGet($"/works/{{work}}/{{chapter}}{format.Extension}", ([AsParameters] CitationRequest request, CancellationToken cancellation) => SendAsync(format, request, null, cancellation));
        foreach (var format in Formats.Append(Words))
            app.MapGet($"/works/{{work}}/{{chapter}}/{{id}}{format.Extension}", (string id, [AsParameters] CitationRequest request, CancellationToken cancellation) => SendAsync(format, request, id, cancellation));
        return app;
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ContentHttpResult>> SendAsync(CitationFile format, CitationRequest request, string? id, CancellationToken cancellation)
    {
        // Routes know no case; every address of this site has one.
        var isWritten = request.Http.Request.Path.Value?.EndsWith(format.Extension, StringComparison.Ordinal) == true;
        if (!isWritten || await request.Archive.LoadWorkAsync(request.Work, cancellation) is not { } work
            || await request.Archive.LoadChapterAsync(request.Work, request.Chapter, cancellation) is not { } chapter)
            return TypedResults.NotFound();
        var index = new ChapterIndex(chapter);
        if (id is not null && CitedWords.Of(index, id) is null)
            return chapter.Withdrawn.FirstOrDefault(withdrawn => withdrawn.Id == id) is { } gone ? Gone(gone) : TypedResults.NotFound();

        var authors = await AuthorLine.NamesAsync(request.Archive, work.Slug, cancellation);
        var thing = new CitationFacts(work, index, authors, request.Address.Links(request.Links).Chapter(work.Slug, request.Chapter)).Of(id);
        RobotsTag.Add(request.Http.Response, work.NoIndex);
        var name = new ContentDispositionHeaderValue(format == Words ? "inline" : "attachment");
        name.SetHttpFileName(thing.Key.Replace(':', '-') + format.Extension);
        request.Http.Response.Headers.ContentDisposition = name.ToString();
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(format.Write(thing, id is null ? "" : CitedWords.Of(index, id)!)), format.MediaType);
    }

    /// <summary>With words: an empty answer would become the page for what never was, a 404.</summary>
    private static ContentHttpResult Gone(WithdrawnId gone) =>
        TypedResults.Text($"{gone.Id} is withdrawn. Its last words: {gone.LastWords}\n", "text/plain", Encoding.UTF8, StatusCodes.Status410Gone);

    private static string WithWords(CitedThing thing, string words) =>
        string.Join("\n\n", new[] { words, PlainStyle.Write(thing) + (thing.Permalink is null ? "" : "\n" + thing.Permalink) }) + "\n";
}

/// <summary>A kind of file about a thing.</summary>
/// <param name="Extension">What its address ends with.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Write">Writes it, from what is known of the thing and from its words.</param>
internal sealed record CitationFile(string Extension, string MediaType, Func<CitedThing, string, string> Write);

/// <summary>What answering for a citation needs.</summary>
internal sealed record CitationRequest
{
    /// <summary>Slug of the work.</summary>
    public required string Work { get; init; }

    /// <summary>Slug of the chapter.</summary>
    public required string Chapter { get; init; }

    /// <summary>The edition.</summary>
    public required ArchiveDbContext Archive { get; init; }

    /// <summary>The address under which readers know the archive.</summary>
    public required PublicAddress Address { get; init; }

    /// <summary>The addresses of this request's site.</summary>
    public required SiteLinks Links { get; init; }

    /// <summary>The request.</summary>
    public required HttpContext Http { get; init; }
}
