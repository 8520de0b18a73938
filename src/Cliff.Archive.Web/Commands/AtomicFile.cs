using System.Text;

namespace Cliff.Archive.Web.Commands;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Tries whether a file can be written at <paramref name="path"/>, and leaves nothing behind.</summary>
    /// <exception cref="UsageException">It is a folder, or in a folder that does not exist.</exception>
    /// <exception cref="CommandFailedException">Its folder may not be written to.</exception>
    public static void RefuseUnwritable(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
            throw new UsageException($"“{path}” is no name for a file.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new UsageException($"{path}: there is no folder {folder}.");
        var aside = Aside(path);
        try
        {
            File.WriteAllText(aside, "");
            File.Delete(aside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{path} cannot be written: {fault.Message}");
        }
    }

    public static async Task WriteAsync(string path, string content, CancellationToken cancellation)
    {
        var aside = Aside(path);
        try
        {
            await File.WriteAllTextAsync(aside, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static string Aside(string path) => $"{path}.{Environment.ProcessId}.tmp";
}
