using System.Security.Cryptography;
using System.Text;

namespace Cliff.Archive.Storage.Editions;

/// <summary>A hash over all that decides what an edition will be: sources, decisions, files about works, ids and this program. Where it is unchanged nothing needs to be built.</summary>
public static class InputKey
{
    /// <summary>The key of <paramref name="tree"/> as its files are now; 64 lower-case hexadecimal digits.</summary>
    public static string Of(SourceTree tree) => Join(GivenPart(tree, FileHashes.Of(tree)), IdsPart(tree));

    /// <summary>
    /// The key after an ingest has written its ids. If what it was given is no longer what it read (<paramref name="given"/>), someone was writing
    /// meanwhile and the edition is of neither state: the key is then one that no tree has, so that the next look builds anew.
    /// </summary>
    internal static string After(SourceTree tree, string given) =>
        GivenPart(tree, FileHashes.Of(tree)) == given ? Join(given, IdsPart(tree)) : Join(given, "changed during the ingest");

    /// <summary>The part of the key that an ingest only reads.</summary>
    internal static string GivenPart(SourceTree tree, FileHashes hashes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, ProgramVersion.Build);
        foreach (var path in tree.Selection.Paths)
            Add(hash, hashes[FileHashes.OfSpeakers(path)]);
        foreach (var work in tree.Works)
        {
            Add(hash, work.WorkFile is null ? "-" : hashes[work.WorkFile]);
            foreach (var chapter in work.Chapters)
            {
                Add(hash, chapter.RelativePath);
                Add(hash, hashes[chapter.Path]);
                Add(hash, hashes[chapter.DecisionsPath]);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string IdsPart(SourceTree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chapter in tree.Works.SelectMany(work => work.Chapters))
            Add(hash, FileHash(chapter.IdsPath));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Join(string given, string ids) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{given}\n{ids}\n")));

    private static void Add(IncrementalHash hash, string part) => hash.AppendData(Encoding.UTF8.GetBytes(part + "\n"));

    /// <summary>SHA-256 of the file at <paramref name="path"/> in hexadecimal digits; <c>none</c> where there is none, <c>unreadable</c> where it cannot be read.</summary>
    internal static string FileHash(string path)
    {
        // Most are files that need not be, and an exception takes longer than to read a file.
        if (!File.Exists(path))
            return "none";
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return unread is FileNotFoundException or DirectoryNotFoundException ? "none" : "unreadable";
        }
    }
}
