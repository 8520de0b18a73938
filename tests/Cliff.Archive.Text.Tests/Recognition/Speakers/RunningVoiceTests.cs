using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Decisions;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Text.Tests.Recognition.Speakers;

public class RunningVoiceTests
{
    private const string Argument = "> The boats must stay where they are, for without nets we can do nothing.";
    private const string Narrative = "> In 1911 the harbour had 300 boats; 40 were lost in 2 winters, and 120 men had no work.";

    private const string Others = "Mr Lindqvist came in the spring. Mr Berg left the town. Mr Dahl stayed at home.";

    [Fact]
    public void Nobody_is_named_where_all_signs_are_weak() =>
        Assert.Null(LastSpeaker("Holm opposed the tax.", Others, "The winter was long.", Argument));

    [Fact]
    public void Who_spoke_last_is_named_where_a_colon_leads_on() =>
        Assert.Equal("Holm", LastSpeaker([.. AfterWordsOfHolm, Argument]));

    [Fact]
    public void A_narrative_in_the_past_tense_with_figures_is_nobodys() =>
        Assert.Null(LastSpeaker([.. AfterWordsOfHolm, Narrative]));

    [Fact]
    public void The_evidence_names_the_two_weightiest_signs()
    {
        var evidence = Attribute([.. AfterWordsOfHolm, Argument])[^1].Attribution.Evidence;

        Assert.Equal("running-voice", evidence.Rule);
        Assert.Equal("Nobody is named in the lead-in; Holm spoke the quotation before it (a colon leads on) and speaks many of its quotations.", evidence.Because);
    }

    private static ImmutableArray<string> AfterWordsOfHolm =>
    [
        Others,
        "Holm said:",
        "> The council must hear us.",
        "The reason was a simple one:",
    ];

    private static string? LastSpeaker(params string[] paragraphs) => Attribute(paragraphs)[^1].Attribution.Speaker?.Name;

    /// <summary>The quotations of a chapter of these paragraphs, those behind ">" being block quotations.</summary>
    private static ImmutableArray<Quotation> Attribute(params string[] paragraphs)
    {
        ImmutableArray<Block> blocks = [.. paragraphs.Index().Select(pair => BlockOf($"p{pair.Index + 1}", pair.Item.TrimStart('>', ' ')))];
        ImmutableArray<Quotation> quotations = [.. blocks.Zip(paragraphs).Where(pair => pair.Second.StartsWith('>')).Select(pair => QuotationOf(pair.First))];
        var log = new DecisionLog("", new AnchorResolver("", blocks));
        return new SpeakerRecognizer(blocks, quotations, new ChapterMetadata(null, null, null, null), ChapterDecisions.None, log).Recognize(quotations, VoiceWeights.Shipped);
    }

    private static Block BlockOf(string id, string content) =>
        new() { Id = id, Kind = BlockKind.Paragraph, Source = new TextSpan(0, content.Length), Content = content };

    private static Quotation QuotationOf(Block block) => new()
    {
        Id = $"q{block.Id}",
        Placement = QuotationPlacement.Block,
        Segments = [new QuotationSegment(block.Id!, new TextSpan(0, block.Content.Length))],
        Attribution = Attribution.None,
        Recognition = new Finding("test", "The test says so."),
    };
}
