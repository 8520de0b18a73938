using System.CommandLine;
using System.Net.Sockets;
using Cliff.Archive.Web.Commands;

namespace Cliff.Archive.Web.Tests;

/// <summary>What a verb may run into outside the program.</summary>
public sealed class FailureTests
{
    public static TheoryData<Exception> Foreseeable => new()
    {
        new InvalidDataException("Failed to load appsettings.json.", new FormatException("Line 3 is no JSON.")),
        new SocketException((int)SocketError.AccessDenied),
        new IOException("The disk\nis full."),
        new UnauthorizedAccessException("This may not be read."),
        new OperationCanceledException(),
    };

    [Theory]
    [MemberData(nameof(Foreseeable))]
    public async Task EveryForeseeableFailureIsOneLineAndExit1(Exception fault)
    {
        var verb = new RootCommand();
        verb.SetAction(int (_) => throw fault);
        using var error = new StringWriter();

        Assert.Equal(1, await ArchiveCommandLine.RunAsync(verb, [], TextWriter.Null, error));
        Assert.Equal(1, error.ToString().Count(character => character == '\n'));
        Assert.Contains(fault.InnerException?.Message ?? "", error.ToString(), StringComparison.Ordinal);
    }
}
