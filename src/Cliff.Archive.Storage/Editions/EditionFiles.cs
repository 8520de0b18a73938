namespace Cliff.Archive.Storage.Editions;

/// <summary>Where the files of editions are: <c>CURRENT</c> in the data folder, all else in <c>editions/</c> below it.</summary>
/// <param name="dataDirectory">The data folder; need not exist.</param>
public sealed class EditionFiles(string dataDirectory)
{
    /// <summary>The data folder, absolute.</summary>
    public string DataDirectory { get; } = Path.GetFullPath(dataDirectory);

    /// <summary>The folder of the editions.</summary>
    public string Directory => Path.Combine(DataDirectory, "editions");

    /// <summary>The text file that holds the id of the current edition and a newline.</summary>
    public string Current => Path.Combine(DataDirectory, "CURRENT");

    /// <summary>The file that the one running ingest holds open.</summary>
    public string Lock => Path.Combine(DataDirectory, ".ingest.lock");

    /// <summary>The database of an edition.</summary>
    public string Database(string id) => Path.Combine(Directory, id + ".db");

    /// <summary>What an edition was built from.</summary>
    public string Inputs(string id) => Path.Combine(Directory, id + ".inputs");

    /// <summary>The text file that holds the id of the edition that was current before.</summary>
    public string Previous => Path.Combine(DataDirectory, "PREVIOUS");

    /// <summary>The id in <c>CURRENT</c>; null when there is no such file.</summary>
    /// <exception cref="EditionUnavailableException">There is one, but it cannot be read or holds no id. It is not for a server to guess what it meant.</exception>
    public string? RequireCurrent()
    {
        try
        {
            return ReadCurrent() ?? (File.Exists(Current) ? throw Garbled("holds no id of an edition") : null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Garbled($"cannot be read ({fault.Message})");
        }
    }

    /// <summary>The id in <c>CURRENT</c>; null when there is none or it holds no id.</summary>
    public string? ReadCurrent() => Read(Current);

    /// <summary>The id in <c>PREVIOUS</c>; null when there is none or it holds no id.</summary>
    public string? ReadPrevious() => Read(Previous);

    private EditionUnavailableException Garbled(string how) =>
        new($"{Current} {how}: name the edition that is meant with `editions use ID` (`editions` lists them)");

    private static string? Read(string pointer)
    {
        try
        {
            var id = File.ReadAllText(pointer).Trim();
            return IsId(id) ? id : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether <paramref name="text"/> has the form of an edition id: 64 lower-case hexadecimal digits.</summary>
    public static bool IsId(string text) => text.Length == 64 && text.All(letter => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
