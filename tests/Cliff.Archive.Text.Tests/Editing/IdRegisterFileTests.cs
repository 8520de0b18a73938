using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class IdRegisterFileTests
{
    private const string Path = "02.ids";

    [Fact]
    public void The_file_has_a_line_for_each_id_that_a_person_can_read()
    {
        var register = IdRegister.Empty
            .Assign('p', Things("The first_paragraph is 100% old.", "The second.", "The third.")).Register
            .Assign('q', [new IdCandidate("‘Levy’", null, "p1")]).Register
            .WithCurrentEdition("e1")
            .Assign('p', Things("The first_paragraph is 100% old.", "The third.")).Register;

        Assert.Equal(
            """
            p1 1.?:The_first%5Fparagraph_is_100%25_old.
            p2 1.? withdrawn e1 The second.
            p3 1.?:The_third.
            q1 1.?@p1:‘Levy’

            """,
            WithoutFingerprints(register.ToText()));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var register = IdRegister.Empty
            .Assign('p', Things("A %5F_ b", "", "  two\n lines\u2028and\ttabs ", "gone")).Register
            .Assign('n', [new IdCandidate("", "1star"), new IdCandidate("x", "4"), new IdCandidate("y", "4")]).Register
            .Assign('p', Things("A %5F_ b", "", "  two\n lines\u2028and\ttabs ")).Register
            .Assign('n', [new IdCandidate("x", "4")]).Register;
        var read = IdRegister.Parse(Path, register.ToText());

        Assert.Equal(register.ToText(), read.ToText());
        Assert.Equal(register.Withdrawn.ToArray(), read.Withdrawn.ToArray());
        Assert.Equal(3, read.Withdrawn.Length);
    }

    [Fact]
    public void The_order_of_the_lines_their_ends_and_a_byte_order_mark_do_not_matter()
    {
        var text = IdRegister.Empty.Assign('p', Things("a b c", "d e f", "g h i")).Register.ToText();
        var shuffled = "\uFEFF" + string.Join("\r\n\r\n", text.Split('\n').Reverse());
        Assert.Equal(text, IdRegister.Parse(Path, shuffled).ToText());
    }

    [Fact]
    public void A_fingerprint_is_the_same_today_as_when_links_were_first_shared() =>
        // If this fails, every committed file of ids has lost its memory: see Fingerprint.
        Assert.Equal(
            "p1 1.BZLqY7B90Zvb6gRFm5LVoWiZsIkJv_bayS0Tq-pNORNj8y9snjikEvhI:The_first_train_left_the_station_before_sunrise,_and_nobody_saw_it.\n",
            IdRegister.Empty.Assign('p', Things("The first train left the station before sunrise, and nobody saw it.")).Register.ToText());

    [Theory]
    [InlineData(1, "is no line of an ids file", "<<<<<<< HEAD")]
    [InlineData(2, "is no line of an ids file", "{0}\np2")]
    [InlineData(1, "is no line of an ids file", "p0 {1}:a")]
    [InlineData(1, "is no line of an ids file", "p4star {1}:a b")]
    [InlineData(1, "is no line of an ids file", "P4 {1}:a")]
    [InlineData(1, "is no line of an ids file", "p123456789 {1}:a")]
    [InlineData(1, "is no line of an ids file", "p4 {1} gone e1 words")]
    [InlineData(1, "the fingerprint of p4 cannot be read", "p4 1.abc:a")]
    [InlineData(1, "the fingerprint of p4 cannot be read", "p4 2{1}:a")]
    [InlineData(2, "the id p1 stands here a second time (first in line 1)", "{0}\n{0}")]
    public void A_file_that_is_damaged_is_refused_with_its_line(int line, string reason, string pattern)
    {
        var good = IdRegister.Empty.Assign('p', Things("words")).Register.ToText().TrimEnd('\n');
        var text = pattern.Replace("{0}", good, StringComparison.Ordinal).Replace("{1}", good[3..good.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal);

        var refusal = Assert.Throws<DecisionException>(() => IdRegister.Parse(Path, text));
        Assert.StartsWith($"{Path}({line}): ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public void An_edition_that_could_not_be_read_back_is_refused(string edition) =>
        Assert.Throws<ArgumentException>(() => IdRegister.Empty.WithCurrentEdition(edition));

    private static string WithoutFingerprints(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..5] + "?" + line[61..] + "\n"));

    private static ImmutableArray<IdCandidate> Things(params string[] words) => [.. words.Select(word => new IdCandidate(word))];
}
