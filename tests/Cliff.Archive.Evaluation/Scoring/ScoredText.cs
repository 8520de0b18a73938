using System.Collections.Immutable;
using System.Text.Json;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Scoring;

/// <summary>A labelled chapter as a reader gets it: the whole file, with where each of its lines stands and what it is.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Source">The file.</param>
/// <param name="Lines">Its lines that are not blank, notes included.</param>
/// <param name="Speakers">Who speaks its quotations, where someone has read that.</param>
internal sealed record ScoredText(string Name, SourceFile Source, ImmutableArray<GoldLine> Lines, GoldSpeakers? Speakers)
{
    /// <summary>The chapter called <paramref name="name"/> in <paramref name="folder"/>.</summary>
    public static ScoredText Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var source = SourceReader.Read($"{path}.txt", [.. File.ReadAllBytes($"{path}.txt")]);
        using var labels = JsonDocument.Parse(File.ReadAllBytes($"{path}.lines.json"));
        var kinds = labels.RootElement.EnumerateArray().Select(pair => pair[0].GetString()!);
        var speakers = $"{path}.speakers.json";
        return new ScoredText(
            name,
            source,
            [.. SpansOf(source.Content).Zip(kinds, (span, kind) => new GoldLine(span, span.In(source.Content).Trim(), kind))],
            File.Exists(speakers) ? GoldSpeakers.Read(speakers) : null);
    }

    /// <summary>Where the lines of a text stand that are not blank.</summary>
    public static IEnumerable<TextSpan> SpansOf(string content)
    {
        for (var start = 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start);
            end = end < 0 ? content.Length : end;
            if (!string.IsNullOrWhiteSpace(content[start..end]))
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }
}

/// <summary>A line and what it is.</summary>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Content">Its text without the white space around it.</param>
/// <param name="Kind">Heading, prose, quote, note, table, other.</param>
internal sealed record GoldLine(TextSpan Span, string Content, string Kind);
