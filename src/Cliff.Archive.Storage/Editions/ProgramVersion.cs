using Cliff.Archive.Text.Recognition;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Which program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>The released version, for an edition to name; the same wherever that version was built.</summary>
    public static string Number { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(3);

    /// <summary>Changes with every change of what reads or stores texts, weights included: part of the input key, never of an edition.</summary>
    public static string Build { get; } =
        $"{typeof(ChapterRecognizer).Module.ModuleVersionId:n}{typeof(ProgramVersion).Module.ModuleVersionId:n}";
}
