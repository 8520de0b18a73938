using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>
/// A conditional logit over everyone who may speak a quotation, and nobody, who scores 0: the likelihood of each is the exponential
/// of the weighted sum of his signs, divided by the sum over all (McFadden 1974).
/// </summary>
/// <remarks>Learnt offline by <c>tests/Cliff.Archive.Evaluation</c> and kept as <c>voice-weights.tsv</c>.</remarks>
/// <param name="OfSigns">One for each of <see cref="VoiceSign.All"/>, in its order.</param>
/// <param name="LeastLikelihood">Whoever is less likely than this is not named: a wrong name is worse than none.</param>
internal sealed record VoiceWeights(ImmutableArray<double> OfSigns, double LeastLikelihood)
{
    private const int MostReasons = 2;

    /// <summary>What adds less to the log-odds is no reason.</summary>
    private const double LeastWorth = 0.1;

    private const string LeastLikelihoodName = "least likelihood";

    /// <summary>Lazy, so that the trainer runs while the file still has the signs of yesterday.</summary>
    private static readonly Lazy<VoiceWeights> OfResource = new(() => Parse(EmbeddedResource.Lines(typeof(VoiceWeights), "voice-weights.tsv")));

    /// <summary>The weights shipped with the assembly.</summary>
    public static VoiceWeights Shipped => OfResource.Value;

    /// <summary>Reads the lines of the file.</summary>
    /// <exception cref="FormatException">A sign has no weight or two, or a weight no sign.</exception>
    public static VoiceWeights Parse(IEnumerable<string> lines)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is not [var name, var number] || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new FormatException($"A name and a weight are wanted: {line}");
            if (name != LeastLikelihoodName && !VoiceSign.Names.Contains(name))
                throw new FormatException($"No sign has this name: {name}");
            if (!weights.TryAdd(name, weight))
                throw new FormatException($"This sign has two weights: {name}");
        }

        return new VoiceWeights([.. VoiceSign.Names.Select(Of)], Of(LeastLikelihoodName));

        double Of(string name) => weights.TryGetValue(name, out var weight) ? weight : throw new FormatException($"This sign has no weight: {name}");
    }

    /// <summary>The lines of the file below its header, sorted by name.</summary>
    public IEnumerable<string> Format() =>
        VoiceSign.Names.Zip(OfSigns).Append((LeastLikelihoodName, LeastLikelihood))
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Item1}\t{Math.Round(row.Item2, 3) + 0.0}"))
            .Order(StringComparer.Ordinal);

    /// <summary>Log-odds of someone with these signs against nobody.</summary>
    public double Score(VoiceSigns signs)
    {
        var score = 0.0;
        for (var sign = 0; sign < OfSigns.Length; sign++)
            score += OfSigns[sign] * VoiceSign.All[sign].Value(signs);
        return score;
    }

    /// <summary>Everyone who is likely enough, the likeliest first.</summary>
    public IEnumerable<VoiceCandidate> Choose(ImmutableArray<VoiceCandidate> candidates)
    {
        var weighed = candidates.Select(candidate => (Candidate: candidate, Odds: Math.Exp(Score(candidate.Signs)))).ToArray();
        var all = 1 + weighed.Sum(pair => pair.Odds);
        return weighed.Where(pair => pair.Odds / all >= LeastLikelihood).OrderByDescending(pair => pair.Odds).Select(pair => pair.Candidate);
    }

    /// <summary>The two weightiest reasons for a candidate, as a clause: "Petrov spoke last before it and is named in the sentence before".</summary>
    public string Because(VoiceCandidate candidate)
    {
        var reasons = VoiceSign.All.Zip(OfSigns, (sign, weight) => (Sign: sign, Worth: weight * sign.Value(candidate.Signs)))
            .Where(pair => pair.Sign.Ground != VoiceGround.Quotation && pair.Worth > LeastWorth)
            .GroupBy(pair => pair.Sign.Ground)
            .OrderByDescending(ground => ground.Sum(pair => pair.Worth))
            .Take(MostReasons)
            .Select(ground => ground.Last().Sign.Words(candidate.Signs));
        return $"{candidate.Speaker.Name} {string.Join(" and ", reasons.DefaultIfEmpty("is the likeliest of those the chapter names"))}";
    }
}
