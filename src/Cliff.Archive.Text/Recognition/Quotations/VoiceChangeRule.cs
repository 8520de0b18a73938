using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>
/// Tells where, within an unbroken run of paragraphs, another voice begins: minutes that put a name before each speech, extracts
/// that each end in a bracket with their source, and words that say in brackets who wrote them.
/// </summary>
internal static partial class VoiceChangeRule
{
    /// <summary>Places in the run where another quotation begins, the first paragraph left out.</summary>
    public static IEnumerable<int> Starts(IReadOnlyList<string> run)
    {
        var areMinutes = run.Count(paragraph => Label().IsMatch(paragraph)) > 1;
        var areExtracts = run.Count(paragraph => Source().IsMatch(paragraph)) > 1;
        return Enumerable.Range(1, run.Count - 1).Where(index =>
            areMinutes && Label().IsMatch(run[index])
            || areExtracts && Source().IsMatch(run[index - 1])
            || Aside().IsMatch(run[index]) && EndsInMarker().IsMatch(run[index - 1]));
    }

    /// <summary>"A.B. Petrov: …", "Petrova: …".</summary>
    [GeneratedRegex(@"^[“‘""']?(?:\p{Lu}[\p{L}\-’]*\.? ?){1,4}(?:\([^()]{1,30}\))?: \S", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>"… [Petrov, Collected Works, May 5]".</summary>
    [GeneratedRegex(@"\[(?:\p{Lu}[^\[\]]{1,80},[^\[\]]{1,80}|Ibid\.?|[^\[\]]{3,120}\.)\][”’"".]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    /// <summary>"It is, in fact [Petrov wrote], …", "“We hold [says Petrov] …".</summary>
    [GeneratedRegex(@"^[^\[\].!?]{1,120}\[(?:\p{Lu}[\p{L}.\- ]{1,40} (?:wrote|writes|said|says|argued|argues)|(?:wrote|writes|said|says) (?:the )?\p{Lu}[^\[\]]{1,40})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\[[0-9]{1,3}\*?\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInMarker();
}
