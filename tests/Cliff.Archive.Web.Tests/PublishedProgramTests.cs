using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>The program as it is published, started by others, from a folder that knows nothing of the repository.</summary>
public sealed class PublishedProgramTests(PublishedProgram program) : IClassFixture<PublishedProgram>, IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly TestArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task ItServesAPageWithItsStylesheetFromAnEmptyFolder()
    {
        using var running = await program.ServeAsync(_archive);

        var page = await running.Client.GetStringAsync(FirstChapter.Path);
        var stylesheet = await running.Client.GetStringAsync("/archive.css");

        Assert.Contains("The campaign against Trotsky", page, StringComparison.Ordinal);
        Assert.Contains("{", stylesheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryRequestIsOneLineOfJsonWhateverTheVisitorSends()
    {
        using var running = await program.ServeAsync(_archive);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/%0A%7B%22@m%22:%22forged%22%7D%0D%1B%5B2J%C2%85%E2%80%A8%E2%80%AE");
        request.Headers.TryAddWithoutValidation("User-Agent", "visitor\t\"}{\"@m\":\"forged\"} \\n");
        await running.Client.SendAsync(request);
        await running.Client.GetAsync("/health/live");
        var log = await running.StopAsync();

        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.DoesNotContain(log, letter => letter != '\n' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
        var entry = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal("/\n{\"@m\":\"forged\"}\r\u001b[2J\u0085\u2028\u202e", entry.GetProperty("RequestPath").GetString());
        Assert.Equal(404, entry.GetProperty("StatusCode").GetInt32());
        Assert.Equal("GET", entry.GetProperty("RequestMethod").GetString());
    }

    [Fact]
    public async Task EnvironmentVariablesAreSettingsAndOptionsOutrankThem()
    {
        var elsewhere = Path.Combine(_archive.Folder, "elsewhere");
        var environment = new Dictionary<string, string> { ["Archive__DataDirectory"] = elsewhere, ["Archive__SourceDirectory"] = _archive.SourceDirectory };

        Assert.Equal(0, (await program.RunAsync(environment, "ingest")).ExitCode);
        Assert.True(File.Exists(Path.Combine(elsewhere, "CURRENT")));
        Assert.Equal(0, (await program.RunAsync(environment, "ingest", "--data", _archive.DataDirectory)).ExitCode);
        Assert.True(File.Exists(_archive.Files.Current));
    }

    [Fact]
    public async Task PathsAreRelativeToTheCaller()
    {
        Directory.CreateDirectory(Path.Combine(program.EmptyFolder, "texts"));
        await File.WriteAllTextAsync(Path.Combine(program.EmptyFolder, "texts", "one.txt"), "A title\n\nOne paragraph.\n");

        var run = await program.RunAsync(Nothing, "ingest", "texts", "--data", "here");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(Path.Combine(program.EmptyFolder, "here", "CURRENT")));
        Assert.Equal(1, (await program.RunAsync(Nothing, "ingest", "--data", "there")).ExitCode);
    }

    [Fact]
    public async Task AnEditionOfAnotherSchemaIsNotServedAndTheCommandThatHelpsIsNamed()
    {
        var text = Path.Combine(_archive.SourceDirectory, "trotsky-3");
        Assert.Equal(0, (await program.RunAsync(Nothing, "ingest", text, "--data", _archive.DataDirectory, "--sources", _archive.Folder)).ExitCode);
        var id = _archive.Files.ReadCurrent()!;
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_archive.Files.Database(id)};Pooling=False");
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = "UPDATE Facts SET Content = '999' WHERE Name LIKE '%chema%'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        await connection.DisposeAsync();

        var run = await program.RunAsync(Nothing, "serve", "--data", _archive.DataDirectory, "--sources", _archive.SourceDirectory, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.IsOneLine, run.Error);
        Assert.Contains("ingest", run.Error, StringComparison.Ordinal);
        Assert.Contains(text, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressInUseIsSaidInOneLine()
    {
        using var running = await program.ServeAsync(_archive);

        var run = await program.RunAsync(Nothing, "--data", _archive.DataDirectory, "--sources", _archive.SourceDirectory, "--urls", running.Address);

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.IsOneLine, run.Error);
    }

    [Fact]
    public async Task KilledWhileItIngestsItLeavesTheOldEditionServedAndTheNextIngestSucceeds()
    {
        var times = Environment.GetEnvironmentVariable("CLIFF_LONG_TESTS") == "1" ? 20 : 3;
        using var running = await program.ServeAsync(_archive);
        var random = new Random(20);
        for (var time = 0; time < times; time++)
        {
            _archive.Insert($"Added paragraph {time}.");
            using var ingest = program.Start(Nothing, "ingest", "--data", _archive.DataDirectory, "--sources", _archive.SourceDirectory);
            await Task.Delay(random.Next(50, 1200));
            ingest.Kill();
            await ingest.WaitForExitAsync();
            Assert.Equal(HttpStatusCode.OK, (await running.Client.GetAsync($"{FirstChapter.Path}?{time}")).StatusCode);
        }

        Assert.Equal(0, (await program.RunAsync(Nothing, "ingest", "--data", _archive.DataDirectory, "--sources", _archive.SourceDirectory)).ExitCode);
        Assert.Equal(0, (await program.RunAsync(Nothing, "verify", "--data", _archive.DataDirectory)).ExitCode);
        var clock = Stopwatch.StartNew();
        while (!(await running.Client.GetStringAsync(FirstChapter.Path)).Contains($"Added paragraph {times - 1}", StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "the new edition was not served");
            await Task.Delay(50);
        }
    }
}
