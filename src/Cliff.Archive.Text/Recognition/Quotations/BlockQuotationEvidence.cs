using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Notes;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Says in a sentence or two why a run of paragraphs is a quotation and why it ends where it does.</summary>
public static class BlockQuotationEvidence
{
    /// <summary>The finding for <paramref name="run"/>: the editor's if a decision made it, else the rule that weighs most.</summary>
    public static Finding Of(LabelledBody body, QuotedRun run)
    {
        if (body.Decided.TryGetValue(body.Blocks[run.First].Id!, out var reason))
            return new Finding("editor", reason);
        if (body.Marked.TryGetValue(body.Blocks[run.First].Id!, out var marked))
            return new Finding("markup", $"The source sets it as a quotation ({marked.Markup}).");
        var (rule, begins) = Beginning(body, run);
        return new Finding(rule, $"{begins} {Ending(body, run)}");
    }

    private static (string Rule, string Because) Beginning(LabelledBody body, QuotedRun run)
    {
        var before = run.First > 0 ? body.Blocks[run.First - 1] : null;
        if (before is { Kind: BlockKind.Paragraph } && before.Content.EndsWith(':'))
            return ("colon-lead-in", "The paragraph before it ends in a colon.");
        if (before is { Kind: BlockKind.Paragraph } && char.IsLetter(before.Content[^1]))
            return ("run-on-lead-in", "The paragraph before it breaks off in the middle of a sentence.");
        return ("voice", "It speaks in another voice than the paragraphs around it.");
    }

    private static string Ending(LabelledBody body, QuotedRun run)
    {
        var last = body.Blocks[run.End - 1];
        if (last.Markers.LastOrDefault() is { IsEmpty: false } marker && marker.End == last.Content.Length)
            return $"It ends at the marker {marker.In(last.Content)}.";
        return run.End == body.Blocks.Length || body.Blocks[run.End].Kind == BlockKind.Heading
            ? "It ends with its section."
            : "It ends where the author’s own voice returns.";
    }
}
