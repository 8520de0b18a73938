using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

/// <summary>Measures processor time of the whole process, so it runs when no other test does.</summary>
[CollectionDefinition(nameof(AloneOnTheProcessor), DisableParallelization = true)]
public sealed class AloneOnTheProcessor;

[Collection(nameof(AloneOnTheProcessor))]
public sealed class IdRegisterScaleTests
{
    [Fact]
    public void Ten_times_as_many_things_are_known_again_in_ten_times_the_time() => Growth.AssertLinear(10_000, KnowAgain);

    [Fact]
    public void A_text_of_which_every_paragraph_changed_keeps_all_its_ids()
    {
        var words = Enumerable.Range(0, 3_000).Select(Sentence).ToImmutableArray();
        var (register, ids) = IdRegister.Empty.Assign('p', Things(words));
        var changed = words.Select(word => "Whereas " + word.Replace(" 7", " 8", StringComparison.Ordinal)).ToImmutableArray();
        Assert.Equal(ids.ToArray(), register.Assign('p', Things(changed)).Ids.ToArray());
    }

    [Fact]
    public void Ten_thousand_times_the_same_word_keeps_as_many_ids_as_there_are_words()
    {
        var words = Enumerable.Repeat("Yes.", 10_000).ToImmutableArray();
        var (register, ids) = IdRegister.Empty.Assign('p', Things(words));
        var (fewer, left) = register.Assign('p', Things(words[..9_000]));
        Assert.Equal(ids[..9_000].ToArray(), left.ToArray());
        Assert.Equal(ids.ToArray(), fewer.Assign('p', Things(words)).Ids.ToArray());
    }

    /// <summary>Gives ids to so many things, moves a fifth of them, changes a tenth and loses one in 97; then to know them again.</summary>
    private static Action KnowAgain(int count)
    {
        var words = Enumerable.Range(0, count).Select(Sentence).ToImmutableArray();
        var fifth = count / 5;
        var (register, ids) = IdRegister.Empty.Assign('p', Things(words));
        var edited = Things([.. words[fifth..].Where((_, index) => index % 97 != 0).Select((word, index) => index % 10 == 0 ? word + " Corrected." : word), .. words[..fifth]]);
        return () =>
        {
            var (_, again) = register.Assign('p', edited);
            Assert.Equal(ids[fifth + 1], again[0]);
            Assert.Equal(ids[^1], again[^(fifth + 1)]);
            Assert.Equal(ids[fifth - 1], again[^1]);
        };
    }

    private static string Word(int number) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (number * 7 % 26))}{(char)('e' + (number * 11 % 17))}{number * 7919 % 1000}{(char)('a' + (number % 5))}");

    private static string Sentence(int number) => string.Create(CultureInfo.InvariantCulture, $"In the year {number * 31 % 997} the {Word(number % 9973)} of {Word(number % 613)} met {number} times, and {Word(number % 89)} was not among those who had come to {Word(number % 4093)}.");

    private static ImmutableArray<IdCandidate> Things(ImmutableArray<string> words) => [.. words.Select(word => new IdCandidate(word))];
}
