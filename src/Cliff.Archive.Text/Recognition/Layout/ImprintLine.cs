namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>A line that says where a text comes from, as archives print it below the title: "Source: …", "Transcribed: by …".</summary>
internal static class ImprintLine
{
    private const int LongestLabel = 30;

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "copyright", "date", "html", "markup", "proofed", "proofread", "published", "publisher", "source", "transcribed", "transcriber",
        "transcription", "translated", "translation", "translator", "written",
    };

    /// <summary>Whether the line is one.</summary>
    public static bool Is(string content)
    {
        var colon = content.AsSpan(0, Math.Min(LongestLabel, content.Length)).IndexOf(':');
        return colon > 0 && content[..colon].Split('/', ' ').Any(Labels.Contains);
    }
}
