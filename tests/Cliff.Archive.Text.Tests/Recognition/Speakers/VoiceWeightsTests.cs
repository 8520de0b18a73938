using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Text.Tests.Recognition.Speakers;

public class VoiceWeightsTests
{
    private static readonly Speaker Holm = new("holm", "Holm", SpeakerKind.Person);
    private static readonly Speaker Berg = new("berg", "Berg", SpeakerKind.Person);

    [Fact]
    public void The_shipped_weights_are_sorted_and_say_where_they_come_from()
    {
        var lines = EmbeddedResource.Lines(typeof(VoiceWeights), "voice-weights.tsv").ToList();

        Assert.Contains("Learnt from", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines.Where(line => !line.StartsWith('#')), VoiceWeights.Shipped.Format());
    }

    [Fact]
    public void Every_sign_has_a_name_of_its_own() => Assert.Equal(VoiceSign.Names.Length, VoiceSign.Names.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_missing_weight_is_an_error()
    {
        foreach (var missing in VoiceWeights.Shipped.Format())
            Assert.Throws<FormatException>(() => VoiceWeights.Parse(VoiceWeights.Shipped.Format().Where(line => line != missing)));
    }

    [Theory]
    [InlineData("smells of herring\t1")]
    [InlineData("spoke last\t1")]
    [InlineData("spoke last")]
    [InlineData("spoke last\tmuch")]
    public void A_weight_for_nothing_a_second_one_and_one_that_is_no_number_are_errors(string added) =>
        Assert.Throws<FormatException>(() => VoiceWeights.Parse(VoiceWeights.Shipped.Format().Append(added)));

    [Fact]
    public void The_likelier_comes_first_and_whoever_is_not_likely_enough_is_left_out()
    {
        VoiceCandidate last = new(Holm, new VoiceSigns { SpokeLast = true });
        VoiceCandidate near = new(Berg, new VoiceSigns { IsInParagraph = true });
        var weights = WeightsOf(0.2, ("spoke last", 1), ("in paragraph before", 2));

        Assert.Equal([near, last], weights.Choose([last, near]));
        Assert.Equal([near], (weights with { LeastLikelihood = 0.5 }).Choose([last, near]));
        Assert.Empty((weights with { LeastLikelihood = 0.9 }).Choose([last, near]));
    }

    [Theory]
    [InlineData(3, 4, 1, "Holm speaks the next quotation and is named often in the chapter")]
    [InlineData(3, 4, 5, "Holm spoke the quotation before it and speaks the next quotation")]
    [InlineData(0, 4, 0, "Holm is named often in the chapter")]
    [InlineData(-1, -1, -1, "Holm is the likeliest of those the chapter names")]
    public void The_reasons_are_the_signs_that_weigh_most(double next, double mentions, double last, string because)
    {
        var signs = new VoiceSigns { SpeaksNext = true, SpokeLast = true, ShareOfMentions = 0.5 };
        var weights = WeightsOf(0.5, ("speaks next", next), ("share of mentions", mentions), ("spoke last", last));

        Assert.Equal(because, weights.Because(new VoiceCandidate(Holm, signs)));
    }

    /// <summary>Weights of which all but these are nought.</summary>
    private static VoiceWeights WeightsOf(double leastLikelihood, params (string Name, double Weight)[] weights) =>
        new([.. VoiceSign.Names.Select(name => weights.FirstOrDefault(weight => weight.Name == name).Weight)], leastLikelihood);
}
