using System.Text;
using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Text.Tests.Golden;

public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void TheDocumentOfDiagnosticsIsGeneratedFromTheOneList() =>
        SavedText.AssertSame(Repository.PathOf("docs", "diagnostics.md"), Document());

    [Fact]
    public void NoNumberIsGivenTwice() => Assert.Distinct(DiagnosticCodes.All.Select(code => code.Code));

    private static string Document()
    {
        var document = new StringBuilder("# Diagnostics\n\nEverything the archive can find wanting in a source, by number. Generated from `DiagnosticCodes`; do not edit.\n\n");
        document.Append("| number | severity | what it says | what to do |\n|---|---|---|---|\n");
        foreach (var code in DiagnosticCodes.All)
            document.Append($"| {code.Code} | {code.Severity.ToString().ToLowerInvariant()} | {code.Meaning} | {code.Advice} |\n");
        return document.ToString();
    }
}
