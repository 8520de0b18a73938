namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Names of the rules that other rules ask for; docs/recognition.md has them all, with examples.</summary>
internal static class SpeakerRule
{
    /// <summary>"a quote from Petrov".</summary>
    public const string QuotedFrom = "quoted-from";

    /// <summary>"Said Petrov".</summary>
    public const string InvertedVerb = "inverted-verb";

    /// <summary>"Petrov’s letter".</summary>
    public const string OwnerOfDocument = "owner-of-document";

    /// <summary>"In his diary": less than the verb beside it says.</summary>
    public const string OwnerByPronoun = "owner-of-document-pronoun";

    /// <summary>Someone spoke in an earlier sentence of the paragraph.</summary>
    public const string SentenceBefore = "sentence-before";

    /// <summary>Nobody is named: whom the chapter dwells on.</summary>
    public const string RunningVoice = "running-voice";

    /// <summary>The source itself says whose words they are.</summary>
    public const string Markup = "markup";
}
