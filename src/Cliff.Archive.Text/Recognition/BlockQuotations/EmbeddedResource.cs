namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The data files of the recogniser, which travel inside the assembly.</summary>
internal static class EmbeddedResource
{
    /// <summary>The lines of the resource with this file name, beside the code of this folder.</summary>
    public static IEnumerable<string> Lines(string fileName) => Lines(typeof(EmbeddedResource), fileName);

    /// <summary>The lines of the resource with this file name, beside the code of <paramref name="neighbour"/>.</summary>
    public static IEnumerable<string> Lines(Type neighbour, string fileName)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(neighbour, fileName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {fileName}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
