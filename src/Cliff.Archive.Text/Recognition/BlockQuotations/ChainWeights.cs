using System.Globalization;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The weights of the chain: three for each feature, one a label, and one for each pair of labels that may follow each other.</summary>
/// <remarks>
/// Learnt offline by <c>tests/Cliff.Archive.Evaluation</c> and kept as <c>weights.tsv</c>: numbers and the names of features,
/// no sentences. <c>docs/recognition.md</c> describes the model.
/// </remarks>
internal sealed class ChainWeights
{
    /// <summary>Outside, begins, inside.</summary>
    public const int Labels = 3;

    private const string TransitionPrefix = "transition: ";

    private static readonly string[] LabelNames = ["outside", "begins", "inside"];

    /// <summary>Lazy, so that the trainer runs while the file still has the features of yesterday.</summary>
    private static readonly Lazy<ChainWeights> OfResource = new(() => Parse(EmbeddedResource.Lines("weights.tsv")));

    /// <summary>The weights shipped with the assembly.</summary>
    public static ChainWeights Shipped => OfResource.Value;

    /// <summary>By feature number times <see cref="Labels"/> plus label.</summary>
    public double[] OfFeatures { get; } = new double[FeatureCatalogue.Names.Length * Labels];

    /// <summary>By label before times <see cref="Labels"/> plus label; from outside to inside is never allowed.</summary>
    public double[] OfTransitions { get; } = new double[Labels * Labels];

    /// <summary>Whether the second label may follow the first.</summary>
    public static bool MayFollow(int before, int label) => before != (int)QuotationLabel.Outside || label != (int)QuotationLabel.Inside;

    /// <summary>Reads the lines of a weights file; a feature this program does not have is an error.</summary>
    public static ChainWeights Parse(IEnumerable<string> lines)
    {
        var weights = new ChainWeights();
        var numbers = FeatureCatalogue.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            var values = fields[1..].Select(field => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
            if (values.Length != Labels)
                throw new FormatException($"Three weights are wanted: {line}");
            if (fields[0].StartsWith(TransitionPrefix, StringComparison.Ordinal))
                values.CopyTo(weights.OfTransitions, Array.IndexOf(LabelNames, fields[0][TransitionPrefix.Length..]) * Labels);
            else if (numbers.TryGetValue(fields[0], out var number))
                values.CopyTo(weights.OfFeatures, number * Labels);
            else
                throw new FormatException($"No feature has this name: {fields[0]}");
        }

        return weights;
    }

    /// <summary>The lines of a weights file below its header, sorted by name.</summary>
    public IEnumerable<string> Format() =>
        FeatureCatalogue.Names.Select((name, number) => Row(name, OfFeatures.AsSpan(number * Labels, Labels)))
            .Concat(LabelNames.Select((name, label) => Row(TransitionPrefix + name, OfTransitions.AsSpan(label * Labels, Labels))))
            .Where(row => !row.EndsWith("\t0\t0\t0", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Row(string name, ReadOnlySpan<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}\t{Rounded(values[0])}\t{Rounded(values[1])}\t{Rounded(values[2])}");

    private static double Rounded(double value) => Math.Round(value, 4) + 0.0;
}
