using System.Globalization;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Two sets of weights: for chapters thick with note markers, where a marker closes most quotations, and for all others.</summary>
/// <remarks>
/// Learnt offline by <c>tests/Cliff.Archive.Evaluation</c> and kept as <c>weights.tsv</c>: numbers and the names of features,
/// no sentences. <c>docs/recognition.md</c> describes the model.
/// </remarks>
/// <param name="Annotated">For <see cref="ChapterStyle.IsAnnotated"/>.</param>
/// <param name="Plain">For the rest.</param>
internal sealed record ChainModel(ChainWeights Annotated, ChainWeights Plain)
{
    public Vocabulary Words { get; init; } = new([]);

    private const int States = ChainWeights.States;
    private const string TransitionPrefix = "transition: ";

    private static readonly string[] StateNames = ["outside", "begins", "inside", "returns"];

    /// <summary>Lazy, so that the trainer runs while the file still has the features of yesterday.</summary>
    private static readonly Lazy<ChainModel> OfResource = new(() => Parse(EmbeddedResource.Lines("weights.tsv")));

    /// <summary>The model shipped with the assembly.</summary>
    public static ChainModel Shipped => OfResource.Value;

    public ChainWeights For(ChapterStyle style) => style.IsAnnotated ? Annotated : Plain;

    /// <summary>Reads the lines of a weights file; a feature this program does not have is an error.</summary>
    public static ChainModel Parse(IEnumerable<string> lines)
    {
        var model = new ChainModel(new ChainWeights(), new ChainWeights());
        var numbers = FeatureCatalogue.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            var values = fields[1..].Select(field => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
            if (values.Length != 2 * States)
                throw new FormatException($"Eight weights are wanted: {line}");
            Put(model.Annotated, fields[0], numbers, values.AsSpan(0, States));
            Put(model.Plain, fields[0], numbers, values.AsSpan(States));
        }

        return model;
    }

    /// <summary>The lines of a weights file below its header, sorted by name.</summary>
    public IEnumerable<string> Format() =>
        FeatureCatalogue.Names.Select((name, number) => Row(name, Annotated.OfFeatures, Plain.OfFeatures, number))
            .Concat(StateNames.Select((name, state) => Row(TransitionPrefix + name, Annotated.OfTransitions, Plain.OfTransitions, state)))
            .Where(row => !row.EndsWith("\t0\t0\t0\t0\t0\t0\t0\t0", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static void Put(ChainWeights weights, string name, Dictionary<string, int> numbers, ReadOnlySpan<double> values)
    {
        if (name.StartsWith(TransitionPrefix, StringComparison.Ordinal))
            values.CopyTo(weights.OfTransitions.AsSpan(Array.IndexOf(StateNames, name[TransitionPrefix.Length..]) * States));
        else if (numbers.TryGetValue(name, out var number))
            values.CopyTo(weights.OfFeatures.AsSpan(number * States));
        else
            throw new FormatException($"No feature has this name: {name}");
    }

    private static string Row(string name, double[] annotated, double[] plain, int number) =>
        string.Join('\t', annotated.AsSpan(number * States, States).ToArray().Concat(plain.AsSpan(number * States, States).ToArray()).Select(Written).Prepend(name));

    private static string Written(double value) => (Math.Round(value, 4) + 0.0).ToString(CultureInfo.InvariantCulture);
}
