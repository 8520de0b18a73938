using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Storage.Tests.Editions;

public sealed class KeyAllocationTests
{
    private const int Most = 1_000_000;

    [Fact]
    public void NewThingsStandFarApart() => AssertKeys([1024, 2048, 3072], [null, null, null], Most);

    [Fact]
    public void WhatHasANumberKeepsItAndANewOneStandsBetween() => AssertKeys([10, 15, 20, 1044], [10, null, 20, null], Most);

    [Fact]
    public void ANewOneStandsBeforeTheFirst() => AssertKeys([341, 682, 1024], [null, null, 1024], Most);

    [Fact]
    public void ThreeOfThreeFitAndFourDoNot()
    {
        AssertKeys([1, 2, 3, 4, 5], [1, null, null, null, 5], Most);
        Assert.Null(KeyAllocation.Allocate([1, null, null, null, null, 5], Most));
    }

    [Fact]
    public void WhatChangedPlacesMustBeNumberedAnew() => Assert.Null(KeyAllocation.Allocate([20, 10], Most));

    [Fact]
    public void OfThingsThatChangedPlacesTheMostKeepTheirNumbers()
    {
        Assert.Equal([10, 20, null, 40], KeyAllocation.Rising([10, 20, 5, 40]));
        Assert.Equal([null, 5, null, 7, 9], KeyAllocation.Rising([8, 5, null, 7, 9]));
        Assert.Single(KeyAllocation.Rising([null, 10, 10]), number => number is not null);
        Assert.Empty(KeyAllocation.Rising([]));
    }

    [Fact]
    public void ManyThingsCrowdBelowTheHighestNumber()
    {
        AssertKeys([1, 2, 3], [null, null, null], 3);
        Assert.Null(KeyAllocation.Allocate([null, null, null, null], 3));
    }

    [Fact]
    public void NothingNeedsNoNumber() => Assert.Empty(KeyAllocation.Allocate([], Most)!.Value);

    [Fact]
    public void WhateverIsGivenTheNumbersRise()
    {
        var random = new Random(4);
        for (var round = 0; round < 2000; round++)
        {
            var at = 0;
            int?[] given = [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(3) == 0 ? at += random.Next(1, 6) : (int?)null)];
            if (KeyAllocation.Allocate(given, Most) is not { } keys)
                continue;
            Assert.Equal(given.Length, keys.Length);
            Assert.All(given.Zip(keys), pair => Assert.True(pair.First is null || pair.First == pair.Second));
            Assert.All(keys.Zip(keys.Skip(1)), pair => Assert.True(0 < pair.First && pair.First < pair.Second));
        }
    }

    private static void AssertKeys(int[] expected, int?[] given, int most) => Assert.Equal(expected, KeyAllocation.Allocate(given, most)!.Value.ToArray());
}
