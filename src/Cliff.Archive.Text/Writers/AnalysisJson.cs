using System.Text.Json;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Stand-in until the lead's lands.</summary>
public static class AnalysisJson
{
    /// <summary>Writes the source's hash only.</summary>
    public static void Write(Stream stream, Chapter chapter) => JsonSerializer.Serialize(stream, new { source = new { chapter.Source.Path, chapter.Source.Sha256 } });
}
