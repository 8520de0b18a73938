using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>A case is a folder of <c>tests/Golden</c>: <c>chapter.txt</c>, <c>.htm</c> or <c>.md</c>, perhaps its decisions, and <c>expected.txt</c>. To add one takes no code.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Golden");

    public static TheoryData<string> Cases { get; } = [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void AChapterIsReadAsItsCaseSays(string name)
    {
        var chapter = Reading.OfFile(Reading.ChapterIn(Path.Combine(Folder, name)));

        SavedText.AssertSame(Path.Combine(Folder, name, "expected.txt"), Reading.Report(chapter));
    }

    [Fact]
    public void EveryDiagnosticHasACase()
    {
        var seen = Directory.GetDirectories(Folder).Select(Reading.ChapterIn)
            .SelectMany(path => Reading.OfFile(path).Diagnostics.AsEnumerable())
            .Select(diagnostic => diagnostic.Code).ToHashSet(StringComparer.Ordinal);

        // Whether a link is broken is known only among other files: the works of a site have tests of their own.
        Assert.Empty(DiagnosticCodes.All.Except([DiagnosticCodes.LinkBroken]).Select(code => code.Code).Except(seen, StringComparer.Ordinal));
    }
}
