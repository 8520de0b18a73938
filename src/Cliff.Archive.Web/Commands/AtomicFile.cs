using System.Text;

namespace Cliff.Archive.Web.Commands;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, string content, CancellationToken cancellation)
    {
        var aside = $"{path}.{Environment.ProcessId}.tmp";
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
}
