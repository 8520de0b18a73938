using System.CommandLine;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Web.Hosting;

namespace Cliff.Archive.Web.Commands;

/// <summary><c>serve</c>: serves the current edition; what the program does when it is given no verb.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the current edition, building one first if there is none or the sources have changed (the default).");
        Define(command);
        return command;
    }

    /// <summary>Makes <paramref name="root"/> serve when no verb is given.</summary>
    public static void MakeDefault(RootCommand root) => Define(root);

    private static void Define(Command command)
    {
        // Keys without an option of their own are given as every .NET host takes them: --Section:Key=value. All else is refused where the command line is read.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = Program.BuildServer([.. HostArguments.Of(parsed)]);
        var console = parsed.InvocationConfiguration;
        await new EditionForServing(app.Services.GetRequiredService<ArchiveSettings>(), console.Error).PrepareAsync(cancellation);
        // An edition that cannot be opened is said now, not to the first reader.
        await app.Services.GetRequiredService<EditionStore>().Acquire().DisposeAsync();

        await app.StartAsync(cancellation);
        foreach (var address in app.Urls)
            await console.Output.WriteLineAsync($"Cliff.Archive is at {address}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
