using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Editing.Yaml;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Editing;

/// <summary>Reads <c>{ paragraph: p58, words: "…" }</c>.</summary>
internal static partial class AnchorFields
{
    public static Anchor Read(string path, YamlValue value, string key)
    {
        var fields = new YamlFields(path, $"\"{key}\"", value, "paragraph", "words");
        var paragraph = fields.Required("paragraph");
        return BlockId().IsMatch(paragraph)
            ? new Anchor(paragraph, fields.Required("words"), fields.Line)
            : throw fields.Refuse(fields.LineOf("paragraph"), $"{Printable.Quoted(paragraph)} is no id of a paragraph; give one as the page shows it (p12, p12a, s3, n1star)");
    }

    // Paragraphs, title lines and headings by number; notes by label, further blocks of one after a point.
    [GeneratedRegex(@"^(?:[pfs](?:0[a-z]+|[1-9][0-9]*[a-z]*)|n[a-z0-9]+(?:-[0-9]+)?(?:\.[0-9]+)?)\z", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex BlockId();
}

/// <summary>Reads ids of speakers.</summary>
internal static partial class SpeakerId
{
    private const string Nobody = "nobody";

    public static string Declared(YamlFields fields, string key)
    {
        var id = WellFormed(fields, key, fields.Required(key));
        return id != Nobody ? id : throw fields.Refuse(fields.LineOf(key), "\"nobody\" says that there is no speaker and cannot be an id; choose another");
    }

    public static SpeakerChoice? Choice(YamlFields fields, string key) => fields.Optional(key) switch
    {
        null => null,
        Nobody => new SpeakerChoice(null, fields.LineOf(key)),
        var id => new SpeakerChoice(WellFormed(fields, key, id), fields.LineOf(key)),
    };

    private static string WellFormed(YamlFields fields, string key, string id) => Slug().IsMatch(id)
        ? id
        : throw fields.Refuse(fields.LineOf(key), $"{Printable.Quoted(id)} is no id of a speaker; use small letters a-z, digits and single hyphens");

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Slug();
}

/// <summary>Reads labels of notes.</summary>
internal static partial class NoteLabel
{
    public static string Required(YamlFields fields, string key) => WellFormed(fields, key, fields.Required(key));

    public static string? Optional(YamlFields fields, string key) => fields.Optional(key) is { } label ? WellFormed(fields, key, label) : null;

    public static ImmutableArray<string> List(YamlFields fields, string key) =>
        [.. fields.Words(key).Select(label => WellFormed(fields, key, label))];

    private static string WellFormed(YamlFields fields, string key, string label) => Label().IsMatch(label)
        ? label
        : throw fields.Refuse(fields.LineOf(key), $"{Printable.Quoted(label)} is no label of a note; give it as printed, without brackets (\"4\", \"1*\", \"60a\")");

    [GeneratedRegex(@"^[\p{L}\p{Nd}*†‡§]{1,12}\z", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Label();
}
