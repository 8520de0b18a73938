namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>Where the repository is that these tests were built from.</summary>
public static class Repository
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cliff.Archive.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests run inside the repository.");
    }
}
