using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>How the characters of a source are to be read.</summary>
public enum SourceFormat
{
    /// <summary>Plain text: nothing but lines.</summary>
    Text,

    /// <summary>Markdown (CommonMark with footnotes).</summary>
    Markdown,

    /// <summary>HTML as typed by volunteers.</summary>
    Html,
}

/// <summary>What tells in which encoding the bytes of a source are.</summary>
public enum EncodingBasis
{
    /// <summary>They can be read in no other way: a byte order mark, valid UTF-8, ASCII.</summary>
    Bytes,

    /// <summary>The source says so, and its bytes do not contradict.</summary>
    Label,

    /// <summary>Its bytes, against what the source says.</summary>
    AgainstLabel,

    /// <summary>Nothing but how often its letters are used in a language.</summary>
    Letters,

    /// <summary>An editor's word.</summary>
    Editor,
}

/// <summary>A source file as it came: its bytes, never changed, and the text they decode to.</summary>
/// <remarks>Offsets everywhere are UTF-16 code units of <see cref="Content"/>; the byte order mark is not part of it, line ends are as they were.</remarks>
public sealed record SourceFile
{
    /// <summary>The path as the caller gave it, for messages; in an ingestion, that below the folder that is read. Nothing may depend on an absolute one.</summary>
    public required string Path { get; init; }

    /// <summary>What kind of text it holds.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>The bytes of the file.</summary>
    public required ImmutableArray<byte> Bytes { get; init; }

    /// <summary>The decoded text.</summary>
    public required string Content { get; init; }

    /// <summary>Name of the encoding the bytes were read in, as the WHATWG Encoding Standard has it.</summary>
    public required string Encoding { get; init; }

    /// <summary>What tells that it is this one.</summary>
    public EncodingBasis EncodingBasis { get; init; }

    /// <summary>The same in one sentence; empty for a text that never was in bytes.</summary>
    public string EncodingEvidence { get; init; } = "";

    /// <summary>SHA-256 of <see cref="Bytes"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
