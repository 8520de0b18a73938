using System.Text;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Web.Commands;

/// <summary>What an editor keeps beside a source: <c>NAME.edition.yaml</c> and <c>NAME.ids</c>.</summary>
internal static class EditorsFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DecisionException">The file holds something that cannot be used.</exception>
    public static ChapterDecisions DecisionsFor(string source) =>
        Read(Path.ChangeExtension(source, ".edition.yaml")) is var (path, yaml) ? DecisionFile.Parse(path, yaml) : ChapterDecisions.None;

    /// <exception cref="DecisionException">The file holds something that cannot be used.</exception>
    public static IdRegister IdsFor(string source) =>
        Read(Path.ChangeExtension(source, ".ids")) is var (path, text) ? IdRegister.Parse(path, text) : IdRegister.Empty;

    private static (string Path, string Content)? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return (path, File.ReadAllText(path, StrictUtf8));
        }
        catch (DecoderFallbackException)
        {
            throw new SourceRefusedException(path, "is not UTF-8; save it as UTF-8");
        }
    }
}
