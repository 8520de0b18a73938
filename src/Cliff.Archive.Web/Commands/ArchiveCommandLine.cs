using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net.Sockets;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Web.Commands;

/// <summary>Runs a verb and answers with 0 (done), 1 (it failed) or 2 (it was called wrongly), and one line that says why.</summary>
internal static class ArchiveCommandLine
{
    public const int Failed = 1;
    public const int CalledWrongly = 2;

    /// <summary>Time that a verb has to end in order after Ctrl-C.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(RootCommand verbs, IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        // An argument that begins with @ is a path like any other.
        var parsed = verbs.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return await CalledWronglyAsync(error, string.Join(' ', parsed.Errors.Select(fault => fault.Message)));
        if (parsed.UnmatchedTokens.FirstOrDefault(token => !HostArguments.IsConfiguration(token)) is { } unknown)
            return await CalledWronglyAsync(error, $"{unknown} is no verb or option.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToStop,
            });
        }
        catch (UsageException fault)
        {
            return await CalledWronglyAsync(error, fault.Message);
        }
        catch (Exception fault) when (IsAnswer(fault))
        {
            await error.WriteLineAsync(OnOneLine(Reason(fault)));
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before it was done.");
            return Failed;
        }
    }

    private static async Task<int> CalledWronglyAsync(TextWriter error, string message)
    {
        await error.WriteLineAsync($"{OnOneLine(message)} (--help says how it is called)");
        return CalledWrongly;
    }

    /// <summary>Whether the message of <paramref name="fault"/> says to the caller what is wrong; all else is a fault of the program.</summary>
    private static bool IsAnswer(Exception fault) => fault is CommandFailedException or SourceRefusedException or DecisionException
        or EditionUnavailableException or IngestionException or IOException or UnauthorizedAccessException or InvalidDataException or SocketException;

    /// <summary>A file of settings that is no JSON is named by the outermost message; where in it, only the innermost one says.</summary>
    private static string Reason(Exception fault) => fault is InvalidDataException { InnerException: not null }
        ? $"{fault.Message} {fault.GetBaseException().Message}"
        : fault.Message;

    private static string OnOneLine(string message) => message.ReplaceLineEndings(" ");
}

/// <summary>A verb was called in a way that means nothing; nothing was written.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>A verb could not do what it was asked; the message says what and where, in one line.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
