using System.Collections.Immutable;
using Cliff.Archive.Evaluation.Scoring;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Speakers;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Speakers;

/// <summary>A chapter for which someone has read who speaks.</summary>
/// <param name="Group">Its book or author.</param>
/// <param name="Source">Its text.</param>
/// <param name="Speakers">Who speaks in it.</param>
internal sealed record LabelledChapter(string Group, SourceFile Source, GoldSpeakers Speakers)
{
    private const string LabelSuffix = ".speakers.json";

    /// <summary>Every chapter of a folder that has labels beside it, by name.</summary>
    public static ImmutableArray<LabelledChapter> ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, $"*{LabelSuffix}").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The labelled quotations that nothing introduces, as the recogniser meets them with these weights.</summary>
    public ImmutableArray<VoiceExample> Examples(VoiceWeights weights)
    {
        var recognized = ChapterRecognizer.Recognize(Source, ChapterDecisions.None, IdRegister.Empty, ChainModel.Shipped, weights);
        var candidates = recognized.Unintroduced.ToDictionary(quotation => quotation.QuotationId, quotation => quotation.Candidates, StringComparer.Ordinal);
        var lines = ScoredText.SpansOf(Source.Content).ToLookup(line => GoldSpeakers.KeyOf(line.In(Source.Content).Trim()), StringComparer.Ordinal);
        return
        [
            .. Speakers.Block.Where(gold => lines.Contains(gold.Key))
                .Select(gold => (Gold: gold, Id: QuotationAt(recognized.Chapter, lines[gold.Key].Last())))
                .Where(pair => pair.Id is not null && candidates.ContainsKey(pair.Id))
                .Select(pair => VoiceExample.Of(pair.Gold, candidates[pair.Id!])),
        ];
    }

    private static LabelledChapter Read(string labels)
    {
        var path = labels[..^LabelSuffix.Length];
        var source = SourceReader.Read($"{path}.txt", [.. File.ReadAllBytes($"{path}.txt")]);
        return new LabelledChapter(Groups.BookOf(Path.GetFileName(path)), source, GoldSpeakers.Read(labels));
    }

    private static string? QuotationAt(Chapter chapter, TextSpan line) =>
        chapter.Blocks.LastOrDefault(block => block.Kind != BlockKind.Separator && line.Start < block.Source.End && line.End > block.Source.Start)?.QuotationId;
}

/// <summary>A labelled quotation that nothing introduces.</summary>
/// <param name="Candidates">Everyone who may speak it.</param>
/// <param name="IsRight">Of each, whether the label means the same speaker.</param>
/// <param name="IsNobodys">Whether the label says that the text names nobody.</param>
internal sealed record VoiceExample(ImmutableArray<VoiceCandidate> Candidates, ImmutableArray<bool> IsRight, bool IsNobodys)
{
    public static VoiceExample Of(GoldSpeaker gold, ImmutableArray<VoiceCandidate> candidates) =>
        new(candidates, [.. candidates.Select(candidate => SameSpeaker.Is(gold, candidate.Speaker.Name))], gold.Name is null);

    /// <summary>Whether the speaker is among the candidates.</summary>
    public bool IsReachable => IsRight.Contains(true);
}
