using System.Globalization;

namespace Cliff.Archive.Text.Sources;

/// <summary>What one source may cost. A source that breaks a limit is refused with its name, its value and the key that raises it (<c>Archive:Limits:…</c>).</summary>
public sealed record SourceLimits
{
    /// <summary>The limits when nobody says.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>Size of a file, in bytes.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Pieces of a source: paragraphs, headings, notes.</summary>
    public int Pieces { get; init; } = 500_000;

    /// <summary>Depth of elements within elements, of quotations and lists within each other; what stands deeper is read as if it stood there, and said.</summary>
    public int Depth { get; init; } = 500;

    /// <summary>Time that reading and recognising one source may take, in seconds.</summary>
    public double Seconds { get; init; } = 300;

    /// <summary>Refuses a file of <paramref name="size"/> bytes if that is too large.</summary>
    /// <exception cref="SourceRefusedException">It is.</exception>
    public void RefuseBytes(string path, long size)
    {
        if (size > Bytes)
            throw Refusal(path, $"has {Number(size)} bytes", nameof(Bytes), Bytes);
    }

    /// <summary>Refuses a source of <paramref name="count"/> pieces if those are too many.</summary>
    /// <exception cref="SourceRefusedException">They are.</exception>
    public void RefusePieces(string path, int count)
    {
        if (count > Pieces)
            throw Refusal(path, $"has {Number(count)} pieces", nameof(Pieces), Pieces);
    }

    internal static SourceRefusedException Refusal(string path, string what, string limit, double value) =>
        new(path, $"{what}, more than the {value.ToString(CultureInfo.InvariantCulture)} that are allowed; raise Archive:Limits:{limit} if it is to be read");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
