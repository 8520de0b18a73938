using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>What is kept of a thing's words so that it is known again: equal when nothing changed, alike when little did.</summary>
/// <param name="Exact">Hash of the words, white space aside.</param>
/// <param name="Sketch">What <see cref="Sketches.Resemblance"/> compares.</param>
/// <param name="Head">Hash of the first eight words, letters and digits only; 0 where there are fewer.</param>
/// <param name="Tail">Hash of the last eight words; 0 where there are fewer.</param>
/// <param name="Opening">Hash of the first two words; 0 where there are fewer.</param>
/// <remarks>These values stand in committed files for as long as there are links. Whoever changes how one is computed gives it a new <see cref="Version"/> and goes on reading the old.</remarks>
internal readonly record struct Fingerprint(ulong Exact, UInt128 Sketch, ulong Head, ulong Tail, ushort Opening)
{
    private const int LongHead = 8;
    private const int ShortHead = 2;
    private const int Size = sizeof(ulong) + 16 + sizeof(ulong) + sizeof(ulong) + sizeof(ushort);
    private const string Version = "1.";

    /// <summary>Whether there are enough words to be told by the first or last of them.</summary>
    public bool IsLong => Head != 0;

    public static Fingerprint Of(string words)
    {
        var bare = BareWords.Of(words);
        var head = bare.First(LongHead);
        return new Fingerprint(
            Hash(Printable.OneLine(words)),
            Sketches.Of(bare.Content),
            head.IsEmpty ? 0 : NotZero(Hash(head)),
            head.IsEmpty ? 0 : NotZero(Hash(bare.Last(LongHead))),
            bare.First(ShortHead) is { IsEmpty: false } opening ? (ushort)NotZero(Hash(opening) & ushort.MaxValue) : (ushort)0);
    }

    /// <summary>Its version and 56 characters, none of them white space.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Exact);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[8..], Sketch);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], Head);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[32..], Tail);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[40..], Opening);
        return Version + Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote, or null.</summary>
    public static Fingerprint? Parse(ReadOnlySpan<char> written)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (!written.StartsWith(Version, StringComparison.Ordinal)
            || written.Length != Version.Length + Base64Url.GetEncodedLength(Size)
            || !Base64Url.IsValid(written[Version.Length..])
            || Base64Url.DecodeFromChars(written[Version.Length..], bytes) != Size)
        {
            return null;
        }

        return new Fingerprint(
            BinaryPrimitives.ReadUInt64BigEndian(bytes),
            BinaryPrimitives.ReadUInt128BigEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[32..]),
            BinaryPrimitives.ReadUInt16BigEndian(bytes[40..]));
    }

    // Of UTF-16, little-endian whatever the machine, so that the files agree.
    private static ulong Hash(ReadOnlySpan<char> words)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (BitConverter.IsLittleEndian)
            SHA256.HashData(MemoryMarshal.AsBytes(words), hash);
        else
            SHA256.HashData(Encoding.Unicode.GetBytes(words.ToString()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private static ulong NotZero(ulong hash) => hash == 0 ? 1 : hash;
}
