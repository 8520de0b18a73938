using System.Text;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Web.Commands;

/// <summary>What <c>analyse</c> was asked.</summary>
/// <param name="Path">A file or a folder.</param>
/// <param name="Target">Folder for the results; null for standard output.</param>
/// <param name="ForPeople">A report for people instead of JSON.</param>
/// <param name="WithDecisions">Whether what stands beside the file is applied.</param>
internal sealed record AnalysisRequest(string Path, string? Target, bool ForPeople, bool WithDecisions)
{
    /// <summary>What one source may cost.</summary>
    public required SourceLimits Limits { get; init; }

    public string Extension => ForPeople ? ".txt" : ".json";

    /// <summary>The analysis of one file, in the form asked for.</summary>
    /// <exception cref="SourceRefusedException">The file, or what stands beside it, cannot be read or used.</exception>
    public string Analyse(string file)
    {
        if (!File.Exists(file))
            throw new CommandFailedException($"{file}: there is no such file.");
        var files = (WithDecisions ? ChapterFiles.InItsFolder(file) : ChapterFiles.Beside(file)) with { Limits = Limits };
        var chapter = (WithDecisions ? files.Recognize(file) : files.RecognizeAlone(file)).Chapter;
        if (ForPeople)
        {
            using var report = new StringWriter { NewLine = "\n" };
            AnalysisReport.Write(report, chapter);
            return report.ToString();
        }

        using var json = new MemoryStream();
        AnalysisJson.Write(json, chapter);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
