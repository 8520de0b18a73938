using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>A copy of the repository's texts in a folder of its own, and an edition built from it; gone when disposed.</summary>
public sealed class TestArchive : IDisposable
{
    public TestArchive()
    {
        Folder = Directory.CreateTempSubdirectory("cliff archive #").FullName;
        CopyFolder(Path.Combine(Repository.Folder, "seeds"), SourceDirectory);
    }

    /// <summary>Its folder; the name has a space and a number sign, which have broken paths before.</summary>
    public string Folder { get; }

    public string SourceDirectory => Path.Combine(Folder, "seeds");

    public string DataDirectory => Path.Combine(Folder, "data");

    public string FirstChapter => Path.Combine(SourceDirectory, "trotsky-3", "02-campaign.txt");

    public EditionFiles Files => new(DataDirectory);

    /// <summary>Puts a paragraph into the middle of the first chapter.</summary>
    public void Insert(string paragraph)
    {
        const string Before = "Isaac Deutscher is correct";
        var text = File.ReadAllText(FirstChapter);
        File.WriteAllText(FirstChapter, text.Replace(Before, $"{paragraph}\r\n\r\n{Before}", StringComparison.Ordinal));
    }

    public IngestionReport Ingest() => new EditionBuilder(Files).Build(SourceSelection.OfSources(SourceDirectory));

    /// <summary>The id under which a thing with these last words is withdrawn in the current edition.</summary>
    public string Withdrawn(string words)
    {
        using var store = new EditionStore(DataDirectory);
        using var lease = store.Acquire();
        return lease.Context.Withdrawn.Single(row => row.LastWords.Contains(words)).Id;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
