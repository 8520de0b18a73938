using System.Collections.Frozen;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Hashes of the files that an ingest is given, as they all were when it began; each file is read for its hash once, side by side.</summary>
internal sealed class FileHashes
{
    private readonly FrozenDictionary<string, string> _hashes;

    private FileHashes(FrozenDictionary<string, string> hashes) => _hashes = hashes;

    /// <summary>SHA-256 of a file that was given, in hexadecimal digits; <c>none</c> where there was none, <c>unreadable</c> where it could not be read.</summary>
    public string this[string path] => _hashes[path];

    /// <summary>Hashes the sources, decisions and files about works and speakers of <paramref name="tree"/>.</summary>
    public static FileHashes Of(SourceTree tree) => new(Given(tree).Distinct(StringComparer.Ordinal).AsParallel()
        .Select(path => KeyValuePair.Create(path, InputKey.FileHash(path)))
        .ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The <c>speakers.yaml</c> of a path to be read.</summary>
    public static string OfSpeakers(string path) => Path.Combine(path, EditorsFile.OfSpeakers);

    private static IEnumerable<string> Given(SourceTree tree) =>
    [
        .. tree.Selection.Paths.Select(OfSpeakers),
        .. tree.Works.Select(work => work.WorkFile).OfType<string>(),
        .. tree.Works.SelectMany(work => work.Chapters).SelectMany(chapter => new[] { chapter.Path, chapter.DecisionsPath }),
    ];
}
