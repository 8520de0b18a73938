using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The files of an edition that is being built: the database, and the files of ids that wait until it is published.</summary>
internal sealed class BuildingFiles : IDisposable
{
    private const string Prefix = ".building-";

    private readonly string _stem;
    private readonly List<(string Waiting, string Target)> _ids = [];

    /// <summary>Names new files among the editions of <paramref name="files"/>, and removes those that a killed ingest left.</summary>
    public BuildingFiles(EditionFiles files)
    {
        foreach (var left in Directory.EnumerateFiles(files.Directory, Prefix + "*"))
            File.Delete(left);
        _stem = Path.Combine(files.Directory, Prefix + RandomNumberGenerator.GetHexString(16, lowercase: true));
    }

    /// <summary>The database.</summary>
    public string Database => _stem + ".db";

    /// <summary>Keeps the new text of a file of ids, unless it has that text already.</summary>
    public void Keep(string target, string text)
    {
        if (File.Exists(target) && File.ReadAllText(target) == text)
            return;
        var waiting = string.Create(CultureInfo.InvariantCulture, $"{_stem}.{_ids.Count}.ids");
        File.WriteAllText(waiting, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _ids.Add((waiting, target));
    }

    /// <summary>Replaces every file of ids that has changed; each is the old or the new one at any instant.</summary>
    public void ReplaceIds()
    {
        foreach (var (waiting, target) in _ids)
            DurableFile.Replace(target, File.ReadAllBytes(waiting));
    }

    /// <summary>Removes what is left.</summary>
    public void Dispose()
    {
        File.Delete(Database);
        foreach (var (waiting, _) in _ids)
            File.Delete(waiting);
    }
}
