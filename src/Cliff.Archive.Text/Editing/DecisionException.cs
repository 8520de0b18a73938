using System.Globalization;

namespace Cliff.Archive.Text.Editing;

/// <summary>A file of decisions, of ids or about a work that cannot be used as it stands. Its message is one line: <c>PATH(LINE): what is wrong; what to do</c>.</summary>
public sealed class DecisionException : Exception
{
    /// <summary>Refuses what stands in <paramref name="line"/> (from 1) of the file <paramref name="path"/>.</summary>
    public DecisionException(string path, int line, string reason)
        : base(string.Create(CultureInfo.InvariantCulture, $"{path}({line}): {Printable.OneLine(reason)}"))
    {
        Path = path;
        Line = line;
        Reason = Printable.OneLine(reason);
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Reason { get; }
}
