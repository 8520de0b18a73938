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
        Add(decision.Line, $"\"{key}\" at {decision.At.Paragraph}", new TextSpan(start + words.Start, start + words.End));
    }

    /// <summary>Notes that the rules already know a speaker under this name.</summary>
    public void AlreadyReached(SpeakerDecision decision) => Add(decision.Line, $"the name {decision.Name}", default);

    /// <summary>Notes that the rules already read this in a note.</summary>
    public void AlreadyReached(CitationDecision decision) => Add(decision.Line, $"what note {decision.Note} cites", default);

    private void Add(int line, string what, TextSpan place) => _diagnostics.Add(DiagnosticCodes.DecisionAlreadyReached.At(
        place, $"{Path.GetFileName(path)}({line}): the rules already reach {what}; the decision can go."));
}
