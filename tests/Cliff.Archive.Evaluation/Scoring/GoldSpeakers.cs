using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cliff.Archive.Evaluation.Scoring;

/// <summary>Who speaks the quotations of a chapter: <c>NAME.speakers.json</c>. Quotations are known by a hash of their first letters.</summary>
/// <param name="Block">Block quotations, by the first line of each run.</param>
/// <param name="Inline">Inline quotations, by their words.</param>
internal sealed partial record GoldSpeakers(ImmutableArray<GoldSpeaker> Block, ImmutableArray<GoldSpeaker> Inline)
{
    private const int Letters = 60;
    private const int Digits = 12;

    public static GoldSpeakers Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        return new GoldSpeakers(
            [.. root.GetProperty("block").EnumerateArray().Where(entry => !IsFromNote(entry)).Select(entry => Of(entry, "key", "kind"))],
            root.TryGetProperty("inline", out var inline)
                ? [.. inline.EnumerateArray().Where(entry => TextOf(entry, "kind") == "speech-or-writing").Select(entry => Of(entry, "q", "speakerKind"))]
                : []);
    }

    /// <summary>The key of a quotation that begins with these words.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The corpus names its quotations so; nothing is kept secret by it.")]
    public static string KeyOf(string words)
    {
        var letters = NotOfWords().Replace(words.ToLowerInvariant(), "");
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(letters[..Math.Min(Letters, letters.Length)])))[..Digits];
    }

    private static GoldSpeaker Of(JsonElement entry, string key, string kind) => new(TextOf(entry, key)!, TextOf(entry, "speaker"), TextOf(entry, kind) ?? "");

    private static string? TextOf(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Whether only the note, which the text does not have, names the speaker.</summary>
    private static bool IsFromNote(JsonElement entry) =>
        entry.TryGetProperty("speaker_from_note", out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False);

    [GeneratedRegex(@"\W+", RegexOptions.None, 1000)]
    private static partial Regex NotOfWords();
}

/// <summary>Whose words a quotation is.</summary>
/// <param name="Key">Key of the quotation.</param>
/// <param name="Name">The speaker; null where the text as it stands names nobody.</param>
/// <param name="Kind">Person, body, publication, or nothing.</param>
internal sealed record GoldSpeaker(string Key, string? Name, string Kind);
