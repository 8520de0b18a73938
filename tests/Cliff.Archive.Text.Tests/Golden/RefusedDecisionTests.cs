using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>A decision that does not fit the text is refused with its line, and attaches to nothing.</summary>
public sealed class RefusedDecisionTests
{
    private const string Text = "The owners met on 9 June and said nothing to anybody of what they had agreed upon.\n\nThe men waited on the quay until the evening. Nobody came out to them.\n";

    [Theory]
    [InlineData("block: { paragraph: p2, words: \"The men waited\" }\n    is: quotation\n    ends: { paragraph: p2, words: \"until the evening.\" }", "does not end p2")]
    [InlineData("block: { paragraph: p2, words: \"Nobody came\" }\n    is: quotation", "does not begin p2")]
    [InlineData("block: { paragraph: p2, words: \"The women waited\" }\n    is: quotation", "stale")]
    [InlineData("block: { paragraph: p7, words: \"The men waited\" }\n    is: quotation", "no p7")]
    [InlineData("block: { paragraph: p2, words: \"The men waited\" }\n    speaker: nobody", "no block quotation begins at p2")]
    [InlineData("block: { paragraph: p2, words: \"The men waited\" }\n    is: quotation\n    speaker: stranger", "nobody has the id stranger")]
    [InlineData("block: { paragraph: p2, words: \"The men waited\" }\n    is: quotation\n    documented-by: [\"9\"]", "no marker [9]")]
    public void ADecisionThatDoesNotFitIsRefused(string decision, string reason)
    {
        var refusal = Assert.Throws<DecisionException>(() => Reading.Of(Text, $"quotations:\n  - {decision}\n    reason: \"To see it refused.\"\n"));

        Assert.StartsWith("chapter.edition.yaml(", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
