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
        var report = await Ingestion.RunAsync(files, selection, console.Error, cancellation);
        if (request.Report is { } target)
            await AtomicFile.WriteAsync(target, report.ToJson(), cancellation);
        IngestionSummary.Write(console.Output, report);
        if (report.Edition is not null)
            return 0;
        await console.Error.WriteLineAsync("Nothing could be used: no edition was published.");
        return ArchiveCommandLine.Failed;
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

    private static EditionInputs? CurrentInputs(EditionFiles files) => files.ReadCurrent() is { } id
        ? EditionInputs.TryRead(files.Inputs(id)) ?? throw new CommandFailedException($"What edition {id} was built from is not known: name all PATHs, without --add.")
        : null;
}
