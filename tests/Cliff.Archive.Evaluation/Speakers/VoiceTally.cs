using System.Globalization;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Evaluation.Speakers;

/// <summary>What naming speakers by their likelihood gives, from some least likelihood on.</summary>
/// <param name="LeastLikelihood">The least likelihood.</param>
internal sealed record VoiceTally(double LeastLikelihood)
{
    public const string Header = "threshold  quotations  reachable  given  right  wrong  given where the text names nobody";

    private int _quotations;
    private int _reachable;
    private int _right;
    private int _wrong;
    private int _nobodys;
    private int _invented;

    /// <summary>Adds what <paramref name="weights"/> make of a chapter when they name whoever is likely enough for this tally.</summary>
    public void Add(LabelledChapter chapter, VoiceWeights weights)
    {
        var own = weights with { LeastLikelihood = LeastLikelihood };
        foreach (var example in chapter.Examples(own))
            Add(example, own.Choose(example.Candidates).FirstOrDefault());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{LeastLikelihood,9:F2}  {_quotations,10}  {_reachable,9}  {_right + _wrong + _invented,5}  {_right,5}  {_wrong,5}  {_invented} of {_nobodys}");

    private void Add(VoiceExample example, VoiceCandidate? given)
    {
        _quotations++;
        _reachable += example.IsReachable ? 1 : 0;
        _nobodys += example.IsNobodys ? 1 : 0;
        if (given is null)
            return;
        var isRight = example.IsRight[example.Candidates.IndexOf(given)];
        _right += isRight ? 1 : 0;
        _invented += example.IsNobodys ? 1 : 0;
        _wrong += isRight || example.IsNobodys ? 0 : 1;
    }
}
