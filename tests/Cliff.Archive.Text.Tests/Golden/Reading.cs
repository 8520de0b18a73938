using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>Reads texts the way the program does.</summary>
internal static class Reading
{
    public static Chapter Of(string text, string decisions = "", string path = "chapter.txt") =>
        ChapterRecognizer.Recognize(
            SourceReader.Read(path, [.. System.Text.Encoding.UTF8.GetBytes(text)]),
            DecisionFile.Parse("chapter.edition.yaml", decisions),
            IdRegister.Empty).Chapter;

    public static Chapter Of(SourceFile source) => ChapterRecognizer.Recognize(source, ChapterDecisions.None, IdRegister.Empty).Chapter;

    public static Chapter OfFile(string path, bool withDecisions = true)
    {
        var decisions = Path.ChangeExtension(path, ".edition.yaml");
        return ChapterRecognizer.Recognize(
            SourceReader.Read(Path.GetFileName(path), ImmutableArray.Create(File.ReadAllBytes(path))),
            withDecisions && File.Exists(decisions) ? DecisionFile.Parse(Path.GetFileName(decisions), File.ReadAllText(decisions)) : ChapterDecisions.None,
            IdRegister.Empty).Chapter;
    }

    /// <summary>The path of the source in the folder of a case.</summary>
    public static string ChapterIn(string folder) => Directory.GetFiles(folder, "chapter.*").Single(path => SourceReader.FormatOf(path) is not null);

    /// <summary>What <c>analyse --format text</c> prints.</summary>
    public static string Report(Chapter chapter)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        AnalysisReport.Write(writer, chapter);
        return writer.ToString();
    }
}
