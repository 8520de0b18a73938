using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Editing;

/// <summary>What happens to the ids of a real chapter when its text is edited.</summary>
public sealed class IdsOfTheFirstChapterTests
{
    private static readonly string Source = File.ReadAllText(Repository.PathOf("seeds", "trotsky-3", "02-campaign.txt"));
    private static readonly RecognizedChapter First = Read(Source, IdRegister.Empty);
    private static readonly Dictionary<string, string> Words = WordsById(First.Chapter);

    public static TheoryData<string> SomeParagraphs => [.. First.Chapter.Blocks.Where(block => block.Id?[0] == 'p').Select(block => block.Id!).Where((_, index) => index % 9 == 4)];

    [Fact]
    public void The_first_reading_numbers_without_gap_or_letter()
    {
        foreach (var family in Words.Keys.Where(id => id[0] is 'p' or 'q' or 's' or 'f').GroupBy(id => id[0]))
            Assert.Equal(Enumerable.Range(1, family.Count()).Select(number => $"{family.Key}{number}"), family);
    }

    [Theory]
    [MemberData(nameof(SomeParagraphs))]
    public void A_paragraph_removed_is_withdrawn_and_no_other_id_moves(string id)
    {
        var block = BlockOf(id);
        var (chapter, register) = Read(Source.Remove(block.Source.Start, block.Source.Length), First.Ids);

        Assert.Contains(register.Withdrawn, withdrawn => withdrawn.Id == id && block.Content.StartsWith(withdrawn.LastWords.TrimEnd('…'), StringComparison.Ordinal));
        AssertSameWords(chapter, except: id);
        Assert.Equal(Words, WordsById(Read(Source, register).Chapter));
    }

    [Theory]
    [MemberData(nameof(SomeParagraphs))]
    public void A_paragraph_inserted_gets_a_letter_or_after_the_last_a_number_and_no_other_id_moves(string id)
    {
        var (chapter, register) = Read(Source.Insert(BlockOf(id).Source.End, "\n\nA paragraph about the weather, which was mild for the time of the year."), First.Ids);

        Assert.Contains(chapter.Blocks, block => block.Id == (id == "p104" ? "p105" : id + "a"));
        Assert.DoesNotContain(register.Withdrawn, withdrawn => withdrawn.Id[0] == 'p');
        AssertSameWords(chapter, except: "");
    }

    [Theory]
    [MemberData(nameof(SomeParagraphs))]
    public void A_paragraph_corrected_keeps_its_id_and_its_quotations_theirs(string id)
    {
        var block = BlockOf(id);
        var middle = block.Source.Start + block.Content.LastIndexOf(' ', block.Content.Length / 2);
        var (chapter, register) = Read(Source.Insert(middle, " indeed"), First.Ids);

        Assert.DoesNotContain(register.Withdrawn, withdrawn => withdrawn.Id[0] is 'p' or 's' or 'f');
        Assert.Equal(First.Chapter.Blocks.Select(before => before.Id), chapter.Blocks.Select(after => after.Id));
    }

    [Fact]
    public void A_quotation_more_early_in_the_chapter_moves_no_other_id()
    {
        var words = BlockOf("p3").Content.Split(' ');
        var decisions = DecisionFile.Parse("02-campaign.edition.yaml", $$"""
            quotations:
              - block: { paragraph: p3, words: "{{string.Join(' ', words[..4])}}" }
                is: quotation
                ends: { paragraph: p3, words: "{{string.Join(' ', words[^3..])}}" }
                reason: "To see what becomes of the others."
            """);
        var (chapter, register) = Read(Source, First.Ids, decisions);

        Assert.Equal(First.Chapter.Quotations.Length + 1, chapter.Quotations.Length);
        Assert.Empty(register.Withdrawn);
        Assert.Single(chapter.Quotations, quotation => !Words.ContainsKey(quotation.Id));
        AssertSameWords(chapter, except: "");
    }

    private static Block BlockOf(string id) => First.Chapter.Blocks.Single(block => block.Id == id);

    private static void AssertSameWords(Chapter chapter, string except)
    {
        // What is found for the first time has an id that did not exist. What existed has its words; a quotation at least its beginning or its end.
        foreach (var (id, words) in WordsById(chapter).Where(thing => thing.Key != except))
        {
            if (!Words.TryGetValue(id, out var before))
                continue;
            if (id[0] == 'q')
                Assert.True(before.Split('\n')[0] == words.Split('\n')[0] || before.Split('\n')[^1] == words.Split('\n')[^1], $"{id} was “{before}” and is “{words}”.");
            else
                Assert.Equal(before, words);
        }
    }

    private static Dictionary<string, string> WordsById(Chapter chapter)
    {
        var blocks = chapter.Blocks.Where(block => block.Id is not null).ToDictionary(block => block.Id!, block => block.Content);
        return chapter.Quotations
            .Select(quotation => KeyValuePair.Create(quotation.Id, string.Join('\n', quotation.Segments.Select(segment => segment.Range.In(blocks[segment.BlockId])))))
            .Concat(blocks)
            .ToDictionary();
    }

    private static RecognizedChapter Read(string text, IdRegister ids, ChapterDecisions? decisions = null) =>
        ChapterRecognizer.Recognize(SourceReader.Read("02-campaign.txt", [.. Encoding.UTF8.GetBytes(text)]), decisions ?? ChapterDecisions.None, ids);
}
