using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources;

/// <summary>Turns the bytes of a file into a <see cref="SourceFile"/>, or refuses it with a reason.</summary>
public static class SourceReader
{
    /// <summary>The largest source that is read, in bytes.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The kind of source a file name stands for, or null for files of other kinds.</summary>
    public static SourceFormat? FormatOf(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" => SourceFormat.Text,
        ".HTM" or ".HTML" => SourceFormat.Html,
        _ => null,
    };

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <exception cref="SourceRefusedException">The bytes are no text that can be read.</exception>
    public static SourceFile Read(string path, ImmutableArray<byte> bytes)
    {
        var format = FormatOf(path) ?? throw new SourceRefusedException(path, "is of a kind that is not read (.txt, .htm and .html are)");
        if (bytes.Length > MaximumBytes)
            throw new SourceRefusedException(path, $"is larger than {MaximumBytes / (1024 * 1024)} MiB");

        var (content, encoding) = Decode(path, bytes, format);
        return new SourceFile
        {
            Path = path,
            Format = format,
            Bytes = bytes,
            Content = content,
            Encoding = encoding,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan())),
        };
    }

    private static (string Content, string Encoding) Decode(string path, ImmutableArray<byte> bytes, SourceFormat format)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith(Encoding.UTF8.Preamble))
            span = span[Encoding.UTF8.Preamble.Length..];
        if (span.Contains((byte)0))
            throw new SourceRefusedException(path, $"holds a NUL byte at offset {span.IndexOf((byte)0)}: it is not text");
        try
        {
            return (StrictUtf8.GetString(span), "utf-8");
        }
        catch (DecoderFallbackException) when (format == SourceFormat.Html)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(span), "windows-1252");
        }
        catch (DecoderFallbackException fault)
        {
            throw new SourceRefusedException(path, $"is not UTF-8: byte {fault.Index} cannot be decoded; save it as UTF-8");
        }
    }
}
