using System.Diagnostics;
using Cliff.Archive.Web.Commands;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>Runs a verb and keeps what it said.</summary>
public static class Run
{
    /// <summary>In this process: quick, with the working directory of the tests.</summary>
    public static async Task<RunResult> InProcessAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ArchiveCommandLine.RunAsync(Program.Verbs(), arguments, output, error);
        return new RunResult(code, output.ToString(), error.ToString());
    }

    /// <summary>As a program of its own, the way a person runs it.</summary>
    public static async Task<RunResult> ProgramAsync(string folder, params string[] command)
    {
        using var process = Start(folder, new Dictionary<string, string>(), command);
        return await ResultAsync(process);
    }

    public static async Task<RunResult> ResultAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RunResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", command) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the tests and their build were told is not for the program under test.
        foreach (var name in start.Environment.Keys.Where(IsOfTheTests).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static bool IsOfTheTests(string name) =>
        new[] { "ASPNETCORE_", "MSBUILD", "VSTEST" }.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How a verb ended and what it said.</summary>
public sealed record RunResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether the error is one line for people.</summary>
    public bool IsOneLine => Error.TrimEnd().Length > 0 && !Error.TrimEnd().Contains('\n') && !Error.Contains("   at ", StringComparison.Ordinal);
}
