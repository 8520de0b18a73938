using System.Globalization;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Two sets of weights: for chapters thick with note markers, where a marker closes most quotations, and for all others.</summary>
/// <remarks>
/// Learnt offline by <c>tests/Cliff.Archive.Evaluation</c> and kept as <c>weights.tsv</c> (names of features and numbers) and
/// <c>words.tsv</c> (hashes of words and numbers): no sentences. <c>docs/recognition.md</c> describes the model.
/// </remarks>
/// <param name="Words">The words that have weights.</param>
/// <param name="Annotated">For <see cref="ChapterStyle.IsAnnotated"/>.</param>
/// <param name="Plain">For the rest.</param>
internal sealed record ChainModel(Vocabulary Words, ChainWeights Annotated, ChainWeights Plain)
{
    private const int States = ChainWeights.States;
    private const string TransitionPrefix = "transition: ";

    private static readonly string[] StateNames = ["outside", "begins", "inside", "returns"];

    /// <summary>Lazy, so that the trainer runs while the file still has the features of yesterday.</summary>
    private static readonly Lazy<ChainModel> OfResource = new(() => Parse(EmbeddedResource.Lines("weights.tsv"), EmbeddedResource.Lines("words.tsv")));

    /// <summary>The model shipped with the assembly.</summary>
    public static ChainModel Shipped => OfResource.Value;

    public ChainWeights For(ChapterStyle style) => style.IsAnnotated ? Annotated : Plain;

    /// <summary>Reads the lines of both files; a feature this program does not have is an error.</summary>
    public static ChainModel Parse(IEnumerable<string> weights, IEnumerable<string> words)
    {
        var ofWords = Rows(words, 2).ToList();
        var model = new ChainModel(
            new Vocabulary([.. ofWords.Select(row => uint.Parse(row.Name, NumberStyles.HexNumber, CultureInfo.InvariantCulture))]),
            new ChainWeights { OfWords = [.. ofWords.Select(row => row.Values[0])] },
            new ChainWeights { OfWords = [.. ofWords.Select(row => row.Values[1])] });
        var numbers = FeatureCatalogue.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        foreach (var (name, values) in Rows(weights, 2 * States))
        {
            Put(model.Annotated, name, numbers, values.AsSpan(0, States));
            Put(model.Plain, name, numbers, values.AsSpan(States));
        }

        return model;
    }

    /// <summary>The lines of <c>weights.tsv</c> below its header, sorted by name.</summary>
    public IEnumerable<string> FormatWeights() =>
        FeatureCatalogue.Names.Select((name, number) => Row(name, Annotated.OfFeatures, Plain.OfFeatures, number, States))
            .Concat(StateNames.Select((name, state) => Row(TransitionPrefix + name, Annotated.OfTransitions, Plain.OfTransitions, state, States)))
            .Where(SaysSomething)
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of <c>words.tsv</c> below its header, sorted.</summary>
    public IEnumerable<string> FormatWords() =>
        Words.Hashes.Select((hash, number) => Row(hash.ToString("x8", CultureInfo.InvariantCulture), Annotated.OfWords, Plain.OfWords, number, 1))
            .Where(SaysSomething)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, double[] Values)> Rows(IEnumerable<string> lines, int numbers)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            if (fields.Length != numbers + 1)
                throw new FormatException($"A name and {numbers} weights are wanted: {line}");
            yield return (fields[0], [.. fields[1..].Select(field => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture))]);
        }
    }

    private static void Put(ChainWeights weights, string name, Dictionary<string, int> numbers, ReadOnlySpan<double> values)
    {
        if (name.StartsWith(TransitionPrefix, StringComparison.Ordinal))
            values.CopyTo(weights.OfTransitions.AsSpan(Array.IndexOf(StateNames, name[TransitionPrefix.Length..]) * States));
        else if (numbers.TryGetValue(name, out var number))
            values.CopyTo(weights.OfFeatures.AsSpan(number * States));
        else
            throw new FormatException($"No feature has this name: {name}");
    }

    private static string Row(string name, double[] annotated, double[] plain, int number, int each) =>
        string.Join('\t', annotated.Skip(number * each).Take(each).Concat(plain.Skip(number * each).Take(each)).Select(Written).Prepend(name));

    private static bool SaysSomething(string row) => row.Split('\t').Skip(1).Any(weight => weight != "0");

    private static string Written(double value) => (Math.Round(value, 3) + 0.0).ToString(CultureInfo.InvariantCulture);
}
