using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Looks over the sources of a tree, side by side. What was looked over before and is unchanged is not opened again.</summary>
/// <param name="known">What there is already.</param>
/// <param name="limits">What one source may cost.</param>
internal sealed class SourceSurveys(EditionBase known, SourceLimits limits)
{
    /// <summary>What each source says that may say something of works, by its path: plain text does not. One that cannot be read is refused when it is its turn.</summary>
    public ImmutableDictionary<string, SourceSurvey> Of(SourceTree tree, CancellationToken cancellation) => tree.Works
        .SelectMany(work => work.Chapters)
        .Where(chapter => SourceReader.FormatOf(chapter.Path) is not SourceFormat.Text)
        .AsParallel().WithCancellation(cancellation)
        .Select(chapter => (chapter.Path, Survey: Known(chapter) ?? TrySurvey(chapter)))
        .Where(surveyed => surveyed.Survey is not null)
        .ToImmutableDictionary(surveyed => surveyed.Path, surveyed => surveyed.Survey!, StringComparer.Ordinal);

    /// <summary>A survey as it is kept.</summary>
    public static string ToJson(SourceSurvey survey) => JsonSerializer.Serialize(survey, SourceSurveyJson.Default.SourceSurvey);

    private SourceSurvey? Known(SourceChapter chapter)
    {
        if (known.Reading(chapter.RelativePath)?.Survey is not { } json)
            return null;
        var survey = JsonSerializer.Deserialize(json, SourceSurveyJson.Default.SourceSurvey);
        return survey?.Sha256 == InputKey.FileHash(chapter.Path) && survey.Encoding == chapter.Encoding ? survey : null;
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
