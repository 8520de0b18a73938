using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Files that are replaced as a whole: after a loss of power there is the old one or the new one.</summary>
internal static partial class DurableFile
{
    /// <summary>Puts <paramref name="bytes"/> in the place of the file at <paramref name="path"/>, creating its folder if need be.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // One name, so that a killed program leaves one file at the most, and hidden, so that no listing of texts meets it.
        var aside = Path.Combine(folder, $".{Path.GetFileName(path)}.new");
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        FlushDirectory(folder);
    }

    /// <summary>Moves the closed file <paramref name="from"/> to <paramref name="to"/> in the same folder once its bytes are on the disk.</summary>
    public static void Publish(string from, string to)
    {
        using (var stream = new FileStream(from, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            stream.Flush(flushToDisk: true);
        File.Move(from, to, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(to)!);
    }

    /// <summary>SHA-256 of the file at <paramref name="path"/>, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
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

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
