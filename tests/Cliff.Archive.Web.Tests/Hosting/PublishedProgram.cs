using System.Diagnostics;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>The program published into a folder of its own, once for all tests that run it.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cliff-published").FullName;

    /// <summary>A folder to start from that holds nothing.</summary>
    public string EmptyFolder => Path.Combine(_folder, "empty");

    private string Assembly => Path.Combine(_folder, "program", "Cliff.Archive.Web.dll");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(EmptyFolder);
        // Restored already: a restore here could change the lock files under the tests.
        var publish = await Run.ProgramAsync(
            Repository.Folder, "publish", "src/Cliff.Archive.Web", "-c", "Release", "-o", Path.GetDirectoryName(Assembly)!, "--no-restore", "-nodeReuse:false");
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"dotnet publish failed: {publish.Output}");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run.Start(EmptyFolder, environment, [Assembly, .. arguments]);

    public async Task<RunResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await Run.ResultAsync(process);
    }

    public async Task<RunningProgram> ServeAsync(TestArchive archive) => await RunningProgram.AtAsync(
        Start(new Dictionary<string, string>(), "--data", archive.DataDirectory, "--sources", archive.SourceDirectory, "--urls", "http://127.0.0.1:0"));
}

/// <summary>A server in a process of its own.</summary>
public sealed class RunningProgram : IDisposable
{
    private const string Greeting = "Cliff.Archive is at ";

    private readonly Process _process;
    private readonly Task<string> _log;

    private RunningProgram(Process process, Task<string> log, string address)
    {
        (_process, _log, Address) = (process, log, address);
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningProgram> AtAsync(Process process)
    {
        var log = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync();
        return line?.StartsWith(Greeting, StringComparison.Ordinal) == true
            ? new RunningProgram(process, log, line[Greeting.Length..])
            : throw new InvalidOperationException($"The server did not start: {line} {await log}");
    }

    /// <summary>Ends it as Ctrl-C would, and returns what it logged.</summary>
    public async Task<string> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
        return await _log;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
