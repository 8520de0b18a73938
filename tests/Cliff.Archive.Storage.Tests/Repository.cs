namespace Cliff.Archive.Storage.Tests;

/// <summary>The folder of the repository, above the test's own.</summary>
internal static class Repository
{
    public static string Seeds
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Cliff.Archive.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("no Cliff.Archive.sln above the tests");
            return Path.Combine(folder.FullName, "seeds");
        }
    }

    /// <summary>Copies a folder, as another machine would have it: other times, files made in another order.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetLastWriteTimeUtc(target, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }
    }
}
