using Cliff.Archive.Web.Pages.Parts;

namespace Cliff.Archive.Web.Tests;

public sealed class VoiceSharesTests
{
    [Fact]
    public void A_word_in_a_nested_quotation_is_counted_once_for_whoever_speaks_it()
    {
        var shares = VoiceShares.Of([Voice((10, 40)), Voice((20, 10), (45, 5))], 100);

        Assert.Equal((60, 25, 15), (shares.Author.Hundredths, shares.Voices[0].Hundredths, shares.Voices[1].Hundredths));
    }

    [Fact]
    public void Words_of_two_who_speak_at_once_are_not_counted_twice()
    {
        var shares = VoiceShares.Of([Voice((0, 100)), Voice((0, 100))], 100);

        Assert.Equal((0, 100), (shares.Author.Hundredths, shares.Voices.Sum(share => share.Hundredths)));
    }

    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(7, 2, 3)]
    [InlineData(999, 1, 997)]
    public void Shares_make_a_hundred(int length, int first, int second)
    {
        var shares = VoiceShares.Of([Voice((0, first)), Voice((first, second))], length);

        Assert.Equal(100, shares.Author.Hundredths + shares.Voices.Sum(share => share.Hundredths));
    }

    [Fact]
    public void What_is_less_than_a_hundredth_is_not_said_to_be_nothing()
    {
        var shares = VoiceShares.Of([Voice((0, 1)), Voice()], 1000);

        Assert.Equal(("100%", "<1%", "0%"), (shares.Author.ToString(), shares.Voices[0].ToString(), shares.Voices[1].ToString()));
    }

    private static Voice Voice(params (int Start, int Length)[] marks) => new("Ada", "ada", [.. marks.Select(mark => new MapMark(mark.Start, mark.Length, "q1"))]);
}
