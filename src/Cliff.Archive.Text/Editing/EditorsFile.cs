using System.Text;

namespace Cliff.Archive.Text.Editing;

/// <summary>Reads the files an editor keeps: <c>.edition.yaml</c>, <c>.ids</c>, <c>work.yaml</c>. UTF-8, and nothing that merely looks like it: a byte that is guessed would be a word that is invented.</summary>
public static class EditorsFile
{
    /// <summary>Name of the file that says what is known of a work.</summary>
    public const string OfWork = "work.yaml";

    /// <summary>Name of the file, in the root of the sources, that says who in one book is who in another.</summary>
    public const string OfSpeakers = "speakers.yaml";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file of this name belongs to sources, and is neither read as one nor skipped.</summary>
    public static bool IsOne(string fileName) =>
        fileName is OfWork or OfSpeakers || fileName.EndsWith(ChapterFiles.DecisionsEnding, StringComparison.Ordinal) || fileName.EndsWith(ChapterFiles.IdsEnding, StringComparison.Ordinal);

    /// <summary>The text of the file at <paramref name="path"/>; empty when there is none.</summary>
    /// <exception cref="DecisionException">It is not UTF-8.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(string path)
    {
        if (!File.Exists(path))
            return string.Empty;
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new DecisionException(path, bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n') + 1, "the file is not UTF-8; save it as UTF-8");
        }
    }
}
