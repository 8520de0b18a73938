using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Lacunae;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Text.Recognition.Decisions;

/// <summary>Records what an editor decided, for whoever reads the chapter: each decision with the thing that it became.</summary>
internal sealed class DecisionRecord(ChapterDecisions decisions, SpeakerRegister register, ImmutableArray<Note> notes, ImmutableArray<FoundLacuna> lacunae)
{
    /// <summary>The decisions, kind by kind, each kind in the order of the file.</summary>
    /// <param name="quotationOf">Id of the quotation that a decision is about.</param>
    public ImmutableArray<EditorialDecision> Of(Func<QuotationDecision, string> quotationOf) =>
    [
        .. decisions.Speakers.Select(Of),
        .. decisions.Quotations.Select(decision => Of(decision, decision.IsQuotation == false ? decision.At.Paragraph : quotationOf(decision))),
        .. decisions.Notes.Select(Of),
        .. decisions.Citations.Select(Of),
        .. decisions.Corrections.Select(Of),
        .. decisions.Lacunae.Select(Of),
    ];

    private static EditorialDecision Of(SpeakerDecision decision) => new()
    {
        Subject = DecisionSubject.Speaker,
        Fields = Fields(("name", decision.Name), ("kind", decision.Kind.ToString().ToLowerInvariant()), ("printed", List(decision.Printed))),
        Reasons = Sentences(decision.Source),
        Line = decision.Line,
    };

    private EditorialDecision Of(QuotationDecision decision, string thing) => new()
    {
        Subject = decision.Placement == QuotationPlacement.Block ? DecisionSubject.Block : DecisionSubject.Inline,
        ThingId = thing,
        Words = decision.At.Words,
        Fields = Fields(
            ("is", decision.IsQuotation switch { true => "quotation", false => "prose", null => null }),
            ("ends", decision.Ends?.Words),
            ("joins", decision.Joins?.Words),
            ("speaker", NameOf(decision.Speaker)),
            ("as-printed", decision.AsPrinted),
            ("reporter", NameOf(decision.Reporter)),
            ("lead-in", decision.LeadIn?.Words),
            ("nature", decision.Nature?.ToString().ToLowerInvariant()),
            ("work", decision.Work),
            ("documented-by", decision.DocumentedBy is { } labels ? labels.IsEmpty ? "no note" : List(labels) : null)),
        Reasons = Sentences(decision.Reason),
        Line = decision.Line,
    };

    private EditorialDecision Of(NoteDecision decision) => new()
    {
        Subject = DecisionSubject.Note,
        ThingId = NoteWith(decision.Label),
        Fields = Fields(("label", decision.Label), ("text", decision.Content)),
        Reasons = Sentences(decision.Provenance),
        Line = decision.Line,
    };

    private EditorialDecision Of(CitationDecision decision) => new()
    {
        Subject = DecisionSubject.Citation,
        ThingId = NoteWith(decision.Note),
        Words = decision.Words,
        Fields = Fields(("author", decision.Author), ("work", decision.Work), ("via", decision.Via)),
        Reasons = Sentences(decision.Reason),
        Line = decision.Line,
    };

    private static EditorialDecision Of(CorrectionDecision decision) => new()
    {
        Subject = DecisionSubject.Correction,
        ThingId = decision.At.Paragraph,
        Words = decision.At.Words,
        Fields = Fields(("correction", decision.Correction)),
        Reasons = Sentences(decision.Reason),
        Line = decision.Line,
    };

    private EditorialDecision Of(LacunaDecision decision) => new()
    {
        Subject = DecisionSubject.Lacuna,
        ThingId = lacunae.FirstOrDefault(found => found.Lacuna.AfterBlockId == decision.After.Paragraph)?.Lacuna.Id,
        Words = decision.After.Words,
        Fields = Fields(("notes", List(decision.Notes))),
        Reasons = decision.Evidence,
        Line = decision.Line,
    };

    private string? NoteWith(string label) => notes.FirstOrDefault(note => note.Label == label)?.Id;

    private string? NameOf(SpeakerChoice? choice) => choice is null ? null : choice.Id is null ? "nobody" : register.WithId(choice.Id)?.Name ?? choice.Id;

    private static string? List(ImmutableArray<string> words) => words.IsEmpty ? null : string.Join(", ", words);

    private static ImmutableArray<DecidedField> Fields(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var decided = ImmutableArray.CreateBuilder<DecidedField>();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                decided.Add(new DecidedField(name, value));
        }

        return decided.ToImmutable();
    }

    private static ImmutableArray<string> Sentences(string? reason) => reason is null ? [] : [reason];
}
