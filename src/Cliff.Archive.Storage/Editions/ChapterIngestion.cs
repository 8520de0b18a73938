using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
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
            RefuseRepeatedIds(source, chapter);
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
        catch (Exception fault) when (IsFaultOfOurs(fault))
        {
            // One text that our rules stumble over must not keep a thousand others from being read. It is listed as what it is.
            throw new SourceRefusedException(source.Path, $"made the program stumble, please report it with the file ({fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}: {fault.Message})");
        }
    }

    private static bool IsFaultOfOurs(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException or RegexMatchTimeoutException;

    /// <summary>An id names one thing in a chapter; where recognition gave it twice the chapter could not be linked into.</summary>
    private static void RefuseRepeatedIds(SourceChapter source, Chapter chapter)
    {
        if (RepeatedIds.First(chapter) is { } repeated)
            throw new SourceRefusedException(source.Path, $"has two things with the id {repeated}: please report it with the file, and with its .ids if there is one");
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
