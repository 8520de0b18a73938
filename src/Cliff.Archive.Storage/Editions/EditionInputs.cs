using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What an edition was built from: the file <c>editions/ID.inputs</c>. It belongs to this machine and is no part of the edition.</summary>
public sealed record EditionInputs
{
    /// <summary>Hash over sources, decisions, works, ids and program, after the ids were written; 64 hexadecimal digits.</summary>
    public required string InputKey { get; init; }

    /// <summary>Version of the program that built it.</summary>
    public required string Program { get; init; }

    /// <summary>The build of that program: what another build wrote is not taken over.</summary>
    public string Build { get; init; } = string.Empty;

    /// <summary>The folders and files it was built from.</summary>
    public required SourceSelection Selection { get; init; }

    /// <summary>Its place in the order of publication, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary><see cref="DurableFile.Hash"/> of the database file.</summary>
    public required string FileHash { get; init; }

    /// <summary>The command that builds this edition anew.</summary>
    [JsonIgnore]
    public string Command => Selection.FromSources ? "ingest" : "ingest " + string.Join(' ', Selection.Paths.Select(Quote));

    /// <summary>The record at <paramref name="path"/>; null when there is none, it may not be read, or it is not one.</summary>
    public static EditionInputs? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), EditionInputsJson.Default.EditionInputs);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The record as it is written.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, EditionInputsJson.Default.EditionInputs);

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}

/// <summary>The form of <see cref="EditionInputs"/> in its file.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EditionInputs))]
internal sealed partial class EditionInputsJson : JsonSerializerContext;
