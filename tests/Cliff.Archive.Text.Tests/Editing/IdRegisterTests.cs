using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class IdRegisterTests
{
    private static readonly string[] Paragraphs =
    [
        "The first train left the station before the sun had risen over the roofs of the town.",
        "Nobody who had seen the letter could say afterwards in whose hand it was written.",
        "Yes.",
        "In the spring the committee met three times, and each time it broke up without a vote being taken.",
        "A printer from the harbour brought the news that the second edition had been seized.",
    ];

    [Fact]
    public void The_first_things_get_the_numbers_from_one()
    {
        var (_, ids) = IdRegister.Empty.Assign('p', Things(Paragraphs));
        Assert.Equal<string>(["p1", "p2", "p3", "p4", "p5"], ids);
    }

    [Fact]
    public void Nothing_changes_when_nothing_changed()
    {
        var register = Given(Paragraphs);
        var (again, ids) = register.WithCurrentEdition("e1").Assign('p', Things(Paragraphs));
        Assert.Equal<string>(["p1", "p2", "p3", "p4", "p5"], ids);
        Assert.Equal(register.ToText(), again.ToText());
    }

    [Fact]
    public void What_is_inserted_gets_the_number_before_it_and_a_letter_by_time_of_arrival()
    {
        var (register, first) = Given(Paragraphs).Assign('p', Things([.. Paragraphs[..2], "A quite new paragraph about ships.", .. Paragraphs[2..]]));
        var (_, second) = register.Assign('p', Things(["Before all others stands a preface.", .. Paragraphs[..2], "Another one, on the price of bread.", "A quite new paragraph about ships.", .. Paragraphs[2..], "At the end an epilogue."]));

        Assert.Equal<string>(["p1", "p2", "p2a", "p3", "p4", "p5"], first);
        Assert.Equal<string>(["p0a", "p1", "p2", "p2b", "p2a", "p3", "p4", "p5", "p6"], second);
    }

    [Fact]
    public void After_z_comes_aa_and_the_file_keeps_that_order()
    {
        var inserted = Enumerable.Range(0, 28).Select(index => string.Create(CultureInfo.InvariantCulture, $"Inserted: {(char)('a' + (index % 26))} {index * 7919}.")).ToArray();
        var (register, ids) = Given("One alone.", "And the last.").Assign('p', Things(["One alone.", .. inserted, "And the last."]));

        Assert.Equal("p1a", ids[1]);
        Assert.Equal("p1z", ids[26]);
        Assert.Equal<string>(["p1aa", "p1ab", "p2"], ids[27..]);
        Assert.Equal(ids, register.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void What_is_gone_is_withdrawn_with_its_words_and_the_edition_that_had_it_and_its_number_is_not_used_again()
    {
        var (register, ids) = Given(Paragraphs).WithCurrentEdition("e1").Assign('p', Things(Paragraphs[..4]));
        Assert.Equal<string>(["p1", "p2", "p3", "p4"], ids);
        Assert.Equal([new WithdrawnId("p5", "A printer from the harbour brought the news that the second edition had been…", "e1")], register.Withdrawn.ToArray());

        var (later, more) = register.WithCurrentEdition("e2").Assign('p', Things([.. Paragraphs[..4], "Snow fell on the barges all night."]));
        Assert.Equal("p6", more[4]);
        Assert.Equal("e1", Assert.Single(later.Withdrawn).LastEdition);
    }

    [Fact]
    public void What_comes_back_word_for_word_gets_its_old_id_and_what_took_its_place_keeps_its_own()
    {
        var (register, _) = Given(Paragraphs).Assign('p', Things([.. Paragraphs[..3], "Snow fell on the barges all night.", Paragraphs[4]]));
        var (back, ids) = register.Assign('p', Things([.. Paragraphs[..3], "Snow fell on the barges all night.", .. Paragraphs[3..]]));

        Assert.Equal<string>(["p1", "p2", "p3", "p3a", "p4", "p5"], ids);
        Assert.Empty(back.Withdrawn);
    }

    [Fact]
    public void Words_that_stand_elsewhere_already_come_back_only_to_their_old_place()
    {
        string[] two = ["Yes.", Paragraphs[0], "Yes.", Paragraphs[1], Paragraphs[3]];
        var (register, _) = Given(two).Assign('p', Things("Yes.", Paragraphs[0], Paragraphs[1], Paragraphs[3]));

        Assert.Equal<string>(["p1", "p2", "p3", "p4", "p5"], register.Assign('p', Things(two)).Ids);
        Assert.Equal<string>(["p1", "p2", "p4", "p5", "p6"], register.Assign('p', Things("Yes.", Paragraphs[0], Paragraphs[1], Paragraphs[3], "Yes.")).Ids);
    }

    [Theory]
    [InlineData("Nobody who had seen the leter could say afterwards, in whose hand it was written.")]
    [InlineData("Nobody who had seen the letter could say")]
    [InlineData("Nobody who had seen the letter could say that he knew it, for the ink had run and the seal was gone; the clerk alone remembered a messenger.")]
    [InlineData("It was said later that of those who had seen the letter nobody could say afterwards in whose hand it was written.")]
    public void A_paragraph_that_was_corrected_cut_or_extended_keeps_its_id(string edited) =>
        Assert.Equal<string>(["p1", "p2", "p3", "p4", "p5"], Given(Paragraphs).Assign('p', Things([Paragraphs[0], edited, .. Paragraphs[2..]])).Ids);

    [Fact]
    public void A_paragraph_that_is_split_keeps_its_id_in_its_first_part() =>
        Assert.Equal<string>(
            ["p1", "p2", "p3", "p4", "p4a", "p5"],
            Given(Paragraphs).Assign('p', Things([.. Paragraphs[..3], "In the spring the committee met three times,", "and each time it broke up without a vote being taken.", Paragraphs[4]])).Ids);

    [Fact]
    public void Two_paragraphs_that_become_one_keep_the_id_of_the_first() =>
        Assert.Equal<string>(
            ["p1", "p3", "p4", "p5"],
            Given(Paragraphs).Assign('p', Things([Paragraphs[0] + " " + Paragraphs[1], .. Paragraphs[2..]])).Ids);

    [Fact]
    public void A_new_paragraph_in_the_place_of_an_old_one_does_not_take_its_id()
    {
        var (register, ids) = Given(Paragraphs).Assign('p', Things([Paragraphs[0], "Snow fell on the barges all night, and in the morning the river was white.", .. Paragraphs[2..]]));
        Assert.Equal<string>(["p1", "p1a", "p3", "p4", "p5"], ids);
        Assert.Equal("p2", Assert.Single(register.Withdrawn).Id);
    }

    [Fact]
    public void What_was_moved_keeps_its_id() =>
        Assert.Equal<string>(["p2", "p3", "p4", "p5", "p1"], Given(Paragraphs).Assign('p', Things([.. Paragraphs[1..], Paragraphs[0]])).Ids);

    [Fact]
    public void Equal_quotations_are_told_apart_by_their_block_and_there_by_their_order()
    {
        var (register, ids) = IdRegister.Empty.Assign('q', [Term("p1"), Term("p3"), Term("p3"), Term("p7")]);
        Assert.Equal<string>(["q1", "q2", "q3", "q4"], ids);

        Assert.Equal<string>(["q1", "q1a", "q4"], register.Assign('q', [Term("p1"), new IdCandidate("the new course", null, "p2"), Term("p7")]).Ids);
        Assert.Equal<string>(["q1", "q2", "q4"], register.Assign('q', [Term("p1"), Term("p3"), Term("p7")]).Ids);
        Assert.Equal<string>(["q1", "q2", "q3", "q3a", "q4"], register.Assign('q', [Term("p1"), Term("p3"), Term("p3"), Term("p5"), Term("p7")]).Ids);
        Assert.Equal<string>(["q1", "q2", "q4"], register.Assign('q', [Term("p1"), Term("p3a"), Term("p7")]).Ids);
    }

    [Fact]
    public void A_quotation_whose_start_stays_keeps_its_id_wherever_its_end_goes()
    {
        var (register, _) = IdRegister.Empty.Assign('q', [new IdCandidate("Is anyone opposed?", null, "p1"), new IdCandidate("No one is.", null, "p1")]);
        var (_, ids) = register.Assign('q', [new IdCandidate("Is anyone opposed? If not, we go on to the vote, and I ask the comrades at the back to sit down.", null, "p1"), new IdCandidate("Silence", null, "p1"), new IdCandidate("No one", null, "p1")]);
        Assert.Equal<string>(["q1", "q1a", "q2"], ids);
    }

    [Fact]
    public void A_quotation_found_early_in_the_chapter_leaves_all_others_as_they_were()
    {
        IdCandidate[] quotations = [.. Enumerable.Range(1, 40).Select(index => new IdCandidate(index % 3 == 0 ? "the levy" : Paragraphs[index % 5] + index, null, string.Create(CultureInfo.InvariantCulture, $"p{index}")))];
        var (register, _) = IdRegister.Empty.Assign('q', [.. quotations]);
        var (_, ids) = register.Assign('q', [quotations[0], new IdCandidate("the levy", null, "p2"), .. quotations[1..]]);
        Assert.Equal(["q1", "q1a", .. Enumerable.Range(2, 39).Select(number => string.Create(CultureInfo.InvariantCulture, $"q{number}"))], ids.ToArray());
    }

    [Fact]
    public void A_label_is_an_id_and_met_again_in_another_list_it_gets_the_number_of_the_meeting()
    {
        var (register, ids) = IdRegister.Empty.Assign('n', [Note("1star", "A star."), Note("4", "Works, p.3."), Note("4", "Letters, p.9."), Note("4.2", "A further block.")]);
        Assert.Equal<string>(["n1star", "n4", "n4-2", "n4.2"], ids);

        // The first list is gone: the second one's note does not become the first's.
        var (without, left) = register.WithCurrentEdition("e7").Assign('n', [Note("4", "Letters, p.9.")]);
        Assert.Equal<string>(["n4-2"], left);
        Assert.Equal<string>(["n1star", "n4", "n4.2"], without.Withdrawn.Select(withdrawn => withdrawn.Id));

        // A text where there was none is still the note of that label.
        Assert.Equal<string>(["n5"], IdRegister.Empty.Assign('n', [Note("5", "")]).Register.Assign('n', [Note("5", "Supplied, p.1.")]).Ids);
    }

    [Fact]
    public void Two_markers_of_one_note_keep_their_ids_when_a_third_comes_before_them()
    {
        var (register, _) = IdRegister.Empty.Assign('r', [Marker("p5"), Marker("p9")]);
        Assert.Equal<string>(["r4-3", "r4", "r4-2"], register.Assign('r', [Marker("p2"), Marker("p5"), Marker("p9")]).Ids);
    }

    [Fact]
    public void A_family_that_has_nothing_left_is_withdrawn_whole()
    {
        var (register, _) = IdRegister.Empty.Assign('n', [Note("star", "A star.")]);
        Assert.Equal("nstar", Assert.Single(register.Assign('n', []).Register.Withdrawn).Id);
    }

    [Theory]
    [InlineData('n', null)]
    [InlineData('n', "4-2")]
    [InlineData('r', "4 5")]
    [InlineData('r', "")]
    public void A_label_that_cannot_be_read_back_is_refused(char family, string? label) =>
        Assert.Throws<ArgumentException>(() => IdRegister.Empty.Assign(family, [new IdCandidate("words", label)]));

    private static IdCandidate Term(string block) => new("the levy", null, block);

    [Fact]
    public void A_withdrawn_number_of_a_label_returns_to_the_same_words_only()
    {
        IdCandidate[] both = [new("[4]", "4", "p3"), new("[4]", "4", "p12")];
        var (withTwo, ids) = IdRegister.Empty.Assign('r', [.. both]);
        Assert.Equal(["r4", "r4-2"], ids.ToArray());
        var (withOne, _) = withTwo.Assign('r', [both[0]]);

        Assert.Equal(["r4", "r4-3"], withOne.Assign('r', [both[0], new("[4]", "4", "p30")]).Ids.ToArray());
        Assert.Equal(["r4", "r4-2"], withOne.Assign('r', [.. both]).Ids.ToArray());
        Assert.Equal(["r4"], withOne.Assign('r', []).Register.Assign('r', [new("[4]", "4", "p30")]).Ids.ToArray());
    }

    private static IdCandidate Note(string label, string words) => new(words, label);

    private static IdCandidate Marker(string block) => new("[4]", "4", block);

    private static IdRegister Given(params string[] words) => IdRegister.Empty.Assign('p', Things(words)).Register;

    private static ImmutableArray<IdCandidate> Things(params string[] words) => [.. words.Select(word => new IdCandidate(word))];
}
