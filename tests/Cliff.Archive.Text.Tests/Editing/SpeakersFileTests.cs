using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class SpeakersFileTests
{
    private const string Fence = "```";

    public static TheoryData<string, string?> Examples
    {
        get
        {
            var examples = new TheoryData<string, string?>();
            var fenced = File.ReadAllText(Repository.PathOf("docs", "editing-speakers.md")).Split(Fence).Where((_, at) => at % 2 == 1).ToList();
            for (var at = 0; at < fenced.Count; at++)
            {
                if (fenced[at].StartsWith("yaml\n", StringComparison.Ordinal))
                    examples.Add(fenced[at][5..], fenced.ElementAtOrDefault(at + 1) is ['r', 'e', 'f', 'u', 's', 'e', 'd', '\n', .. var refusal] ? refusal.TrimEnd() : null);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_document_is_read_or_refused_as_it_says(string yaml, string? refusal)
    {
        var refused = Record.Exception(() => SpeakersFile.Parse("speakers.yaml", yaml));

        Assert.Equal(refusal, refused?.Message);
    }

    [Fact]
    public void A_decision_says_who_and_where()
    {
        var identity = Assert.Single(SpeakersFile.Parse("speakers.yaml", "speakers:\n  - { id: x, name: Ulla, kind: body, names: [U, V], in: [w], reason: R }\n").Identities);

        Assert.Equal(("x", "Ulla", SpeakerKind.Body, "U V", "w", "R", 2), (identity.Id, identity.Name, identity.Kind, string.Join(' ', identity.Names), string.Join(' ', identity.Works), identity.Reason, identity.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    public void A_file_without_decisions_decides_nothing(string yaml) => Assert.Empty(SpeakersFile.Parse("speakers.yaml", yaml).Identities);

    [Theory]
    [InlineData("speakers:\n  - { id: X, names: [U], reason: R }\n", "speakers.yaml(2): \"X\" is no id of a speaker; use small letters a-z, digits and single hyphens")]
    [InlineData("speakers:\n  - { id: x, reason: R }\n", "speakers.yaml(2): a speaker lacks \"names\"; list those by which the chapters know this speaker, as /speakers shows them")]
    [InlineData("speakers:\n  - { id: x, names: [U], reason: R }\n  - { id: x, names: [V], reason: R }\n", "speakers.yaml(3): the speaker \"x\" is decided a second time (first in line 2); keep one")]
    [InlineData("people: []\n", "speakers.yaml(1): a file of speakers has no key \"people\"; its keys are speakers")]
    public void What_cannot_be_used_is_refused_with_its_line(string yaml, string message) =>
        Assert.Equal(message, Assert.Throws<DecisionException>(() => SpeakersFile.Parse("speakers.yaml", yaml)).Message);
}
