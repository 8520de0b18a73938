using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>Finds out in which encoding a source is, and decodes it.</summary>
/// <remarks>
/// The bytes come first, then what the source says of itself, then its letters. A byte that cannot be read is U+FFFD with a diagnostic at its place: one damaged byte
/// keeps nobody from reading a book, and what stood there is not invented. A source of which more than a hundredth would be lost is refused: it is in another encoding.
/// </remarks>
internal sealed class SourceDecoder(string path, ReadOnlyMemory<byte> bytes)
{
    private const int TextPerLoss = 100;

    private ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>Decodes a source in <paramref name="format"/>.</summary>
    /// <exception cref="SourceRefusedException">It is no text, or in an encoding that cannot be told.</exception>
    public DecodedText Decode(SourceFormat format)
    {
        if (BinaryFile.KindOf(Bytes) is { } kind)
            throw new SourceRefusedException(path, $"is {kind}, not a text");
        if (ByteOrderMark.EncodingOf(Bytes) is { } marked)
            return Text(marked, EncodingBasis.Bytes, $"the byte order mark of {marked}");
        if (Bytes.Contains((byte)0))
            return Utf16();
        var label = CharsetLabel.Find(Bytes, format);
        return Utf8(label) ?? (label is null ? null : Labelled(label)) ?? Guessed(label);
    }

    /// <summary>Decodes it in the encoding that an editor names.</summary>
    /// <exception cref="SourceRefusedException">It is in another.</exception>
    public DecodedText DecodeAs(string encoding) => Text(encoding, EncodingBasis.Editor, "an editor says so");

    private DecodedText Utf16() => BinaryFile.Utf16By(Bytes) is { } encoding
        ? Text(encoding, EncodingBasis.Bytes, $"no label; every other byte is NUL as in {encoding}")
        : throw new SourceRefusedException(path, $"holds a NUL byte at offset {Bytes.IndexOf((byte)0)}: it is not text");

    /// <summary>What is valid UTF-8 is UTF-8, whatever it says; what hardly ever fails to be is a damaged one.</summary>
    private DecodedText? Utf8(string? label)
    {
        var shape = Utf8Shape.Of(Bytes);
        var declared = label is null ? null : CharacterSet.Named(label);
        if (shape.Invalid > 0 && !(shape.IsDamaged && shape.Invalid <= Bytes.Length / TextPerLoss))
            return null;
        // In encodings of several bytes a few characters may look like UTF-8 by chance.
        if (shape.Invalid == 0 && declared is { IsSingleByte: false } && !declared.Name.StartsWith("utf-", StringComparison.Ordinal) && shape.Sequences is > 0 and < 8)
            return null;
        var bytesSay = shape.Sequences == 0 ? "all bytes are ASCII" : shape.Invalid == 0 ? "the bytes are valid UTF-8" : $"the bytes are UTF-8 but for {shape.Invalid} places";
        if (label is null)
            return Text("utf-8", EncodingBasis.Bytes, $"no label; {bytesSay}");
        // A label that says UTF-16 in single bytes means UTF-8.
        var contradicts = declared?.Name.StartsWith("utf-", StringComparison.Ordinal) != true && shape.Sequences > 0;
        return Text("utf-8", contradicts ? EncodingBasis.AgainstLabel : EncodingBasis.Label, $"declared {Shown(label)}{(contradicts ? ", but" : ";")} {bytesSay}");
    }

    /// <summary>The encoding it says, unless its bytes are none of that, or Western by label and of another script by its letters.</summary>
    private DecodedText? Labelled(string label)
    {
        if (CharacterSet.Named(label) is not { } declared || declared.Name.StartsWith("utf-", StringComparison.Ordinal) || !CanBe(declared))
            return null;
        if (declared.IsSingleByte && EncodingDetector.Contradicts(declared, Bytes))
            return null;
        var asBrowsers = label.Equals(declared.Name, StringComparison.OrdinalIgnoreCase) ? "" : $", read as {declared.Name} as browsers do";
        return Text(declared.Name, EncodingBasis.Label, $"declared {Shown(label)}{asBrowsers}");
    }

    private bool CanBe(CharacterSet declared) => declared.CountLost(declared.Decode(Bytes), Bytes) <= Bytes.Length / TextPerLoss;

    private DecodedText Guessed(string? label)
    {
        var found = EncodingDetector.Detect(Bytes);
        return label is null
            ? Text(found.Encoding, EncodingBasis.Letters, $"no label; {found.Evidence}")
            : Text(found.Encoding, EncodingBasis.AgainstLabel, $"declared {Shown(label)}, {(CharacterSet.Named(label) is null ? "which is no encoding" : "which its bytes contradict")}; {found.Evidence}");
    }

    private DecodedText Text(string encoding, EncodingBasis basis, string evidence)
    {
        var set = CharacterSet.Named(encoding)!;
        var content = set.Decode(Bytes);
        if (BinaryFile.IsNoText(content))
            throw new SourceRefusedException(path, "is not text: it is full of control characters");
        var lost = set.CountLost(content, Bytes);
        return lost <= Bytes.Length / TextPerLoss
            ? new DecodedText(content, set.Name, basis, evidence)
            : throw new SourceRefusedException(path, $"is not {set.Name} ({evidence}): {lost} of its characters cannot be decoded, the first after {content.IndexOf(CharacterSet.Lost, StringComparison.Ordinal)} characters; name its encoding with \"encoding:\" in its .edition.yaml");
    }

    /// <summary>A label for a message: it is the source's, so it may hold anything.</summary>
    private static string Shown(string label) => new([.. label.Take(40).Select(character => char.IsBetween(character, '!', '~') ? character : '?')]);
}
