using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>The words of the corpus that may get a weight: common enough, of several hands, and no names. Labels have no part in the choice.</summary>
internal static class CorpusWords
{
    private const int FewestLines = 8;
    private const int FewestGroups = 3;

    public static Vocabulary Of(IEnumerable<GoldChapter> chapters)
    {
        var lines = new Dictionary<uint, int>();
        var groups = new Dictionary<uint, HashSet<string>>();
        foreach (var chapter in chapters)
        {
            foreach (var hash in chapter.Lines.SelectMany(HashesOf))
            {
                lines[hash] = lines.GetValueOrDefault(hash) + 1;
                if (!groups.TryGetValue(hash, out var known))
                    groups[hash] = known = [];
                known.Add(chapter.Group);
            }
        }

        return new Vocabulary([.. lines.Where(word => word.Value >= FewestLines && groups[word.Key].Count >= FewestGroups).Select(word => word.Key).Order()]);
    }

    private static IEnumerable<uint> HashesOf(BodyLine line) =>
        new LineReading(line).Words
            .Where(word => word.IsOutside && !word.Is(WordClasses.Name | WordClasses.Opener | WordClasses.Number))
            .Select(word => word.Hash)
            .Distinct();
}
