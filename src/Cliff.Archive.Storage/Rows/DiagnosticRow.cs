using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Diagnostic"/>: one numbered finding about a source.</summary>
public sealed class DiagnosticRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The number: <c>N003</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Offset in the decoded source.</summary>
    public required int Start { get; init; }

    /// <summary>Offset in the decoded source, after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>What was found, in one sentence.</summary>
    public required string Message { get; init; }
}
