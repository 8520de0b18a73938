using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Recognition.Decisions;

/// <summary>Collects which decisions say what the rules reach without them.</summary>
internal sealed class DecisionLog(string path, AnchorResolver anchors)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What was found, in the order of the decisions.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>Notes that the rules already reach the part <paramref name="key"/> of <paramref name="decision"/>.</summary>
    public void AlreadyReached(QuotationDecision decision, string key)
    {
        var start = anchors.BlockOf(decision.At).Source.Start;
        var words = anchors.Resolve(decision.At);
        _diagnostics.Add(DiagnosticCodes.DecisionAlreadyReached.At(
            new TextSpan(start + words.Start, start + words.End),
            $"{Path.GetFileName(path)}({decision.Line}): the rules already reach \"{key}\" at {decision.At.Paragraph}; the decision can go."));
    }
}
