using System.ComponentModel;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Files that are replaced as a whole: after a loss of power there is the old one or the new one.</summary>
internal static partial class DurableFile
{
    /// <summary>Puts <paramref name="bytes"/> in the place of the file at <paramref name="path"/>, creating its folder if need be.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var aside = AsideOf(path);
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        FlushDirectory(folder);
    }

    /// <summary>Puts the closed files <c>From</c> in the place of the files <c>To</c>, creating their folders if need be, unless they hold the same. What is moved is on the disk before any name is.</summary>
    public static void Replace(IReadOnlyList<(string From, string To)> files)
    {
        var changed = files.DistinctBy(file => file.To, StringComparer.Ordinal).Where(file => !HoldSame(file.From, file.To)).ToList();
        var asides = changed.Select(file => (Aside: AsideOf(file.To), file.To)).ToList();
        foreach (var folder in changed.Select(file => Path.GetDirectoryName(file.To)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(folder);
        foreach (var (from, aside) in changed.Zip(asides, (file, place) => (file.From, place.Aside)))
            File.Copy(from, aside, overwrite: true);
        FlushAll([.. asides.Select(file => file.Aside)]);
        foreach (var (aside, to) in asides)
            File.Move(aside, to, overwrite: true);
        FlushAll([.. asides.Select(file => file.To)]);
    }

    /// <summary>Moves the closed file <paramref name="from"/> to <paramref name="to"/> in the same folder once its bytes are on the disk.</summary>
    public static void Publish(string from, string to)
    {
        using (var stream = new FileStream(from, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            stream.Flush(flushToDisk: true);
        File.Move(from, to, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(to)!);
    }

    /// <summary>XXH128 of the file at <paramref name="path"/>, 32 lower-case hexadecimal digits: it tells whether bytes were damaged, and guards against no one.</summary>
    public static string Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var hash = new XxHash128();
        var buffer = new byte[1 << 20];
        for (int read; (read = stream.Read(buffer)) > 0;)
            hash.Append(buffer.AsSpan(0, read));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>One name, so that a killed program leaves one file at the most; hidden, so that no listing of texts meets it; and of one length, for the file's own may have the most that a name can.</summary>
    private static string AsideOf(string path) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(path))!,
        $".{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path))).AsSpan(0, 8))}.new");

    private static bool HoldSame(string one, string other) =>
        File.Exists(other) && new FileInfo(one).Length == new FileInfo(other).Length && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    /// <summary>Brings files and their names to the disk: at once where the system can, for thousands of files one after the other take minutes.</summary>
    private static void FlushAll(IReadOnlyList<string> paths)
    {
        if (OperatingSystem.IsLinux())
        {
            // The ids of one ingest lie in one folder and those below it: on one disk, unless somebody mounted another in between.
            if (paths.Count > 0)
                FlushFileSystem(CommonFolder(paths));
            return;
        }

        foreach (var folder in paths.GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal))
        {
            foreach (var path in folder)
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
                stream.Flush(flushToDisk: true);
            }

            FlushDirectory(folder.Key);
        }
    }

    private static string CommonFolder(IReadOnlyList<string> paths)
    {
        var common = Path.GetDirectoryName(paths[0])!;
        foreach (var path in paths)
        {
            while (common.Length > 1 && !path.StartsWith(Path.TrimEndingDirectorySeparator(common) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                common = Path.GetDirectoryName(common)!;
        }

        return common;
    }

    private static void FlushFileSystem(string folder)
    {
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            throw new IOException($"{folder} cannot be flushed", new Win32Exception(Marshal.GetLastPInvokeError()));
        try
        {
            if (FlushFileSystem(descriptor) < 0)
                throw new IOException($"what was written in {folder} could not be brought to the disk", new Win32Exception(Marshal.GetLastPInvokeError()));
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Brings the names in a folder to the disk; Windows does so by itself and cannot be asked to.</summary>
    private static void FlushDirectory(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            throw new IOException($"{folder} cannot be flushed", new Win32Exception(Marshal.GetLastPInvokeError()));
        try
        {
            // Some file systems do not flush folders; the rename is atomic there all the same.
            _ = Flush(descriptor);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FlushFileSystem(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
