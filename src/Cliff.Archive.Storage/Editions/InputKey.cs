using System.Security.Cryptography;
using System.Text;

namespace Cliff.Archive.Storage.Editions;

/// <summary>A hash over all that decides what an edition will be: sources, decisions, files about works, ids and this program. Where it is unchanged nothing needs to be built.</summary>
public static class InputKey
{
    /// <summary>The key of <paramref name="tree"/> as its files are now; 64 lower-case hexadecimal digits.</summary>
    public static string Of(SourceTree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, ProgramVersion.Build);
        foreach (var work in tree.Works)
        {
            Add(hash, work.Work.Slug);
            Add(hash, work.WorkFile is null ? "-" : FileHash(work.WorkFile));
            foreach (var chapter in work.Chapters)
            {
                Add(hash, chapter.Slug);
                Add(hash, chapter.RelativePath);
                Add(hash, FileHash(chapter.Path));
                Add(hash, FileHash(chapter.DecisionsPath));
                Add(hash, FileHash(chapter.IdsPath));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string part) => hash.AppendData(Encoding.UTF8.GetBytes(part + "\n"));

    private static string FileHash(string path)
    {
        try
        {
            return DurableFile.Sha256(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return unread is FileNotFoundException or DirectoryNotFoundException ? "none" : "unreadable";
        }
    }
}
