using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers.Citing;

namespace Cliff.Archive.Text.Tests.Writers.Citing;

public sealed class CitedNameTests
{
    [Theory]
    [InlineData("Tony Cliff", "Cliff, Tony")]
    [InlineData("Cliff, Tony", "Cliff, Tony")]
    [InlineData("L.D. Trotsky", "Trotsky, L. D.")]
    [InlineData("L.D.Trotsky", "Trotsky, L. D.")]
    [InlineData("Yu.M. Steklov", "Steklov, Yu. M.")]
    [InlineData("Jan van der Berg", "van der Berg, Jan")]
    [InlineData("Carl von Clausewitz", "Clausewitz, Carl von")]
    [InlineData("Simone de Beauvoir", "de Beauvoir, Simone")]
    [InlineData("Karl Falk, Jr.", "Falk, Karl, Jr.")]
    [InlineData("Karl Martin Falk III", "Falk, Karl Martin, III")]
    [InlineData("Лев Троцкий", "Троцкий, Лев")]
    [InlineData("Daniel Bensaïd", "Bensaïd, Daniel")]
    [InlineData("Κώστας Καρυωτάκης", "Καρυωτάκης, Κώστας")]
    public void APersonIsTurnedRoundSurnameFirst(string printed, string inverted) => Assert.Equal(inverted, CitedName.Author(printed).Inverted);

    [Theory]
    [InlineData("Lenin")]
    [InlineData("J.P.C.")]
    [InlineData("Nicholas II")]
    [InlineData("陈 独秀")]
    [InlineData("毛泽东")]
    [InlineData("طه حسين")]
    [InlineData("Ann Writer (ed.)")]
    [InlineData("The Council of Bakers")]
    [InlineData("Central Committee, Riga Section")]
    [InlineData("Socialist Workers Party")]
    public void WhatCannotBeTakenApartIsNeverTurnedRound(string printed) => Assert.Equal(printed.Replace(".P", ". P", StringComparison.Ordinal).Replace(".C", ". C", StringComparison.Ordinal), CitedName.Author(printed).Inverted);

    [Theory]
    [InlineData("Jan van der Berg", "van der Berg", "van der Berg")]
    [InlineData("Carl von Clausewitz", "Clausewitz", "von Clausewitz")]
    [InlineData("Lenin", "Lenin", "Lenin")]
    public void ATextSpeaksOfASurnameWithItsParticle(string printed, string surname, string full)
    {
        Assert.Equal(surname, CitedName.Person(printed).Surname);
        Assert.Equal(full, CitedName.Person(printed).FullSurname);
    }

    [Theory]
    [InlineData(SpeakerKind.Body)]
    [InlineData(SpeakerKind.Publication)]
    [InlineData(SpeakerKind.Unnamed)]
    public void ASpeakerWhoIsNoPersonIsWhole(SpeakerKind kind) => Assert.Equal("Some Name", CitedName.Of(new Speaker("some", "Some Name", kind)).Inverted);
}
