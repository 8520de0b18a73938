using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Web.Commands;

/// <summary>Which files are analysed into which; made, and refused where it makes no sense, before anything is written.</summary>
/// <param name="Target">Folder for the results.</param>
/// <param name="Files">The files, by name.</param>
/// <param name="Skipped">Number of files of other kinds.</param>
/// <param name="IsFolder">Whether a folder was asked for, so that one bad file does not end the run.</param>
internal sealed record AnalysisPlan(string Target, ImmutableArray<PlannedAnalysis> Files, int Skipped, bool IsFolder)
{
    /// <exception cref="UsageException">Two inputs would share an output, or a result would overwrite an input.</exception>
    public static AnalysisPlan For(string path, string target, string extension)
    {
        var isFolder = Directory.Exists(path);
        var inputs = isFolder ? SourcesIn(path) : [path];
        ImmutableArray<PlannedAnalysis> files = [.. inputs.Select(input => new PlannedAnalysis(input, OutputOf(input)))];
        RefuseSharedOutputs(files);
        RefuseOverwriting(files);
        return new AnalysisPlan(target, files, isFolder ? FilesIn(path).Count(file => !EditorsFile.IsOne(Path.GetFileName(file))) - files.Length : 0, isFolder);

        string OutputOf(string input) => Path.Combine(target, Path.GetFileNameWithoutExtension(input) + extension);
    }

    private static ImmutableArray<string> SourcesIn(string folder) =>
        [.. FilesIn(folder).Where(file => SourceReader.FormatOf(file) is not null).Order(StringComparer.Ordinal)];

    // What is hidden is nobody's text: a half-written file, a rest of another program.
    private static IEnumerable<string> FilesIn(string folder) => Directory.GetFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.'));

    private static void RefuseSharedOutputs(ImmutableArray<PlannedAnalysis> files)
    {
        // Without regard to case: what is two files here is one on other people's disks.
        var shared = files.GroupBy(file => file.Output, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
            throw new UsageException($"{string.Join(" and ", shared.Select(file => file.Name))} would both be written to {shared.Key}.");
    }

    private static void RefuseOverwriting(ImmutableArray<PlannedAnalysis> files)
    {
        var inputs = files.Select(file => Path.GetFullPath(file.Input)).ToHashSet(StringComparer.Ordinal);
        if (files.FirstOrDefault(file => inputs.Contains(Path.GetFullPath(file.Output))) is { } overwritten)
            throw new UsageException($"{overwritten.Output} is itself a source: choose another folder for --out.");
    }
}

/// <summary>A file and where its analysis goes.</summary>
internal sealed record PlannedAnalysis(string Input, string Output)
{
    public string Name => Path.GetFileName(Input);
}
