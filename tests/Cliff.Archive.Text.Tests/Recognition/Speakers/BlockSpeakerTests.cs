using System.Globalization;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Recognition.Speakers;

/// <summary>Who speaks the last block quotation of a short chapter. A line that begins with "&gt; " is one, by decision, so that only the speaker is at stake.</summary>
public sealed class BlockSpeakerTests
{
    private const string Opening = "Ada Lindqvist\n\nThe Harbour Strike\n\n3. Who spoke\n\nHalvorsen was a pilot, and Halvorsen’s letters are kept. Maria Oster was a net-maker. Mr. Berg, who owned the quay, was there.\n\n";

    [Theory]
    [InlineData("Halvorsen wrote:", "Halvorsen", "subject-verb", Certainty.Explicit)]
    [InlineData("Said Maria Oster:", "Maria Oster", "inverted-verb", Certainty.Explicit)]
    [InlineData("According to Halvorsen:", "Halvorsen", "according-to", Certainty.Explicit)]
    [InlineData("In Halvorsen’s words:", "Halvorsen", "owner-of-document", Certainty.Explicit)]
    [InlineData("There is a letter from Maria Oster to the board:", "Maria Oster", "owner-of-document", Certainty.Explicit)]
    [InlineData("The crisis was summed up by Maria Oster:", "Maria Oster", "agent", Certainty.Explicit)]
    [InlineData("To quote Halvorsen:", "Halvorsen", "quoted-from", Certainty.Explicit)]
    [InlineData("Maria Oster saw no way out:", "Maria Oster", "subject-verb", Certainty.Explicit)]
    [InlineData("Maria Oster, always the first on her feet:", "Maria Oster", "subject", Certainty.Context)]
    public void AWordThatTellsOfSpeechSaysWho(string leadIn, string speaker, string rule, Certainty certainty) =>
        Expect($"{leadIn}\n> The quay is ours.", speaker, rule, certainty);

    [Theory]
    [InlineData("Halvorsen, who had followed Mr. Berg to the quay, declared:", "Halvorsen")]
    [InlineData("Halvorsen, the old friend of Maria Oster, declared:", "Halvorsen")]
    [InlineData("The pilot, old Halvorsen, declared:", "Halvorsen")]
    [InlineData("Halvorsen attacked Mr. Berg and said:", "Halvorsen")]
    [InlineData("To pacify Mr. Berg, Halvorsen said:", "Halvorsen")]
    [InlineData("When Mr. Berg had left, Halvorsen rose and said:", "Halvorsen")]
    [InlineData("At the foot of the page Halvorsen wrote:", "Halvorsen")]
    [InlineData("Halvorsen, late one evening, at a meeting of the board, said:", "Halvorsen")]
    [InlineData("Halvorsen had this to say of Maria Oster:", "Halvorsen")]
    public void TheSubjectOfTheVerbSpeaksNotTheNearestName(string leadIn, string speaker) =>
        Expect($"{leadIn}\n> The quay is ours.", speaker);

    [Theory]
    [InlineData("Halvorsen came down to the quay. He said:", "Halvorsen")]
    [InlineData("Maria Oster came down to the quay with Halvorsen. She said:", "Maria Oster")]
    [InlineData("Halvorsen was against it. Berg was, he maintained,", "Halvorsen")]
    [InlineData("However loud the cries of the board, Halvorsen’s courage never failed. Thus he wrote in May:", "Halvorsen")]
    public void APronounIsResolvedByGrammar(string leadIn, string speaker) =>
        Expect($"{leadIn}\n> The quay is ours.", speaker, certainty: Certainty.Pronoun);

    [Fact]
    public void HeWhoGoesOnIsHeWhoSpokeLast() =>
        Expect("Mr. Berg was silent. Halvorsen said:\n> The quay is ours.\n\nFurther on he says:\n> And the boats.", "Halvorsen", certainty: Certainty.Pronoun);

    [Fact]
    public void NamesWithinAQuotationAreNoAntecedents() =>
        Expect("Halvorsen rose and spoke for an hour. “Berg has sold us,” cried someone. And he answered:\n> The quay is ours.", "Halvorsen");

    [Theory]
    [InlineData("Nobody had expected it.\n> The quay [Halvorsen wrote] is ours.", "Halvorsen", "in-brackets")]
    [InlineData("Nobody had expected it.\n> “The quay,” said Maria Oster, “is ours.”", "Maria Oster", "between-marks")]
    [InlineData("Nobody had expected it.\n> The quay is ours. [Halvorsen, Letters, p.5]", "Halvorsen", "in-brackets")]
    [InlineData("Nobody had expected it.\n> The quay is ours. – Maria Oster", "Maria Oster", "signed")]
    [InlineData("Nobody had expected it.\n> Halvorsen: The quay is ours.", "Halvorsen", "label")]
    [InlineData("Nobody had expected it.\n> The quay is ours.\n\nThus wrote Maria Oster in the spring.", "Maria Oster", "inverted-verb")]
    public void TheWordsThemselvesOrThoseBehindThemSayWho(string text, string speaker, string rule) => Expect(text, speaker, rule);

    [Fact]
    public void BracketsWithinTheWordsAreNoSourceOfThemWhereALongerAsideClosesThem() =>
        Assert.NotEqual("Maria Oster", Last("Nobody had expected it.\n> The quay [Maria Oster, at that time] is ours. [Here the clerk had drawn a line through the whole of the page, and nothing of it can be read any more.]").Attribution.Speaker?.Name);

