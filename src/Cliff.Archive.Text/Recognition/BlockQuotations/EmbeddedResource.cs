namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The data files of the recogniser, which travel inside the assembly.</summary>
internal static class EmbeddedResource
{
    /// <summary>The lines of the resource with this file name.</summary>
    public static IEnumerable<string> Lines(string fileName)
    {
        using var stream = typeof(EmbeddedResource).Assembly.GetManifestResourceStream(typeof(EmbeddedResource), fileName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {fileName}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
