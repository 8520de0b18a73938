using System.Collections.Immutable;
using System.Security.Cryptography;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Decoding;

namespace Cliff.Archive.Text.Sources;

/// <summary>Turns the bytes of a file into a <see cref="SourceFile"/>, or refuses it with a reason.</summary>
public static class SourceReader
{
    /// <summary>The kind of source a file name stands for, or null for files of other kinds.</summary>
    public static SourceFormat? FormatOf(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" => SourceFormat.Text,
        ".HTM" or ".HTML" => SourceFormat.Html,
        ".MD" or ".MARKDOWN" => SourceFormat.Markdown,
        _ => null,
    };

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="path">The path the source is known by; its ending says what kind of text it is.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="limits">How large it may be; <see cref="SourceLimits.Default"/> when null.</param>
    /// <param name="encoding">A name of the encoding, when an editor says it; found out when null.</param>
    /// <exception cref="SourceRefusedException">The bytes are no text that can be read.</exception>
    public static SourceFile Read(string path, ImmutableArray<byte> bytes, SourceLimits? limits = null, string? encoding = null)
    {
        var format = Format(path);
        (limits ?? SourceLimits.Default).RefuseBytes(path, bytes.Length);
        var decoder = new SourceDecoder(path, bytes.AsMemory());
        return File(path, format, bytes, encoding is null ? decoder.Decode(format) : decoder.DecodeAs(encoding));
    }

    /// <summary>Decodes the bytes of a source that was read before, so that it has the same characters: nothing is found out anew and nothing refused.</summary>
    /// <param name="path">The path it was known by.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="encoding">Its <see cref="SourceFile.Encoding"/>.</param>
    /// <param name="basis">Its <see cref="SourceFile.EncodingBasis"/>.</param>
    /// <param name="evidence">Its <see cref="SourceFile.EncodingEvidence"/>.</param>
    public static SourceFile ReadAgain(string path, ImmutableArray<byte> bytes, string encoding, EncodingBasis basis, string evidence)
    {
        var set = CharacterSet.Named(encoding) ?? throw new SourceRefusedException(path, $"was read in an encoding that is not known any more: {encoding}");
        return File(path, Format(path), bytes, new DecodedText(set.Decode(bytes.AsSpan()), set.Name, basis, evidence));
    }

    private static SourceFormat Format(string path) => FormatOf(path) ?? throw new SourceRefusedException(path, "is of a kind that is not read (.txt, .md, .htm and .html are)");

    private static SourceFile File(string path, SourceFormat format, ImmutableArray<byte> bytes, DecodedText decoded) => new()
    {
        Path = path,
        Format = format,
        Bytes = bytes,
        Content = decoded.Content,
        Encoding = decoded.Encoding,
        EncodingBasis = decoded.Basis,
        EncodingEvidence = decoded.Evidence,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan())),
    };
}
