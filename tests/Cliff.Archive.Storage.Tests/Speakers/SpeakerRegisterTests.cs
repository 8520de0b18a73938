using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Tests.Speakers;

/// <summary>Who is who across the archive. A mention is written <c>work/chapter Name</c>.</summary>
public sealed class SpeakerRegisterTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void A_surname_an_initial_and_a_forename_meet_where_nobody_else_bears_the_surname()
    {
        var register = Register("one/1 Falk", "two/1 L.D. Falk", "three/1 Lena Falk");

        Assert.Equal("falk falk falk", register.Slugs);
        Assert.Equal("Lena Falk", Assert.Single(register.Speakers).Name);
        Assert.Equal("“Falk” alone: Lena Falk is the only one of that name in the archive.", register.Because("one/1 Falk"));
        Assert.Equal("“L.D. Falk” agrees with Lena Falk, and with nobody else of that surname in the archive.", register.Because("two/1 L.D. Falk"));
    }

    [Fact]
    public void Two_of_one_surname_with_other_forenames_stay_apart()
    {
        var register = Register("one/1 A. Ivanov", "two/1 N. Ivanov", "two/2 N. Ivanov");

        Assert.Equal("a-ivanov ivanov ivanov", register.Slugs);
    }

    [Fact]
    public void A_bare_surname_joins_the_only_one_of_its_work()
    {
        var register = Register("one/1 A. Ivanov", "two/1 N. Ivanov", "two/2 Ivanov");

        Assert.Equal(register.Of("two/1 N. Ivanov"), register.Of("two/2 Ivanov"));
        Assert.Equal("“Ivanov” can mean N. Ivanov or A. Ivanov; N. Ivanov is the only one of them in this work.".Replace("N. Ivanov or A. Ivanov", "A. Ivanov or N. Ivanov", StringComparison.Ordinal), register.Because("two/2 Ivanov"));
    }

    [Fact]
    public void A_bare_surname_joins_the_only_one_of_its_chapter_though_the_work_has_two()
    {
        var register = Register("one/1 A. Ivanov", "one/2 N. Ivanov", "one/2 Ivanov");

        Assert.Equal(register.Of("one/2 N. Ivanov"), register.Of("one/2 Ivanov"));
        Assert.Equal("of-its-chapter", register.Rule("one/2 Ivanov"));
    }

    [Fact]
    public void A_bare_surname_of_which_nothing_says_who_is_meant_stands_by_itself()
    {
        var register = Register("one/1 A. Ivanov", "two/1 N. Ivanov", "three/1 Ivanov", "four/1 Ivanov");

        Assert.Equal("ivanov n-ivanov ivanov-2 ivanov-2", register.Slugs);
        Assert.Equal("“Ivanov” can mean A. Ivanov or N. Ivanov, and nothing says which: it stands by itself.", register.Because("three/1 Ivanov"));
    }

    [Fact]
    public void An_initial_that_two_forenames_share_means_the_one_of_its_work_or_stands_by_itself()
    {
        var register = Register("one/1 Nora Ivanova", "one/2 N. Ivanova", "two/1 Nina Ivanova", "three/1 N. Ivanova");

        Assert.Equal(register.Of("one/1 Nora Ivanova"), register.Of("one/2 N. Ivanova"));
        Assert.Equal("undetermined", register.Rule("three/1 N. Ivanova"));
        Assert.Equal(3, register.Speakers.Length);
    }

    [Fact]
    public void A_bearer_whom_nearly_all_works_name_is_meant_where_nothing_nearer_says_who()
    {
        var mentions = Enumerable.Range(1, 20).Select(work => $"w{work}/1 Anna Berg").Append("other/1 Otto Berg").Append("last/1 Berg").ToArray();

        var register = Register(mentions);

        Assert.Equal("berg", register.Of("last/1 Berg"));
        Assert.Equal("“Berg” can mean Anna Berg or Otto Berg; Anna Berg is named in 20 works, the others in 1 work.", register.Because("last/1 Berg"));
    }

    [Fact]
    public void What_is_no_forename_is_no_rival_and_means_the_best_known()
    {
        var mentions = Enumerable.Range(1, 6).Select(work => $"w{work}/1 Anna Berg").Append("other/1 berg=Facing Berg").Append("third/1 Since Berg").Append("last/1 Berg").ToArray();

        var register = Register(mentions);

        Assert.Equal("berg", register.Of("last/1 Berg"));
        Assert.Equal("berg", register.Of("other/1 berg=Facing Berg"));
        Assert.Equal("no-forename", register.Rule("other/1 berg=Facing Berg"));
        Assert.Equal("Anna Berg", register.Speakers.Single(row => row.Slug == "berg").Name);
    }

    [Fact]
    public void One_initial_does_not_bear_out_two_words_that_nobody_knows_for_forenames()
    {
        var mentions = Enumerable.Range(1, 6).Select(work => $"w{work}/1 Anna Berg").Append("other/1 berg=New Norrhamn Berg").Append("third/1 N. Berg").Append("last/1 Berg").ToArray();

        var register = Register(mentions);

        Assert.Equal("berg", register.Of("last/1 Berg"));
        Assert.Equal("berg", register.Of("other/1 berg=New Norrhamn Berg"));
        Assert.NotEqual("berg", register.Of("third/1 N. Berg"));
    }

    [Fact]
    public void An_unusual_forename_is_one_where_initials_bear_it_out_and_alone_it_stands_apart()
    {
        var register = Register("one/1 Ulrikke Holm", "two/1 U. Holm", "three/1 Goldwyn Palm", "four/1 Adam Palm");

        Assert.Equal(register.Of("one/1 Ulrikke Holm"), register.Of("two/1 U. Holm"));
        Assert.NotEqual(register.Of("three/1 Goldwyn Palm"), register.Of("four/1 Adam Palm"));
    }

    [Fact]
    public void Forms_of_one_forename_in_several_languages_agree()
    {
        var register = Register("one/1 Frederick Holm", "two/1 Friedrich Holm", "three/1 F. Holm", "four/1 Karl Holm");

        Assert.Equal(register.Of("one/1 Frederick Holm"), register.Of("two/1 Friedrich Holm"));
        Assert.Equal(register.Of("one/1 Frederick Holm"), register.Of("three/1 F. Holm"));
        Assert.NotEqual(register.Of("one/1 Frederick Holm"), register.Of("four/1 Karl Holm"));
    }

    [Fact]
    public void A_person_and_a_paper_of_one_name_stay_apart()
    {
        var register = Register("one/1 Iskra", "two/1 paper:Iskra");

        Assert.Equal("iskra iskra-publication", register.Slugs);
    }

    [Fact]
    public void A_paper_is_the_same_with_and_without_its_article()
    {
        Assert.Equal("harbour-news harbour-news", Register("one/1 paper:The Harbour News", "two/1 paper:Harbour News").Slugs);
    }

    [Fact]
    public void The_id_that_an_editor_of_a_chapter_gave_is_the_slug_and_one_id_is_one_speaker()
    {
        var register = Register("one/1 id:capt=Anders Berg", "two/1 Berg", "three/1 id:capt=A. Berg");

        Assert.Equal("capt capt capt", register.Slugs);
        Assert.Equal("The editor of the chapter gave “A. Berg” the id capt.", register.Because("three/1 id:capt=A. Berg"));
    }

    [Fact]
    public void Two_ids_are_two_speakers_whatever_their_names()
    {
        Assert.Equal("one-berg two-berg", Register("one/1 id:one-berg=Anders Berg", "two/1 id:two-berg=Anders Berg").Slugs);
    }

    [Fact]
    public void An_id_goes_before_one_who_has_the_surname_in_more_works()
    {
        Assert.Equal("berg berg-2 berg-2", Register("one/1 id:berg=Nils Berg", "two/1 Anders Berg", "three/1 Anders Berg").Slugs.Replace("anders-berg", "berg-2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_makes_one_of_several_names()
    {
        var register = Decided("""
            speakers:
              - id: ulla
                name: Ulla Winter
                names: [U. Winter, Ulla Sommer]
                reason: "She married in 1911."
            """, "one/1 U. Winter", "two/1 Ulla Sommer", "three/1 Winter");

        Assert.Equal("ulla ulla ulla", register.Slugs);
        Assert.Equal("She married in 1911.", register.Because("two/1 Ulla Sommer"));
        Assert.Equal("Ulla Winter", Assert.Single(register.Speakers).Name);
        Assert.Empty(register.Remarks);
    }

    [Fact]
    public void A_decision_limited_to_a_work_parts_two_of_one_name()
    {
        var register = Decided("""
            speakers:
              - { id: berg-the-younger, names: [Anders Berg], in: [two], reason: "The son." }
            """, "one/1 Anders Berg", "two/1 Anders Berg", "two/2 Berg", "three/1 Berg");

        Assert.Equal("berg berg-the-younger berg", $"{register.Of("one/1 Anders Berg")} {register.Of("two/1 Anders Berg")} {register.Of("three/1 Berg")}");
    }

    [Fact]
    public void A_decision_that_the_rules_reach_without_it_can_go()
    {
        var register = Decided("""
            speakers:
              - { id: falk, names: [Lena Falk, L. Falk], reason: "The same." }
            """, "one/1 Lena Falk", "two/1 L. Falk");

        var remark = Assert.Single(register.Remarks);
        Assert.Equal(("D001", "line 2: the rules already reach that falk is Lena Falk, called Lena Falk, L. Falk; the decision can go."), (remark.Code, remark.Message));
    }

    [Fact]
    public void A_decision_on_a_name_that_no_chapter_has_is_refused()
    {
        var register = Decided("""
            speakers:
              - { id: falk, names: [Lena Falk, Lina Falk], in: [one], reason: "The same." }
            """, "two/1 Lena Falk");

        Assert.Equal(
            [
                "line 2: the work \"one\" knows no speaker as \"Lena Falk\"; correct \"in\" or remove the name",
                "line 2: no chapter knows a speaker as \"Lina Falk\"; give the name as /speakers shows it or remove it",
            ],
            register.Remarks.Select(remark => remark.Message));
    }

    [Fact]
    public void Whoever_only_hands_on_has_a_row_and_whoever_is_only_thought_of_has_none()
    {
        var register = SpeakerRegister.Of(
            [
                new SpeakerMention(1, "one", "clerk", "Clerk", SpeakerKind.Person) { Reported = 2 },
                new SpeakerMention(1, "one", "falk", "Falk", SpeakerKind.Person),
            ],
            []);

        Assert.Equal(("clerk", 0, 2, 0), Assert.Single(register.Speakers) is var row ? (row.Slug, row.Quotations, row.Reported, row.Chapters) : default);
        Assert.Equal("falk", register.Identities[1].Speaker);
    }

    [Fact]
    public void The_order_of_the_mentions_does_not_matter()
    {
        var random = new Random(4);
        string[] names = ["Ivanov", "A. Ivanov", "Anna Ivanov", "Alma Ivanov", "A.N. Ivanov", "N. Ivanov", "paper:Ivanov", "id:x=Anna Ivanov", "Berg", "id:x=Berg"];
        string[] mentions = [.. Enumerable.Range(0, 60).Select(_ => $"w{random.Next(6)}/{random.Next(4)} {names[random.Next(names.Length)]}").Distinct()];
        var expected = Told(Register(mentions));

        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(mentions);
            Assert.Equal(expected, Told(Register(mentions)));
        }

        static string Told(Read register) => string.Join('\n', register.Mentions.Zip(register.Identities, (mention, row) => $"{mention}: {row.Speaker} {row.Rule} {row.Because}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_mentions_of_twenty_thousand_speakers_take_a_second_or_two()
    {
        var random = new Random(9);
        ImmutableArray<SpeakerMention> mentions = [.. Enumerable.Range(0, 100_000).Select(at =>
        {
            var person = (int)(20_000 * Math.Pow(random.NextDouble(), 2));
            var (forename, surname) = ($"{(char)('A' + (person % 23))}nn{person % 97}", $"Sur{person / 7}");
            var name = (at % 3) switch { 0 => surname, 1 => $"{forename[0]}. {surname}", _ => $"{forename} {surname}" };
            return new SpeakerMention(at / 10, $"w{at / 100}", NameSlug.Of(name), name, SpeakerKind.Person) { Quotations = 1 };
        })];

        var (began, worked) = (System.Diagnostics.Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var register = SpeakerRegister.Of(mentions, []);
        output.WriteLine($"{register.Speakers.Length} speakers in {System.Diagnostics.Stopwatch.GetElapsedTime(began)}, {Environment.CpuUsage.TotalTime - worked} of processor");

        Assert.InRange(register.Speakers.Length, 5_000, 40_000);
        // Of the processor, not of the clock: other tests run beside this one. A quadratic step would take minutes.
        Assert.True(Environment.CpuUsage.TotalTime - worked < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void One_surname_that_twenty_thousand_bear_takes_no_longer()
    {
        ImmutableArray<SpeakerMention> mentions = [.. Enumerable.Range(0, 100_000).Select(at =>
            new SpeakerMention(at / 10, $"w{at / 100}", "ivanov", at % 5 == 0 ? "Ivanov" : at % 5 == 1 ? $"{(char)('A' + (at % 26))}. Ivanov" : $"Name{at % 20_000}x Ivanov", SpeakerKind.Person) { Quotations = 1 })];

        var worked = Environment.CpuUsage.TotalTime;
        SpeakerRegister.Of(mentions, []);

        Assert.True(Environment.CpuUsage.TotalTime - worked < TimeSpan.FromSeconds(30));
    }

    private static Read Register(params string[] mentions) => Decided(string.Empty, mentions);

    private static Read Decided(string yaml, params string[] mentions)
    {
        ImmutableArray<SpeakersFile> files = yaml.Length == 0 ? [] : [SpeakersFile.Parse("speakers.yaml", yaml)];
        return new Read(mentions, SpeakerRegister.Of([.. mentions.Select(Mention)], files));
    }

    private static SpeakerMention Mention(string written)
    {
        var space = written.IndexOf(' ', StringComparison.Ordinal);
        var (place, name) = (written[..space].Split('/'), written[(space + 1)..]);
        var kind = name.StartsWith("paper:", StringComparison.Ordinal) ? SpeakerKind.Publication : SpeakerKind.Person;
        var id = name.StartsWith("id:", StringComparison.Ordinal) ? name[3..name.IndexOf('=', StringComparison.Ordinal)] : null;
        var voice = id is null && name.Contains('=', StringComparison.Ordinal) ? name[..name.IndexOf('=', StringComparison.Ordinal)] : null;
        name = name[(Math.Max(name.IndexOf(':', StringComparison.Ordinal), name.IndexOf('=', StringComparison.Ordinal)) + 1)..];
        return new SpeakerMention(string.GetHashCode(place[0] + place[1], StringComparison.Ordinal), place[0], id ?? voice ?? NameSlug.Of(name), name, kind) { IsDeclared = id is not null, Quotations = 1 };
    }

    private sealed record Read(string[] Mentions, SpeakerRegister Register)
    {
        public ImmutableArray<SpeakerRow> Speakers => Register.Speakers;

        public ImmutableArray<IdentityRow> Identities => Register.Identities;

        public ImmutableArray<DecisionRemark> Remarks => Register.Remarks;

        public string Slugs => string.Join(' ', Register.Identities.Select(row => row.Speaker));

        public string Of(string mention) => Identities[Array.IndexOf(Mentions, mention)].Speaker;

        public string Rule(string mention) => Identities[Array.IndexOf(Mentions, mention)].Rule;

        public string Because(string mention) => Identities[Array.IndexOf(Mentions, mention)].Because;
    }
}
