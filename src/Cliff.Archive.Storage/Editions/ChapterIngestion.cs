using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Reads one source with its decisions and ids.</summary>
internal static class ChapterIngestion
{
    /// <summary>The chapter that <paramref name="source"/> is, and the text its file of ids must have from now on.</summary>
    /// <param name="source">Its files.</param>
    /// <param name="currentEdition">The edition that is current now: the last one with whatever is withdrawn.</param>
    /// <exception cref="SourceRefusedException">The source, or a file beside it, cannot be used.</exception>
    public static (Chapter Chapter, string Ids) Read(SourceChapter source, string? currentEdition)
    {
        try
        {
            var decisions = DecisionFile.Parse(source.DecisionsPath, ReadIfThere(source.DecisionsPath));
            var ids = IdRegister.Parse(source.IdsPath, ReadIfThere(source.IdsPath)).WithCurrentEdition(currentEdition);
            var (chapter, given) = ChapterRecognizer.Recognize(ReadSource(source), decisions, ids);
            return (chapter, given.ToText());
        }
        catch (DecisionException fault)
        {
            throw new SourceRefusedException(source.Path, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceRefusedException(source.Path, $"cannot be read: {fault.Message}");
        }
    }

    /// <summary>Reads the bytes; the source is known by its relative path from here on, so that an edition does not depend on where its files were.</summary>
    private static SourceFile ReadSource(SourceChapter source)
    {
        if (new FileInfo(source.Path).Length > SourceReader.MaximumBytes)
            throw new SourceRefusedException(source.Path, $"is larger than {SourceReader.MaximumBytes / (1024 * 1024)} MiB");
        var bytes = ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(source.Path));
        try
        {
            return SourceReader.Read(source.RelativePath, bytes);
        }
        catch (SourceRefusedException refused)
        {
            throw new SourceRefusedException(source.Path, refused.Reason);
        }
    }

    private static string ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : string.Empty;
}
