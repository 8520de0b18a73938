using System.CommandLine;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Web.Hosting;

namespace Cliff.Archive.Web.Commands;

/// <summary><c>ingest [PATH…]</c>: builds an edition and makes it current.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { HelpName = "PATH", Arity = ArgumentArity.ZeroOrMore, Description = "Folders of works, folders of one work, or files; without any, --sources" };
        var add = new Option<bool>("--add") { Description = "Build from what the current edition was built from and PATHs" };
        var ids = new Option<string?>("--ids") { HelpName = "DIR", Description = "Where the ids given to things in PATHs are kept [default: ids in --data]" };
        var report = new Option<string?>("--report") { HelpName = "FILE", Description = "Also write what was found as JSON" };

        CommonOptions.RefuseOptionsAs(paths);
        var command = new Command("ingest", "Build an edition from texts, check it, and make it the current one.") { paths, add, ids, report };
        command.SetAction((parsed, cancellation) => RunAsync(
            HostArguments.Settings(parsed),
            new IngestRequest(parsed.GetValue(paths) ?? [], parsed.GetValue(add), parsed.GetValue(ids), parsed.GetValue(report)),
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ArchiveSettings settings, IngestRequest request, InvocationConfiguration console, CancellationToken cancellation)
    {
        var files = new EditionFiles(settings.DataDirectory);
        var selection = request.Selection(settings, files);
        if (request.Report is { } target)
            AtomicFile.RefuseUnwritable(target);
        var report = await BuildAsync(settings, selection, console, cancellation);
        // From here on nothing is stopped half way: what happened is said, whatever the caller would like now.
        IngestionSummary.Write(console.Output, report);
        await WriteReportAsync(request, report);
        return report.Edition is not null ? 0 : throw new CommandFailedException("Nothing could be used: no edition was published.");
    }

    private static async Task<IngestionReport> BuildAsync(ArchiveSettings settings, SourceSelection selection, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            return await Ingestion.RunAsync(settings, selection, console.Error, cancellation);
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailedException("Stopped before it was done: no edition was published, and what was current still is. The next ingest goes on from here.");
        }
    }

    private static async Task WriteReportAsync(IngestRequest request, IngestionReport report)
    {
        if (request.Report is not { } target)
            return;
        try
        {
            await AtomicFile.WriteAsync(target, report.ToJson(), CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var done = report.Edition is { } id ? $"Edition {id} is published" : "No edition was published";
            throw new CommandFailedException($"{done}; the report could not be written: {fault.Message}");
        }
    }
}

/// <summary>What <c>ingest</c> was asked.</summary>
internal sealed record IngestRequest(string[] Paths, bool Adds, string? Ids, string? Report)
{
    /// <summary>What the edition is to be built from.</summary>
    /// <exception cref="UsageException">The options mean nothing together.</exception>
    public SourceSelection Selection(ArchiveSettings settings, EditionFiles files)
    {
        if (Paths.Length == 0)
        {
            if (Adds || Ids is not null)
                throw new UsageException($"{(Adds ? "--add" : "--ids")} needs a PATH.");
            return SourceSelection.OfSources(settings.SourceDirectory);
        }

        var ids = Ids ?? Path.Combine(settings.DataDirectory, "ids");
        var given = SourceSelection.OfPaths(Paths, ids, settings.SourceDirectory);
        return Adds && CurrentInputs(files) is { } before ? before.Selection.With(given) : given;
    }

    private static EditionInputs? CurrentInputs(EditionFiles files) => files.RequireCurrent() is { } id
        ? EditionInputs.TryRead(files.Inputs(id)) ?? throw new CommandFailedException($"What edition {id} was built from is not known: name all PATHs, without --add.")
        : null;
}
