using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Reads one source with its decisions and ids.</summary>
internal static class ChapterIngestion
{
    /// <summary>The chapter that <paramref name="source"/> is, and the text its file of ids must have from now on.</summary>
    /// <param name="source">Its files. It is known by its relative path from here on, so that an edition does not depend on where its files were.</param>
    /// <param name="currentEdition">The edition that is current now: the last one with whatever is withdrawn.</param>
    /// <exception cref="SourceRefusedException">The source, or a file beside it, cannot be used.</exception>
    public static (Chapter Chapter, string Ids) Read(SourceChapter source, string? currentEdition)
    {
        var (chapter, ids) = source.Files.Recognize(source.RelativePath, currentEdition);
        // An id names one thing in a chapter; where recognition gave it twice the chapter could not be linked into.
        if (RepeatedIds.First(chapter) is { } repeated)
            throw new SourceRefusedException(source.Path, $"has two things with the id {repeated}: please report it with the file, and with its .ids if there is one");
        return (chapter, ids.ToText());
    }
}
