using System.Collections.Immutable;

namespace Cliff.Archive.Text.Editing.Yaml;

/// <summary>A value of a YAML file and the line, from 1, where it begins.</summary>
internal abstract record YamlValue(int Line);

/// <summary>A word or sentence. A plain one has no quotation marks around it: only there <c>null</c> and nothing at all mean "no value".</summary>
internal sealed record YamlScalar(string Content, bool IsPlain, int Line) : YamlValue(Line)
{
    public bool IsNothing => IsPlain && Content is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlValue> Items, int Line) : YamlValue(Line);

/// <summary>Keys and their values, in the order of the file, no key twice.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line) : YamlValue(Line);

/// <summary>A key, its value, and the line of the key.</summary>
internal sealed record YamlEntry(string Key, YamlValue Value, int Line);
