using Cliff.Archive.Text.Editing.Yaml;
using Cliff.Archive.Text.Sources.Decoding;

namespace Cliff.Archive.Text.Editing;

/// <summary>The key <c>encoding</c>, by which an editor says how the bytes of sources are to be read.</summary>
internal static class EncodingField
{
    /// <summary>The name of the encoding; null where the key is not given.</summary>
    /// <exception cref="DecisionException">No encoding is called so.</exception>
    public static string? Read(YamlFields fields)
    {
        if (fields.Optional("encoding") is not { } label)
            return null;
        return CharacterSet.Named(label)?.Name
            ?? throw fields.Refuse(fields.LineOf("encoding"), $"{Printable.Quoted(label)} is no encoding that is read; give one like utf-8, windows-1252, windows-1251, koi8-r or utf-16le");
    }
}
