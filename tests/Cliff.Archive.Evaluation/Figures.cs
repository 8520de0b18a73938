using System.Globalization;

namespace Cliff.Archive.Evaluation;

/// <summary>The figures of the corpus's scorer: paragraphs in block quotations, unbroken runs with both ends right, and how far certainty can be trusted.</summary>
internal sealed class Figures
{
    private int _right, _invented, _missed, _runsRight, _runsInvented, _runsMissed, _lines, _certain, _certainRight;

    public static Figures Of(IEnumerable<Prediction> predictions)
    {
        var figures = new Figures();
        foreach (var prediction in predictions)
            figures.Add(prediction);
        return figures;
    }

    public double ParagraphF1 => F1(_right, _invented, _missed);

    public double RunF1 => F1(_runsRight, _runsInvented, _runsMissed);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"P {Share(_right, _right + _invented):F3} R {Share(_right, _right + _missed):F3} F1 {ParagraphF1:F3}; runs {RunF1:F3}; certain {Share(_certain, _lines):F3} of lines, {Share(_certainRight, _certain):F4} right");

    private void Add(Prediction prediction)
    {
        for (var line = 0; line < prediction.Gold.Lines.Length; line++)
        {
            if (!prediction.Counts(line))
                continue;
            var (gold, found) = (prediction.IsGoldQuoted(line), prediction.IsQuoted(line));
            _right += gold && found ? 1 : 0;
            _invented += !gold && found ? 1 : 0;
            _missed += gold && !found ? 1 : 0;
            _lines++;
            var probability = prediction.Labels[line].Probability;
            if (probability is >= 0.05 and <= 0.95)
                continue;
            _certain++;
            _certainRight += probability > 0.5 == gold ? 1 : 0;
        }

        var goldRuns = RunsOf(prediction, prediction.IsGoldQuoted);
        var foundRuns = RunsOf(prediction, line => prediction.Gold.Kinds[line] != "table" && prediction.IsQuoted(line));
        var shared = goldRuns.Intersect(foundRuns).Count();
        _runsRight += shared;
        _runsInvented += foundRuns.Count - shared;
        _runsMissed += goldRuns.Count - shared;
    }

    private static HashSet<(int First, int Last)> RunsOf(Prediction prediction, Func<int, bool> isQuoted)
    {
        var runs = new HashSet<(int, int)>();
        int? first = null;
        for (var line = 0; line <= prediction.Gold.Lines.Length; line++)
        {
            var quoted = line < prediction.Gold.Lines.Length && isQuoted(line);
            if (quoted)
                first ??= line;
            else if (first is { } start)
                runs.Add((start, line - 1));
            first = quoted ? first : null;
        }

        return runs;
    }

    private static double Share(int part, int whole) => (double)part / Math.Max(1, whole);

    private static double F1(int right, int invented, int missed) => 2.0 * right / Math.Max(1, (2 * right) + invented + missed);
}
