using System.Buffers;
using System.Text;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>How much bytes look like UTF-8.</summary>
/// <param name="Sequences">Characters of more than one byte.</param>
/// <param name="Invalid">Places where the bytes are no UTF-8.</param>
internal readonly record struct Utf8Shape(int Sequences, int Invalid)
{
    /// <summary>Whether only some bytes of a text in UTF-8 are damaged, or were pasted in from elsewhere: a text in another encoding is hardly ever valid at five places in six.</summary>
    public bool IsDamaged => Sequences >= 5 * Invalid;

    public static Utf8Shape Of(ReadOnlySpan<byte> bytes)
    {
        var (sequences, invalid) = (0, 0);
        for (var rest = BeyondAscii(bytes); !rest.IsEmpty;)
        {
            var isValid = Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done;
            (sequences, invalid) = isValid ? (sequences + 1, invalid) : (sequences, invalid + 1);
            rest = BeyondAscii(rest[length..]);
        }

        return new Utf8Shape(sequences, invalid);
    }

    private static ReadOnlySpan<byte> BeyondAscii(ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return next < 0 ? [] : bytes[next..];
    }
}
