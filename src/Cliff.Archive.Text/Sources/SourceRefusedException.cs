namespace Cliff.Archive.Text.Sources;

/// <summary>A file that cannot be read or used: one line says which, why, and what to do.</summary>
public sealed class SourceRefusedException : Exception
{
    /// <summary>Refuses <paramref name="path"/> because it <paramref name="reason"/>.</summary>
    public SourceRefusedException(string path, string reason)
        : base($"{path}: {reason}")
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the path.</summary>
    public string Reason { get; }
}
