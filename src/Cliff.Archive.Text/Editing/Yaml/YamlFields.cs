using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Text.Editing.Yaml;

/// <summary>The keys of one item, of which only those the schema names are accepted; every refusal names the item's line.</summary>
internal sealed class YamlFields
{
    private readonly string _path;
    private readonly string _what;
    private readonly Dictionary<string, YamlEntry> _entries;

    /// <summary>Takes <paramref name="value"/> as a <paramref name="what"/> with the keys <paramref name="known"/>.</summary>
    public YamlFields(string path, string what, YamlValue value, params ReadOnlySpan<string> known)
    {
        (_path, _what, Line) = (path, what, value.Line);
        if (value is not YamlMap map)
            throw Refuse(Line, $"{what} must have keys ({string.Join(", ", known)}); write them as \"key: value\"");
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key))
                throw Refuse(entry.Line, $"{what} has no key {Printable.Quoted(entry.Key)}; its keys are {string.Join(", ", known)}");
        }

        _entries = map.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>Where the item begins.</summary>
    public int Line { get; }

    /// <summary>The line of a key, or of the item where the key is not given.</summary>
    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    /// <summary>Whether the key is given.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The words of a key that must be given.</summary>
    public string Required(string key) => Optional(key) ?? throw Missing(key);

    /// <summary>The words of a key, or null where it is not given.</summary>
    public string? Optional(string key) => _entries.TryGetValue(key, out var entry) ? Word(entry.Value, key) : null;

    /// <summary>The value of a key that must be given, whatever it is.</summary>
    public YamlValue RequiredValue(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : throw Missing(key);

    /// <summary>The one of <paramref name="choices"/> that a key names, or null where it is not given.</summary>
    public TChoice? Choice<TChoice>(string key, params ReadOnlySpan<(string Name, TChoice Value)> choices)
        where TChoice : struct
    {
        if (Optional(key) is not { } word)
            return null;
        var names = new List<string>();
        foreach (var (name, value) in choices)
        {
            if (name == word)
                return value;
            names.Add(name);
        }

        throw Refuse(LineOf(key), $"\"{key}\" cannot be {Printable.Quoted(word)}; it is one of {string.Join(", ", names)}");
    }

    /// <summary>A number from 1, or null where the key is not given.</summary>
    public int? Number(string key)
    {
        if (Optional(key) is not { } word)
            return null;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Refuse(LineOf(key), $"\"{key}\" cannot be {Printable.Quoted(word)}; it is a whole number from 1");
    }

    /// <summary>The items of a list: none where the key is not given or has nothing after it.</summary>
    public ImmutableArray<YamlValue> Items(string key) => !_entries.TryGetValue(key, out var entry)
        ? []
        : entry.Value switch
        {
            YamlList list => list.Items,
            YamlScalar { IsNothing: true } => [],
            _ => throw Refuse(entry.Line, $"\"{key}\" must be a list; begin each item with \"- \""),
        };

    /// <summary>A list of words, none twice.</summary>
    public ImmutableArray<string> Words(string key)
    {
        var words = Items(key).Select(item => Word(item, key)).ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return words.FirstOrDefault(word => !seen.Add(word)) is { } twice
            ? throw Refuse(LineOf(key), $"\"{key}\" lists {Printable.Quoted(twice)} twice; keep one")
            : words;
    }

    /// <summary>What makes an item of this file unusable.</summary>
    public DecisionException Refuse(int line, string reason) => new(_path, line, reason);

    private string Word(YamlValue value, string key) => value switch
    {
        YamlScalar { IsNothing: true } => throw Refuse(value.Line, $"\"{key}\" has no value; give one or remove the key"),
        YamlScalar scalar when string.IsNullOrWhiteSpace(scalar.Content) => throw Refuse(value.Line, $"\"{key}\" is empty; give words or remove the key"),
        YamlScalar scalar => scalar.Content.Trim(),
        _ => throw Refuse(value.Line, $"\"{key}\" must be words, not a list or keys; put them between quotation marks if they hold [ or {{"),
    };

    private DecisionException Missing(string key) => Refuse(Line, $"{_what} lacks \"{key}\"; add it");
}
