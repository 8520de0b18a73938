using System.Diagnostics;
using System.Globalization;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Tests.Works;

public sealed class WorkPlannerTests
{
    [Fact]
    public void A_contents_page_gives_the_order_whatever_the_names_are()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["z.htm", "m.htm", "a.htm"], work: "On Bread")
            .Page("bread/a.htm", work: "On Bread").Page("bread/m.htm", work: "On Bread").Page("bread/z.htm", work: "On Bread");

        Assert.Equal(["bread: index.htm* z.htm m.htm a.htm"], site.Works());
        Assert.Equal(
            ["It is a contents page of the work.", "Its contents page lists it first.", "Its contents page lists it second.", "Its contents page lists it third."],
            site.Plan().Works[0].Chapters.Select(chapter => chapter.Because));
    }

    [Fact]
    public void What_a_contents_page_leaves_out_stands_where_its_neighbours_link_to_it()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["one.htm", "two.htm", "four.htm"])
            .Page("bread/one.htm", next: "two.htm").Page("bread/two.htm", next: "three.htm").Page("bread/three.htm", next: "four.htm").Page("bread/four.htm")
            .Page("bread/before.htm", next: "one.htm");

        Assert.Equal(["bread: index.htm* before.htm one.htm two.htm three.htm four.htm"], site.Works());
    }

    [Fact]
    public void The_contents_page_of_a_part_comes_where_the_one_of_the_whole_lists_it_with_its_pages_after_it()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["flour.htm", "oven.htm", "table.htm"], work: "On Bread")
            .Page("bread/flour.htm", work: "On Bread").Page("bread/table.htm", work: "On Bread")
            .Contents("bread/oven.htm", ["heat.htm", "ash.htm"], work: "On Bread")
            .Page("bread/ash.htm", work: "On Bread").Page("bread/heat.htm", work: "On Bread");

        Assert.Equal(["bread: index.htm* flour.htm oven.htm* heat.htm ash.htm table.htm"], site.Works());
    }

    [Fact]
    public void A_chapter_that_refers_to_others_is_no_contents_page_of_a_part()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["1.htm", "2.htm", "3.htm"], work: "On Bread")
            .Page("bread/1.htm", work: "On Bread", lists: ["3.htm", "2.htm"]).Page("bread/2.htm", work: "On Bread").Page("bread/3.htm", work: "On Bread");

        Assert.Equal(["bread: index.htm* 1.htm 2.htm 3.htm"], site.Works());
    }

    [Fact]
    public void A_contents_page_whose_entry_is_taken_for_a_link_upward_lists_it_all_the_same()
    {
        var site = new SomeSite()
            .Page("bread/index.htm", lists: ["one.htm", "two.htm"], up: "rising-up.htm", words: 0)
            .Page("bread/one.htm", up: "index.htm").Page("bread/two.htm", up: "index.htm")
            .Page("bread/rising-up.htm", lists: ["leaven.htm"], up: "index.htm", words: 0).Page("bread/leaven.htm", up: "index.htm");

        Assert.Equal(["bread: index.htm* one.htm two.htm rising-up.htm* leaven.htm"], site.Works());
    }

    [Fact]
    public void A_chain_without_a_contents_page_is_a_work()
    {
        var site = new SomeSite()
            .Page("salt/sea.htm", next: "mine.htm").Page("salt/mine.htm").Page("salt/pan.htm", previous: "mine.htm").Page("salt/tax.htm", previous: "pan.htm");

        Assert.Equal(["salt: sea.htm mine.htm pan.htm tax.htm"], site.Works());
        Assert.Equal(
            ["The pages after it follow it from link to link.", "The page before links to it as the next.", "It links to the page before as the one before.", "It links to the page before as the one before."],
            site.Plan().Works[0].Chapters.Select(chapter => chapter.Because));
    }

    [Fact]
    public void Contents_pages_of_parts_stand_in_the_chain_where_that_of_the_whole_is_missing()
    {
        var site = new SomeSite()
            .Page("salt/sea.htm", next: "mine.htm").Contents("salt/mine.htm", ["shaft.htm", "lift.htm"]).Page("salt/shaft.htm", up: "mine.htm").Page("salt/lift.htm", up: "mine.htm", next: "pan.htm")
            .Page("salt/pan.htm", next: "tax.htm").Contents("salt/tax.htm", ["king.htm", "duke.htm"]).Page("salt/king.htm", up: "tax.htm").Page("salt/duke.htm", up: "tax.htm");

        Assert.Equal(["salt: sea.htm mine.htm* shaft.htm lift.htm pan.htm tax.htm* king.htm duke.htm"], site.Works());
    }

    [Fact]
    public void A_chain_that_bites_its_tail_ends()
    {
        var site = new SomeSite().Page("salt/a.htm", next: "b.htm").Page("salt/b.htm", next: "c.htm").Page("salt/c.htm", next: "a.htm");

        Assert.Equal(["salt: a.htm b.htm c.htm"], site.Works());
    }

    [Fact]
    public void A_chain_with_a_missing_link_goes_on_by_what_the_pages_state()
    {
        var site = new SomeSite()
            .Page("salt/a.htm", work: "On Salt", next: "gone.txt").Page("salt/c.htm", work: "On Salt", next: "d.htm").Page("salt/d.htm", work: "On Salt");

        Assert.Equal(["salt: a.htm c.htm d.htm"], site.Works());
        Assert.Equal(new BrokenLink("salt/a.htm", "salt/gone.txt", SourceLinkRole.Next), Assert.Single(site.Plan().Broken));
    }

    [Fact]
    public void The_last_page_that_leads_back_to_the_contents_does_not_make_it_the_next()
    {
        var site = new SomeSite()
            .Contents("bread/a.htm", ["z.htm", "b.htm"]).Page("bread/z.htm", previous: "a.htm", next: "b.htm").Page("bread/b.htm", next: "a.htm");

        Assert.Equal(["bread: a.htm* z.htm b.htm"], site.Works());
    }

    [Fact]
    public void Pages_that_state_one_work_are_one_and_numbers_in_their_names_count()
    {
        var site = new SomeSite().Page("salt/ch10.htm", work: "On Salt").Page("salt/ch9.htm", work: "On Salt", author: "A. Baker").Page("salt/preface.htm", work: "ON SALT");

        Assert.Equal(["salt: preface.htm ch9.htm ch10.htm"], site.Works());
    }

    [Fact]
    public void Two_authors_of_works_of_one_title_stay_apart()
    {
        var site = new SomeSite()
            .Page("salt/a.htm", work: "On Salt", author: "A. Baker").Page("salt/b.htm", work: "On Salt", author: "C. Cook");

        Assert.Equal(["salt/a: a.htm", "salt/b: b.htm"], site.Works());
    }

    [Fact]
    public void Names_that_count_as_those_of_chapters_do_make_a_work()
    {
        var site = new SomeSite().Page("salt/chap02.htm").Page("salt/chap01.htm").Page("salt/appendix.htm").Page("salt/foreword.htm");

        Assert.Equal(["salt: foreword.htm chap01.htm chap02.htm appendix.htm"], site.Works());
    }

    [Fact]
    public void Bare_numbers_are_the_names_of_articles_too()
    {
        Assert.Equal(["1917/01: 01.htm", "1917/02: 02.htm"], new SomeSite().Page("1917/01.htm").Page("1917/02.htm").Works());
    }

    [Fact]
    public void Bare_numbers_count_where_the_pages_lead_up_to_one_missing_contents_page()
    {
        var site = new SomeSite()
            .Page("1930/10.htm", work: "X", up: "index.txt").Page("1930/09.htm", work: "IX", up: "index.txt").Page("1930/letter.htm", work: "A Letter", up: "index.txt");

        Assert.Equal(["1930: 09.htm 10.htm", "1930/letter: letter.htm"], site.Works());
    }

    [Fact]
    public void A_page_that_leads_up_to_a_contents_page_which_leaves_it_out_comes_last()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["b.htm", "a.htm"]).Page("bread/a.htm", up: "index.htm").Page("bread/b.htm", up: "index.htm").Page("bread/appendix.htm", up: "index.htm");

        Assert.Equal(["bread: index.htm* b.htm a.htm appendix.htm"], site.Works());
    }

    [Fact]
    public void Single_articles_are_works_of_one_chapter()
    {
        var site = new SomeSite()
            .Page("smith/1905/03/yeast.htm", work: "Yeast").Page("smith/1905/03/rye.htm", work: "Rye").Page("smith/1905/04/oats.htm", work: "Oats");

        Assert.Equal(["smith/1905/03/rye: rye.htm", "smith/1905/03/yeast: yeast.htm", "smith/1905/04: oats.htm"], site.Works());
    }

    [Fact]
    public void The_page_of_an_author_makes_no_work_of_what_it_lists()
    {
        var site = new SomeSite()
            .Contents("smith/index.htm", ["letter.htm", "speech.htm", "1905/yeast.htm"], work: "Archive of John Smith")
            .Page("smith/letter.htm", work: "A Letter", author: "John Smith", up: "index.htm").Page("smith/speech.htm", work: "A Speech", author: "John Smith", up: "index.htm")
            .Page("smith/1905/yeast.htm", work: "Yeast", author: "John Smith");

        Assert.Equal(["smith: index.htm*", "smith/1905: yeast.htm", "smith/letter: letter.htm", "smith/speech: speech.htm"], site.Works());
    }

    [Fact]
    public void Two_works_in_one_folder_each_have_their_contents_page()
    {
        var site = new SomeSite()
            .Contents("smith/bread.htm", ["b2.htm", "b1.htm"], work: "On Bread").Page("smith/b1.htm", work: "On Bread").Page("smith/b2.htm", work: "On Bread")
            .Contents("smith/salt.htm", ["s1.htm", "s2.htm"], work: "On Salt").Page("smith/s1.htm", work: "On Salt").Page("smith/s2.htm", work: "On Salt");

        Assert.Equal(["smith/bread: bread.htm* b2.htm b1.htm", "smith/salt: salt.htm* s1.htm s2.htm"], site.Works());
    }

    [Fact]
    public void A_page_in_two_lists_stands_in_one_work_only()
    {
        var site = new SomeSite()
            .Contents("smith/bread.htm", ["b1.htm", "b2.htm", "both.htm"], work: "On Bread").Page("smith/b1.htm", work: "On Bread").Page("smith/b2.htm", work: "On Bread").Page("smith/both.htm", work: "On Bread")
            .Contents("smith/salt.htm", ["both.htm", "s1.htm"], work: "On Salt").Page("smith/s1.htm", work: "On Salt");

        Assert.Equal(["smith/bread: bread.htm* b1.htm b2.htm both.htm", "smith/salt: salt.htm* s1.htm"], site.Works());
    }

    [Fact]
    public void A_contents_page_takes_from_folders_below_it_what_states_its_work()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["two/b.htm", "one/a.htm", "../salt/c.htm", "one/other.htm"], work: "On Bread")
            .Page("bread/one/a.htm", work: "On Bread").Page("bread/two/b.htm", work: "On Bread").Page("bread/one/other.htm", work: "Something Else").Page("salt/c.htm", work: "On Bread");

        Assert.Equal(["bread: index.htm* two/b.htm one/a.htm", "bread/one: other.htm", "salt: c.htm"], site.Works());
    }

    [Fact]
    public void A_work_file_makes_a_folder_one_work_and_goes_before_all_else()
    {
        var site = new SomeSite()
            .Contents("bread/index.htm", ["a.htm", "b.htm"], work: "On Bread").Page("bread/a.htm", work: "On Bread").Page("bread/b.htm", work: "On Bread").Page("bread/stray.htm", work: "A Stray")
            .WorkFile("bread", "b.htm", "gone.htm");

        Assert.Equal(["bread: b.htm index.htm* a.htm stray.htm"], site.Works());
        Assert.Equal("work.yaml lists it first.", site.Plan().Works[0].Chapters[0].Because);
    }

    [Fact]
    public void A_folder_with_plain_texts_is_one_work_in_the_order_of_its_names()
    {
        Assert.Equal(["salt: 10.txt 2.txt a.htm"], new SomeSite().Page("salt/2.txt").Page("salt/10.txt").Page("salt/a.htm", work: "Something Else").Works());
    }

    [Fact]
    public void A_work_is_called_what_its_pages_say_and_not_what_one_of_them_says_of_itself()
    {
        var plan = new SomeSite()
            .Page("bread/ch1.htm", work: "On Bread", author: "John Smith").Page("bread/ch2.htm", work: "On Bread", author: "John Smith", title: "Rye")
            .Page("1930/1.htm", work: "I. The Baker", next: "2.htm").Page("1930/2.htm")
            .Page("salt/tax.htm", title: "The Tax")
            .Plan();

        Assert.Equal(["", "On Bread", "The Tax"], plan.Works.Select(work => work.Stated.Title ?? ""));
        Assert.Equal("John Smith", plan.Works[1].Stated.Author);
    }

    [Fact]
    public void Ten_thousand_pages_are_planned_in_a_moment()
    {
        var site = new SomeSite();
        for (var work = 0; work < 500; work++)
        {
            var folder = work.ToString(CultureInfo.InvariantCulture);
            var names = Enumerable.Range(1, 19).Select(chapter => $"c{chapter * 7 % 20}.htm").ToArray();
            site.Contents($"{folder}/index.htm", names, work: folder);
            for (var chapter = 0; chapter < names.Length; chapter++)
                site.Page($"{folder}/{names[chapter]}", work: folder, next: chapter + 1 < names.Length ? names[chapter + 1] : null, up: "index.htm");
        }

        var watch = Stopwatch.StartNew();
        var plan = site.Plan();

        Assert.Equal(500, plan.Works.Length);
        Assert.All(plan.Works, work => Assert.Equal("c7.htm", Path.GetFileName(work.Chapters[1].Path)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void Pages_that_all_list_each_other_are_no_trouble()
    {
        var site = new SomeSite();
        var names = Enumerable.Range(0, 300).Select(page => $"p{page}.htm").ToArray();
        foreach (var name in names)
            site.Page("strip/" + name, work: "A Strip", lists: names);

        Assert.Equal(300, Assert.Single(site.Plan().Works).Chapters.Length);
    }
}
