using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>One of <see cref="VoiceSigns"/> as code, weights and trainer know it: a name, a number, and words where it can be given as a reason.</summary>
/// <param name="Name">Its name in <c>voice-weights.tsv</c>.</param>
/// <param name="Ground">Signs of one ground say more or less of the same: together they are one reason.</param>
/// <param name="Value">What it is for a candidate: 1 or 0 for what holds or does not, else a share.</param>
/// <param name="Words">What it says of the candidate, to stand behind the name.</param>
internal sealed record VoiceSign(string Name, VoiceGround Ground, Func<VoiceSigns, double> Value, Func<VoiceSigns, string> Words)
{
    /// <summary>Holds for everyone: what somebody is worth against nobody.</summary>
    public const string Bias = "bias";

    /// <summary>Every sign; within a ground the more telling follows the less.</summary>
    public static ImmutableArray<VoiceSign> All { get; } =
    [
        Quoted(Bias, _ => true),
        Quoted("quotation says I", signs => signs.Voice.SaysI),
        Quoted("quotation says he", signs => signs.Voice.SaysHe),
        Quoted("quotation narrates", signs => signs.Voice.IsNarrative),
        Quoted("quotation has figures", signs => signs.Voice.HasFigures),
        Quoted("lead-in breaks off", signs => signs.IsOpen),
        Held("in paragraph before", VoiceGround.Near, signs => signs.IsInParagraph, "is named in the paragraph before"),
        Held("in lead-in", VoiceGround.Near, signs => signs.IsInLeadIn, "is named in the sentence before"),
        Held("subject of lead-in", VoiceGround.Near, signs => signs.IsSubject, "is the subject of the sentence before"),
        Held("speaks in paragraph before", VoiceGround.Near, signs => signs.SpeaksInParagraph, "says something shortly before"),
        Held("speaks in lead-in", VoiceGround.Near, signs => signs.SpeaksInLeadIn, "says something in the sentence before"),
        Held("spoke last", VoiceGround.Last, signs => signs.SpokeLast, "spoke the quotation before it"),
        Held("spoke last, colon leads on", VoiceGround.Last, signs => signs.IsLedIn, "spoke the quotation before it (a colon leads on)"),
        Held("speaks next", VoiceGround.Next, signs => signs.SpeaksNext, "speaks the next quotation"),
        new("share of mentions", VoiceGround.Mentions, signs => signs.ShareOfMentions, signs => signs.ShareOfMentions > Much ? "is named more than anyone in the chapter" : "is named often in the chapter"),
        new("share of quotations", VoiceGround.Quotations, signs => signs.ShareOfQuotations, signs => signs.ShareOfQuotations > Much ? "speaks most of its quotations" : "speaks many of its quotations"),
    ];

    /// <summary>The names of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(sign => sign.Name)];

    /// <summary>A sign of the quotation, the same for everyone who may speak it: it tells somebody from nobody, and is no reason to name one.</summary>
    private static VoiceSign Quoted(string name, Predicate<VoiceSigns> holds) => Held(name, VoiceGround.Quotation, holds, "");

    /// <summary>A share that leaves no room for another.</summary>
    private const double Much = 0.5;

    private static VoiceSign Held(string name, VoiceGround ground, Predicate<VoiceSigns> holds, string words) => new(name, ground, signs => holds(signs) ? 1 : 0, _ => words);
}

/// <summary>What a sign looks at.</summary>
internal enum VoiceGround
{
    /// <summary>The quotation and its lead-in, whoever speaks.</summary>
    Quotation,

    /// <summary>The paragraph before.</summary>
    Near,

    /// <summary>The quotation before.</summary>
    Last,

    /// <summary>The quotation behind.</summary>
    Next,

    /// <summary>All the author says.</summary>
    Mentions,

    /// <summary>All the quotations.</summary>
    Quotations,
}
