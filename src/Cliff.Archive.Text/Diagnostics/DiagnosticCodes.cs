namespace Cliff.Archive.Text.Diagnostics;

/// <summary>The one list of everything the archive can find wanting in a source. <c>docs/diagnostics.md</c> is generated from it.</summary>
public static class DiagnosticCodes
{
}
