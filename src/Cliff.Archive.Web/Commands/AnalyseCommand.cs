using System.CommandLine;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Web.Commands;

/// <summary><c>analyse FILE|FOLDER</c>: what recognition makes of a source, without a database.</summary>
internal static class AnalyseCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { HelpName = "FILE|FOLDER", Description = "A source file, or a folder: its own files, no subfolders" };
        var format = new Option<string>("--format") { Description = "json for programs, text for people", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "text");
        var target = new Option<string?>("--out") { HelpName = "DIR", Description = "Write DIR/NAME.json (or .txt) for each file; needed for a folder" };
        var withoutDecisions = new Option<bool>("--without-decisions") { Description = "Leave the .edition.yaml and the .ids beside a file unread" };

        CommonOptions.RefuseOptionsAs(path);
        var command = new Command("analyse", "Print what recognition makes of a source file, or of every file of a folder.") { path, format, target, withoutDecisions };
        command.SetAction((parsed, cancellation) => RunAsync(
            new AnalysisRequest(parsed.GetRequiredValue(path), parsed.GetValue(target), parsed.GetValue(format) == "text", !parsed.GetValue(withoutDecisions)) { Limits = HostArguments.Settings(parsed).Limits },
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(AnalysisRequest request, InvocationConfiguration console, CancellationToken cancellation)
    {
        if (request.Target is null)
            return await PrintAsync(request, console.Output);

        var plan = AnalysisPlan.For(request.Path, request.Target, request.Extension);
        return await WriteAllAsync(plan, request, console, cancellation);
    }

    private static async Task<int> PrintAsync(AnalysisRequest request, TextWriter output)
    {
        if (Directory.Exists(request.Path))
            throw new UsageException($"{request.Path} is a folder: say with --out DIR where its analyses go.");
        await output.WriteAsync(request.Analyse(request.Path));
        return 0;
    }

    private static async Task<int> WriteAllAsync(AnalysisPlan plan, AnalysisRequest request, InvocationConfiguration console, CancellationToken cancellation)
    {
        Directory.CreateDirectory(plan.Target);
        var refused = 0;
        using var progress = new ProgressLine(console.Error);
        foreach (var (index, file) in plan.Files.Index())
        {
            if (cancellation.IsCancellationRequested)
                throw new CommandFailedException($"Stopped before it was done: {index} of {plan.Files.Length} files were dealt with, and what was written to {plan.Target} is whole.");
            progress.Report(() => $"{index} of {plan.Files.Length}: {file.Name}");
            try
            {
                await AtomicFile.WriteAsync(file.Output, request.Analyse(file.Input), CancellationToken.None);
            }
            catch (SourceRefusedException refusal) when (plan.IsFolder)
            {
                refused++;
                progress.Clear();
                await console.Error.WriteLineAsync($"refused {refusal.Message}");
            }
        }

        var written = plan.Files.Length - refused;
        progress.Clear();
        await console.Output.WriteLineAsync($"{written} analysed, {refused} refused, {plan.Skipped} skipped (of other kinds): {plan.Target}");
        return written > 0 ? 0 : ArchiveCommandLine.Failed;
    }
}
