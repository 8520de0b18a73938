using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Worth a look by an editor.</summary>
    Warning,

    /// <summary>Something could not be used.</summary>
    Error,
}

/// <summary>One numbered finding about a source, with its place.</summary>
/// <param name="Code">A number of <see cref="DiagnosticCodes"/>: <c>N003</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Source">Where in the decoded source.</param>
/// <param name="Message">What was found, in one sentence.</param>
public sealed record Diagnostic(string Code, Severity Severity, TextSpan Source, string Message);
