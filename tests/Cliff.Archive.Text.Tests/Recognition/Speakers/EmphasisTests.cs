using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Recognition.Speakers;

/// <summary>What the emphasis of a source says of names.</summary>
public sealed class EmphasisTests
{
    [Theory]
    [InlineData("Halvorsen had long waited. In his pamphlet <em>Winter Tides</em> (1904) he spelled it out: ‘Nobody owns the harbour.’", "Halvorsen")]
    [InlineData("In <em>Our Voice</em> Halvorsen wrote: ‘Nobody owns the harbour.’", "Halvorsen")]
    [InlineData("Then <em>Halvorsen</em> wrote: ‘Nobody owns the harbour.’", "Halvorsen")]
    [InlineData("Then <em>Nils Halvorsen</em> wrote: ‘Nobody owns the harbour.’", "Nils Halvorsen")]
    [InlineData("Then <em>N. Halvorsen</em> (the younger) wrote: ‘Nobody owns the harbour.’", "N. Halvorsen")]
    [InlineData("The <em>Evening Gazette</em> wrote: ‘Nobody owns the harbour.’", "Evening Gazette")]
    [InlineData("The Norrhamn <em>Evening Gazette</em> wrote: ‘Nobody owns the harbour.’", "Evening Gazette")]
    public void ATitleDoesNotSpeakAndNoNameGoesOverItsEdge(string sentence, string speaker) => Assert.Equal(speaker, SpeakerOf(sentence));

    [Theory]
    [InlineData("III said: ‘Nobody owns the harbour.’")]
    [InlineData("Others said: ‘Nobody owns the harbour.’")]
    [InlineData("Instead said: ‘Nobody owns the harbour.’")]
    public void WhatOnlyOpensASentenceIsNobody(string sentence) => Assert.Null(SpeakerOf(sentence));

    [Theory]
    [InlineData("A reform was late, and the next reform, and each reform after it. They sang of Reform, spoke of Reform, dreamt of Reform and lived for Reform. Harbour Reform was on all lips. Then he said: ‘Nobody owns the harbour.’", null)]
    [InlineData("Halvorsen went to England. On Bloody Sunday he said: ‘Nobody owns the harbour.’", "Halvorsen")]
    [InlineData("England had harbours and had strikes. England believed in them, and he said: ‘Nobody owns the harbour.’", null)]
    [InlineData("Part Three is short. Part Three had been written last, and he said: ‘Nobody owns the harbour.’", null)]
    public void WhatEverybodyKnowsToBeNoPersonIsNobody(string sentences, string? speaker) => Assert.Equal(speaker, SpeakerOf(sentences));

    private static string? SpeakerOf(string sentence) => Reading.Of(SourceReader.Read(
            "page.htm", [.. Encoding.UTF8.GetBytes($"<h1>The Strike</h1><p>They met in the hall by the water, and it was late.</p><p>{sentence}</p>")]))
        .Quotations.Single(quotation => quotation.Placement == QuotationPlacement.Inline).Attribution.Speaker?.Name;
}
