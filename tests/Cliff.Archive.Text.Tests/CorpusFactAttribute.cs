namespace Cliff.Archive.Text.Tests;

/// <summary>A test on texts that are not in this repository: skipped, saying so, unless <c>CLIFF_CORPUS</c> names the folder that has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Directory.Exists(Folder) ? null : "CLIFF_CORPUS names no folder with the pages of the site.";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("CLIFF_CORPUS");
}
