using System.Globalization;
using System.Text;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The files of an edition that is being built: the database, and the files of ids that wait until it is published. They stay where an ingest is interrupted, for the next one to go on with.</summary>
internal sealed class BuildingFiles
{
    private const string Prefix = ".building";

    private readonly string _folder;
    private readonly string _ids;

    /// <summary>Names the files among the editions of <paramref name="files"/>.</summary>
    public BuildingFiles(EditionFiles files)
    {
        _folder = files.Directory;
        Database = Path.Combine(_folder, Prefix + ".db");
        _ids = Path.Combine(_folder, Prefix + "-ids");
    }

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>Keeps the ids of a chapter until it is published. Any thread may do so.</summary>
    public void Keep(int chapterKey, string ids)
    {
        Directory.CreateDirectory(_ids);
        File.WriteAllText(Waiting(chapterKey), ids, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Lets go of the ids that wait for a chapter.</summary>
    public void Forget(int chapterKey)
    {
        if (Directory.Exists(_ids))
            File.Delete(Waiting(chapterKey));
    }

    /// <summary>Hash of the ids that wait for a chapter; that of no file where there are none.</summary>
    public string HashOfIds(int chapterKey) => InputKey.FileHash(Waiting(chapterKey));

    /// <summary>Replaces every file of ids that has changed; each is the old or the new one at any instant.</summary>
    /// <param name="targets">Where the ids of each chapter belong.</param>
    public void ReplaceIds(IEnumerable<(int ChapterKey, string Path)> targets) =>
        DurableFile.Replace([.. targets.Select(target => (From: Waiting(target.ChapterKey), To: target.Path)).Where(ids => File.Exists(ids.From))]);

    /// <summary>Removes all of it, and what older programs left.</summary>
    public void Remove()
    {
        foreach (var left in Directory.EnumerateFiles(_folder, Prefix + "*"))
            File.Delete(left);
        if (Directory.Exists(_ids))
            Directory.Delete(_ids, recursive: true);
    }

    private string Waiting(int chapterKey) => Path.Combine(_ids, chapterKey.ToString(CultureInfo.InvariantCulture) + ".ids");
}
