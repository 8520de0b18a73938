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
    [InlineData("Clausewitz, Carl von", "Clausewitz, Carl von")]
    [InlineData("van der Berg, Jan", "van der Berg, Jan")]
    [InlineData("Falk Brun, Karl", "Falk Brun, Karl")]
    [InlineData("Bao, Lin", "Bao, Lin")]
    [InlineData("d’Aubigné, Agrippa", "d’Aubigné, Agrippa")]
    [InlineData("Falk, Karl, Jr.", "Falk, Karl, Jr.")]
    [InlineData("Karl Falk, Jr.", "Falk, Karl, Jr.")]
    [InlineData("Karl Martin Falk III", "Falk, Karl Martin, III")]
    [InlineData("Лев Троцкий", "Троцкий, Лев")]
    [InlineData("Daniel Bensaïd", "Bensaïd, Daniel")]
    [InlineData("Κώστας Καρυωτάκης", "Καρυωτάκης, Κώστας")]
    [InlineData("Mao Tse-tung", "Mao Tse-tung")]
    [InlineData("Mao, Zedong", "Mao Zedong")]
    public void APersonIsTurnedRoundSurnameFirst(string printed, string inverted) => Assert.Equal(inverted, CitedName.Author(printed).Inverted);

    [Theory]
    [InlineData("Lenin")]
    [InlineData("J.P.C.")]
    [InlineData("Nicholas II")]
    [InlineData("陈 独秀")]
    [InlineData("毛泽东")]
    [InlineData("طه حسين")]
    [InlineData("Ann Writer (ed.)")]
    [InlineData("Ann Writer, editor")]
    [InlineData("Writer,")]
    [InlineData(", Ann")]
    [InlineData("Ann Writer & Karl Falk")]
    [InlineData("Ann Writer and Karl Falk")]
    [InlineData("Ann Writer with Karl Falk")]
    [InlineData("Ann Writer / Karl Falk")]
    [InlineData("Ann Writer/Karl Falk")]
    [InlineData("Writer, Ann; Falk, Karl")]
    [InlineData("Ann Writer, Karl Falk")]
    [InlineData("Ann Writer, Karl Falk, Otto Brun")]
    [InlineData("The Council of Bakers")]
    [InlineData("Central Committee, Riga Section")]
    [InlineData("Socialist Workers Party")]
    public void WhatCannotBeTakenApartIsNeverTurnedRound(string printed) => Assert.Equal(printed.Replace(".P", ". P", StringComparison.Ordinal).Replace(".C", ". C", StringComparison.Ordinal), CitedName.Author(printed).Inverted);

    [Theory]
    [InlineData("Bao, Lin", "Lin Bao", "Bao")]
    [InlineData("Falk Brun, Karl", "Karl Falk Brun", "Falk Brun")]
    [InlineData("van der Berg, Jan", "Jan van der Berg", "Berg")]
    public void ADeclaredSurnameIsBelieved(string declared, string printed, string family)
    {
        Assert.Equal(printed, CitedName.Author(declared).Printed);
        Assert.Equal(family, CitedName.Author(declared).Family);
    }

    [Fact]
    public void SpeakersWhoSpeakTogetherAreWhole() =>
        Assert.True(CitedName.Of(new Speaker("some", "Ann Writer and Karl Falk", SpeakerKind.Person)).IsWhole);

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