    [Theory]
    [InlineData("The Northern Dock Council met. The council adopted a resolution which said:", "Northern Dock Council")]
    [InlineData("A leaflet was issued on the morning of 3 May by the Northern Dock Council, and read:", "Northern Dock Council")]
    [InlineData("The resolution of the Northern Dock Council said:", "Northern Dock Council")]
    [InlineData("The Harbour Gazette wrote:", "Harbour Gazette")]
    public void BodiesAndPapersSpeakThroughWhatTheyIssue(string leadIn, string speaker) => Expect($"{leadIn}\n> The quay is ours.", speaker);

    [Theory]
    [InlineData("One old stoker said:", "One old stoker")]
    [InlineData("His wife wrote:", "His wife")]
    [InlineData("Halvorsen’s wife wrote:", "Halvorsen’s wife")]
    public void WhoHasNoNameIsCalledAsTheTextCallsThem(string leadIn, string speaker)
    {
        var attribution = Last($"{leadIn}\n> The quay is ours.").Attribution;
        Assert.Equal((speaker, SpeakerKind.Unnamed), (attribution.Speaker!.Name, attribution.Speaker.Kind));
    }

    [Theory]
    [InlineData("The strike began in March.")]
    [InlineData("Hamburg is a port, and in Hamburg nobody slept. Two days later the quay was empty:")]
    [InlineData("The prices rose by half in a year.")]
    public void NobodyIsBetterThanAWrongName(string leadIn) =>
        Assert.Null(Last($"{leadIn}\n> In 1904 there were 312 boats, in 1905 there were 270, and 42 had been sold. The harbour was empty and he was alone.").Attribution.Speaker);

    [Fact]
    public void ForenameAndPatronymicMeanWhoBearsThem() =>
        Expect("Anna Petrovna Falk came down to the quay with Maria Oster. Anna Petrovna said:\n> The quay is ours.", "Anna Petrovna Falk");

    [Fact]
    public void TheAuthorWhoSaysIIsNamedOnTheTitle() => Expect("As I have written elsewhere:\n> The quay is ours.", "Ada Lindqvist");

    [Theory]
    [InlineData("In his book The Long Winter Halvorsen wrote:", "The Long Winter")]
    [InlineData("In an article entitled ‘The New Quay’ Halvorsen wrote:", "The New Quay")]
    [InlineData("Halvorsen wrote:", null)]
    public void TheLeadInSaysFromWhichWork(string leadIn, string? work) => Assert.Equal(work, Last($"{leadIn}\n> The quay is ours.").Work);

    [Fact]
    public void WhereNobodyIsNamedTheNotesAuthorSpeaks()
    {
        var quotation = Last("The prices rose by half in a year.\n> In 1904 there were 312 boats, and 42 had been sold. [1]\n\nThe winter came early that year, and nobody was ready for it.\n\n[1] T. Nielsen, The Boats of the North (Bergen 1931), p.12.");
        Assert.Equal(("T. Nielsen", "note-author", "The Boats of the North"), (quotation.Attribution.Speaker?.Name, quotation.Attribution.Evidence.Rule, quotation.Work));
    }

    [Fact]
    public void WhoOnlyHandsTheWordsOnIsNotTheirSpeaker() =>
        Assert.Null(Last("The prices rose by half in a year.\n> In 1904 there were 312 boats, and 42 had been sold. [1]\n\nThe winter came early that year, and nobody was ready for it.\n\n[1] Quoted in T. Nielsen, The Boats of the North (Bergen 1931), p.12.").Attribution.Speaker);

    [Fact]
    public void WhoWouldHaveBeenNextIsKept() =>
        Assert.Equal("Berg", Last("Mr. Berg wrote a letter, and Halvorsen answered:\n> The quay is ours.").Attribution.RunnerUp?.Name);

    [Fact]
    public void EachSpeakerOfMinutesHasAQuotation()
    {
        var speakers = Read("Nobody had expected it.\n> Halvorsen: The quay is ours.\n> Maria Oster: And the boats.").Quotations
            .Where(quotation => quotation.Placement == QuotationPlacement.Block).Select(quotation => quotation.Attribution.Speaker?.Name);
        Assert.Equal(["Halvorsen", "Maria Oster"], speakers);
    }

    private static void Expect(string text, string speaker, string? rule = null, Certainty? certainty = null)
    {
        var attribution = Last(text).Attribution;
        Assert.True(speaker == attribution.Speaker?.Name, $"{attribution.Speaker?.Name ?? "nobody"}, by {attribution.Evidence.Rule}: {attribution.Evidence.Because}");
        if (rule is not null)
            Assert.Equal(rule, attribution.Evidence.Rule);
        if (certainty is not null)
            Assert.Equal(certainty, attribution.Certainty);
    }

    private static Quotation Last(string text) => Read(text).Quotations.Last(quotation => quotation.Placement == QuotationPlacement.Block);

    private static Chapter Read(string text)
    {
        var (chapter, decisions) = (new StringBuilder(Opening), new StringBuilder("quotations:\n"));
        foreach (var (index, line) in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var isQuotation = line.StartsWith("> ", StringComparison.Ordinal);
            var words = isQuotation ? line[2..] : line;
            chapter.Append(words).Append("\n\n");
            if (words[0] == '[')
                continue;
            decisions.Append(CultureInfo.InvariantCulture, $"  - block: {{ paragraph: p{index + 2}, words: \"{words.Replace("\"", "\\\"", StringComparison.Ordinal)}\" }}\n    is: {(isQuotation ? "quotation" : "prose")}\n    reason: \"The test says so.\"\n");
        }

        return Reading.Of(chapter.ToString(), decisions.ToString());
    }
}
