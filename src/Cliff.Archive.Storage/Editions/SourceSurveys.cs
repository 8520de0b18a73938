using System.Text.Json;
using System.Text.Json.Serialization;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Looks over the sources of a tree, side by side. What was looked over before and is unchanged is not opened again.</summary>
/// <param name="known">What was looked over before, by path.</param>
/// <param name="limits">What one source may cost.</param>
internal sealed class SourceSurveys(IReadOnlyDictionary<string, SourceSurvey> known, SourceLimits limits)
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>What each source says that may say something of works, by its path: plain text does not. One that cannot be read is refused when it is its turn.</summary>
    public IReadOnlyDictionary<string, SourceSurvey> Of(SourceTree tree, FileHashes hashes, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        SourceChapter[] chapters = [.. tree.Works.SelectMany(work => work.Chapters).Where(chapter => SourceReader.FormatOf(chapter.Path) is not SourceFormat.Text)];
        var surveys = new Dictionary<string, SourceSurvey>(chapters.Length, StringComparer.Ordinal);
        foreach (var (path, survey) in chapters.AsParallel().WithCancellation(cancellation).Select(chapter => (chapter.Path, Survey: Known(chapter, hashes) ?? TrySurvey(chapter))))
        {
            progress.Report(new IngestionProgress(surveys.Count, chapters.Length, path) { IsSurvey = true });
            if (survey is not null)
                surveys.Add(path, Pooled(survey));
        }

        return surveys;
    }

    /// <summary>A survey as it is kept.</summary>
    public static string ToJson(SourceSurvey survey) => JsonSerializer.Serialize(survey, SourceSurveyJson.Default.SourceSurvey);

    /// <summary>The survey that <see cref="ToJson"/> wrote.</summary>
    public static SourceSurvey FromJson(string json) => JsonSerializer.Deserialize(json, SourceSurveyJson.Default.SourceSurvey)!;

    private SourceSurvey? Known(SourceChapter chapter, FileHashes hashes) =>
        known.GetValueOrDefault(chapter.RelativePath) is { } survey && survey.Encoding == chapter.Encoding && survey.Sha256 == hashes[chapter.Path] ? survey : null;

    /// <summary>The pages of a site link to the same few pages: each path is kept once.</summary>
    private SourceSurvey Pooled(SourceSurvey survey) =>
        survey with { Links = [.. survey.Links.Select(link => link with { Place = link.Place with { Path = Pooled(link.Place.Path) } })] };

    private string Pooled(string path)
    {
        if (_paths.TryGetValue(path, out var same))
            return same;
        _paths.Add(path);
        return path;
    }

    private SourceSurvey? TrySurvey(SourceChapter chapter)
    {
        try
        {
            var document = (chapter.Files with { Limits = limits }).ReadDocument(chapter.RelativePath);
            return SourceSurvey.Of(document, chapter.RelativePath) with { Encoding = chapter.Encoding };
        }
        catch (SourceRefusedException)
        {
            return null;
        }
    }
}

/// <summary>The form in which surveys are kept.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SourceSurvey))]
internal sealed partial class SourceSurveyJson : JsonSerializerContext;
