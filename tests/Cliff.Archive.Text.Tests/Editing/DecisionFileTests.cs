using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class DecisionFileTests
{
    private const string Path = "02.edition.yaml";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# nothing decided yet\n\n# really\n")]
    [InlineData("---\n")]
    [InlineData("speakers:\nquotations: []\n")]
    public void A_file_without_decisions_decides_nothing(string yaml)
    {
        var decisions = DecisionFile.Parse(Path, yaml);
        Assert.Equal(Path, decisions.Path);
        Assert.Equal(0, decisions.Speakers.Length + decisions.Notes.Length + decisions.Quotations.Length + decisions.Corrections.Length + decisions.Lacunae.Length + decisions.Citations.Length);
    }

    [Fact]
    public void Every_key_of_a_quotation_reaches_its_record_with_its_line()
    {
        var decisions = DecisionFile.Parse(Path, """
            # a comment does not shift the lines
            quotations:
              - block: { paragraph: p58, words: "First words" }
                is: quotation
                ends:
                  paragraph: p60
                  words: "its last words"
                joins: { paragraph: p44, words: "Earlier words" }
                speaker: the-king
                as-printed: he
                reporter: nobody
                lead-in: { paragraph: p57, words: "He said" }
                nature: writing
                work: 1905
                documented-by: [28, "1*"]
                reason: "The letter says so."
            """);

        var quotation = Assert.Single(decisions.Quotations);
        Assert.Equal(new Anchor("p58", "First words", 3), quotation.At);
        Assert.Equal(QuotationPlacement.Block, quotation.Placement);
        Assert.True(quotation.IsQuotation);
        Assert.Equal(new Anchor("p60", "its last words", 6), quotation.Ends);
        Assert.Equal(new Anchor("p44", "Earlier words", 8), quotation.Joins);
        Assert.Equal(new SpeakerChoice("the-king", 9), quotation.Speaker);
        Assert.Equal("he", quotation.AsPrinted);
        Assert.Equal(new SpeakerChoice(null, 11), quotation.Reporter);
        Assert.Equal(new Anchor("p57", "He said", 12), quotation.LeadIn);
        Assert.Equal(QuotationNature.Writing, quotation.Nature);
        Assert.Equal("1905", quotation.Work);
        Assert.Equal<string>(["28", "1*"], quotation.DocumentedBy!.Value);
        Assert.Equal("The letter says so.", quotation.Reason);
        Assert.Equal(3, quotation.Line);
    }

    [Fact]
    public void What_is_not_decided_is_null_and_an_empty_list_of_notes_is_a_decision()
    {
        var decisions = DecisionFile.Parse(Path, """
            quotations:
              - inline: { paragraph: p1, words: "a ‘b’" }
                documented-by: []
                reason: r
              - inline: { paragraph: p1, words: "a ‘c’" }
                is: prose
                reason: r
            """);

        Assert.Empty(decisions.Quotations[0].DocumentedBy!.Value);
        Assert.Null(decisions.Quotations[0].IsQuotation);
        Assert.Null(decisions.Quotations[0].Speaker);
        Assert.Null(decisions.Quotations[1].DocumentedBy);
        Assert.False(decisions.Quotations[1].IsQuotation);
    }

    [Fact]
    public void The_other_lists_reach_their_records()
    {
        var decisions = DecisionFile.Parse(Path, """
            provenance-of-notes: the second printing
            speakers:
              - { id: moor, name: The Moor, kind: person, printed: [Moor, "the Moor"], source: "the index" }
              - { id: someone, name: someone present, kind: unnamed }
            notes:
              - { label: 7, text: "See *Capital*, p.3." }
              - { label: "8", text: "Ibid.", provenance: the manuscript }
            corrections:
              - { at: { paragraph: p9, words: "Carr you" }, correction: "Can you", reason: "sense" }
            lacunae:
              - { after: { paragraph: p5, words: "refrain." }, evidence: ["a jump"], notes: [21] }
            citations:
              - { note: 8, words: "Ibid.", author: Marx, work: "Capital", via: 7, reason: "it follows" }
            """);

        Assert.Equal(("moor", SpeakerKind.Person, "the index", 3), (decisions.Speakers[0].Id, decisions.Speakers[0].Kind, decisions.Speakers[0].Source, decisions.Speakers[0].Line));
        Assert.Equal<string>(["Moor", "the Moor"], decisions.Speakers[0].Printed);
        Assert.Null(decisions.Speakers[1].Source);
        Assert.Equal(("See Capital, p.3.", "the second printing"), (decisions.Notes[0].Content, decisions.Notes[0].Provenance));
        Assert.Equal<TextSpan>([new TextSpan(4, 11)], decisions.Notes[0].Emphasis);
        Assert.Equal("the manuscript", decisions.Notes[1].Provenance);
        Assert.Equal(new CorrectionDecision(new Anchor("p9", "Carr you", 9), "Can you", "sense", 9), Assert.Single(decisions.Corrections));
        Assert.Equal<string>(["21"], Assert.Single(decisions.Lacunae).Notes);
        Assert.Equal(new CitationDecision("8", "Ibid.", "Marx", "Capital", "7", "it follows", 13), Assert.Single(decisions.Citations));
    }

    [Theory]
    [InlineData(2, "no key \"speeker\"", "quotations:\n  - speeker: x")]
    [InlineData(1, "no key \"quotation\"", "quotation: []")]
    [InlineData(3, "second time (first in line 2)", "notes:\n  - label: 1\n    label: 2")]
    [InlineData(2, "must be a list", "# c\nnotes: many")]
    [InlineData(2, "must have keys", "notes:\n  - many")]
    [InlineData(1, "outermost level", "just words")]
    [InlineData(1, "outermost level", "- a\n- b")]
    [InlineData(2, "\"label\" must be words", "notes:\n  - { text: t, provenance: p, label: [1] }")]
    [InlineData(2, "\"label\" has no value", "notes:\n  - { text: t, provenance: p, label: }")]
    [InlineData(2, "\"text\" has no value", "notes:\n  - { text: null, provenance: p, label: 1 }")]
    [InlineData(2, "\"text\" is empty", "notes:\n  - { text: ' ', provenance: p, label: 1 }")]
    [InlineData(2, "lacks \"provenance\"", "notes:\n  - { text: t, label: 1 }")]
    [InlineData(2, "no label of a note", "notes:\n  - { text: t, label: '[1]', provenance: p }")]
    [InlineData(3, "note \"1\" is supplied a second time (first in line 2)", "notes:\n  - { text: t, label: 1, provenance: p }\n  - { text: u, label: 1, provenance: p }")]
    [InlineData(2, "alias", "notes:\n  - { text: t, label: *1 , provenance: p }")]
    [InlineData(2, "anchor", "notes:\n  - text: &a t\n    label: 1")]
    [InlineData(1, "anchor", "notes: &a [ *a ]")]
    [InlineData(2, "tag", "notes:\n  - { text: !!binary t, label: 1, provenance: p }")]
    [InlineData(2, "second YAML document", "notes: []\n---\nspeakers: []")]
    [InlineData(1, "is not YAML: While scanning a mapping, found invalid tab", "notes:\n\t- a")]
    [InlineData(2, "(noticed in line 3)", "a:\n  - \"never closed\n  - b\n")]
    [InlineData(1, "is not YAML: a [ or", ":\t!!1&]")]
    [InlineData(2, "is not YAML: a [ or { after this is not closed", "a:\n  - {x: y\n  - {z: k}\n")]
    [InlineData(2, "control character U+0000", "notes: []\n\0quotations: []")]
    [InlineData(1, "nested too deeply", "notes: [[[[[[[[[[[[a]]]]]]]]]]]]")]
    [InlineData(1, "key must be a word", "{ [a]: b }")]
    public void What_the_schema_does_not_know_is_refused_with_its_line(int line, string reason, string yaml) => AssertRefused(line, reason, yaml);

    [Theory]
    [InlineData(2, "neither \"block\" nor \"inline\"", "quotations:\n  - { is: prose, reason: r }")]
    [InlineData(4, "both \"block\" and \"inline\"", "quotations:\n  - is: quotation\n    block: { paragraph: p1, words: w }\n    inline: { paragraph: p1, words: w }\n    reason: r")]
    [InlineData(2, "lacks \"reason\"", "quotations:\n  - { block: { paragraph: p1, words: w }, is: prose }")]
    [InlineData(2, "\"reason\" is empty", "quotations:\n  - { block: { paragraph: p1, words: w }, is: prose, reason: '' }")]
    [InlineData(2, "decides nothing", "quotations:\n  - { block: { paragraph: p1, words: w }, reason: r }")]
    [InlineData(3, "prose has no \"speaker\"", "quotations:\n  - block: { paragraph: p1, words: w }\n    speaker: x\n    is: prose\n    reason: r")]
    [InlineData(2, "cannot be \"yes\"; it is one of quotation, prose", "quotations:\n  - { block: { paragraph: p1, words: w }, is: yes, reason: r }")]
    [InlineData(2, "no id of a paragraph", "quotations:\n  - { block: { paragraph: 58, words: w }, is: prose, reason: r }")]
    [InlineData(2, "no id of a paragraph", "quotations:\n  - { block: { paragraph: p0, words: w }, is: prose, reason: r }")]
    [InlineData(2, "lacks \"words\"", "quotations:\n  - { block: { paragraph: p58 }, is: prose, reason: r }")]
    [InlineData(2, "no id of a speaker", "quotations:\n  - { block: { paragraph: p5, words: w }, speaker: The King, reason: r }")]
    [InlineData(3, "a second time (first in line 2)", "quotations:\n  - { block: { paragraph: p5, words: w }, is: prose, reason: r }\n  - { block: { paragraph: p5, words: w }, speaker: x, reason: r }")]
    [InlineData(2, "cannot be an id", "speakers:\n  - { id: nobody, name: N, kind: person, source: s }")]
    [InlineData(2, "lacks \"source\"", "speakers:\n  - { id: n, name: N, kind: person }")]
    [InlineData(2, "lacks \"kind\"", "speakers:\n  - { id: n, name: N, source: s }")]
    [InlineData(3, "speaker \"n\" is declared a second time", "speakers:\n  - { id: n, name: N, kind: person, source: s }\n  - { id: n, name: M, kind: person, source: s }")]
    [InlineData(3, "printed name \"X\" is given to a speaker a second time", "speakers:\n  - { id: n, name: N, kind: person, source: s, printed: [X] }\n  - { id: m, name: M, kind: person, source: s, printed: [X] }")]
    [InlineData(2, "lists \"X\" twice", "speakers:\n  - { id: n, name: N, kind: person, source: s, printed: [X, X] }")]
    [InlineData(2, "same as the words", "corrections:\n  - { at: { paragraph: p1, words: w }, correction: w, reason: r }")]
    [InlineData(2, "lacks \"evidence\"", "lacunae:\n  - { after: { paragraph: p1, words: w } }")]
    [InlineData(3, "marker of note \"4\" is lost in a lacuna a second time", "lacunae:\n  - { after: { paragraph: p1, words: w }, evidence: [e], notes: [4] }\n  - { after: { paragraph: p2, words: w }, evidence: [e], notes: [4] }")]
    [InlineData(2, "known through itself", "citations:\n  - { note: 4, words: w, via: 4, reason: r }")]
    [InlineData(2, "decides nothing", "citations:\n  - { note: 4, words: w, reason: r }")]
    public void What_contradicts_itself_is_refused_with_its_line(int line, string reason, string yaml) => AssertRefused(line, reason, yaml);

    [Fact]
    public void A_refusal_is_one_line_even_when_the_words_are_many()
    {
        var refusal = Assert.Throws<DecisionException>(() => DecisionFile.Parse(Path, $"\"key\\nin two lines \\e[31m\u2028{new string('x', 10_000)}\": 1"));
        Assert.DoesNotContain(refusal.Message, char.IsControl);
        Assert.DoesNotContain('\u2028', refusal.Message);
        Assert.InRange(refusal.Message.Length, 1, 400);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("a: ")]
    [InlineData("&a ")]
    [InlineData("a:\n ")]
    [InlineData("\uD800")]
    public void A_hundred_thousand_times_the_same_is_refused_at_once(string piece)
    {
        var yaml = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.Throws<DecisionException>(() => DecisionFile.Parse(Path, yaml));
    }

    private static void AssertRefused(int line, string reason, string yaml)
    {
        var refusal = Assert.Throws<DecisionException>(() => DecisionFile.Parse(Path, yaml));
        Assert.StartsWith($"{Path}({line}): ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("; ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(line, refusal.Line);
    }
}
