using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Looks over the sources of a tree, side by side.</summary>
internal static class SourceSurveys
{
    /// <summary>What each source says that may say something of works, by its path: plain text does not. One that cannot be read is refused when it is its turn.</summary>
    public static IReadOnlyDictionary<string, SourceSurvey> Of(SourceTree tree, CancellationToken cancellation) => tree.Works
        .SelectMany(work => work.Chapters)
        .Where(chapter => SourceReader.FormatOf(chapter.Path) is not SourceFormat.Text)
        .AsParallel().WithCancellation(cancellation)
        .Select(chapter => (chapter.Path, Survey: TrySurvey(chapter)))
        .Where(surveyed => surveyed.Survey is not null)
        .ToDictionary(surveyed => surveyed.Path, surveyed => surveyed.Survey!, StringComparer.Ordinal);

    private static SourceSurvey? TrySurvey(SourceChapter chapter)
    {
        try
        {
            return SourceSurvey.Of(chapter.Files.ReadDocument(chapter.RelativePath), chapter.RelativePath);
        }
        catch (SourceRefusedException)
        {
            return null;
        }
    }
}
