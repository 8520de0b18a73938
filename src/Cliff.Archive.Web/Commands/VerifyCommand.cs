using System.CommandLine;
using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Web.Commands;

/// <summary><c>verify</c>: compares every hash of the current edition.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Compare every hash of the current edition, and name what is wrong to the paragraph.");
        command.SetAction((parsed, cancellation) => RunAsync(new EditionFiles(HostArguments.Settings(parsed).DataDirectory), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(EditionFiles files, InvocationConfiguration console, CancellationToken cancellation)
    {
        var id = files.RequireCurrent() ?? throw new CommandFailedException($"There is no edition in {files.DataDirectory}: run `ingest`.");
        using var progress = new ProgressLine(console.Error);
        progress.Report(() => $"reading {id}");
        var result = await Task.Run(() => EditionVerifier.Verify(files, id), cancellation);
        progress.Clear();
        if (result.IsSound)
        {
            await console.Output.WriteLineAsync($"edition {id} is sound: {result.Rows} rows, each with its hash");
            return 0;
        }

        foreach (var finding in result.Findings)
            await console.Output.WriteLineAsync(finding);
        await console.Error.WriteLineAsync($"Edition {id} is damaged: build it anew with `{EditionInputs.TryRead(files.Inputs(id))?.Command ?? "ingest"}`, or go back with `editions use ID`.");
        return ArchiveCommandLine.Failed;
    }
}
