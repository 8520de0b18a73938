using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Decisions;
using Cliff.Archive.Text.Recognition.Lacunae;
using Cliff.Archive.Text.Recognition.Layout;
using Cliff.Archive.Text.Recognition.Notes;
using Cliff.Archive.Text.Recognition.Quotations;
using Cliff.Archive.Text.Recognition.Spans;
using Cliff.Archive.Text.Recognition.Speakers;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition;

/// <summary>Reads a source file into a chapter: the main path of the archive. Rules come first at every stage, then what an editor decided of it.</summary>
public static class ChapterRecognizer
{
    /// <summary>Recognises <paramref name="source"/>, applying the editor's decisions and keeping the ids given before.</summary>
    /// <exception cref="DecisionException">A decision does not fit the text.</exception>
    public static RecognizedChapter Recognize(SourceFile source, ChapterDecisions decisions, IdRegister ids) => Recognize(source, decisions, ids, SourceLimits.Default);

    /// <summary>The same within <paramref name="limits"/>.</summary>
    /// <exception cref="DecisionException">A decision does not fit the text.</exception>
    /// <exception cref="SourceRefusedException">The source breaks a limit.</exception>
    public static RecognizedChapter Recognize(SourceFile source, ChapterDecisions decisions, IdRegister ids, SourceLimits limits) =>
        Recognize(source, decisions, ids, new Trained(ChainModel.Shipped, VoiceWeights.Shipped), limits);

    /// <summary>The same with other weights than those shipped: a book is scored with weights that have not seen it.</summary>
    internal static RecognizedChapter Recognize(SourceFile source, ChapterDecisions decisions, IdRegister ids, ChainModel model, VoiceWeights voice) =>
        Recognize(source, decisions, ids, new Trained(model, voice), SourceLimits.Default);

    private static RecognizedChapter Recognize(SourceFile source, ChapterDecisions decisions, IdRegister ids, Trained trained, SourceLimits limits)
    {
        var budget = new SourceBudget(source.Path, limits);
        var read = DocumentReader.Read(source, budget);
        var running = RunningDocument.Of(read);
        var document = running.Document;
        var lines = LayoutRecognizer.Recognize(document);
        var metadata = document.Metadata ?? TitleRecognizer.Metadata(lines);
        (var inventory, ids) = NoteInventory.Take(lines, decisions, ids);
        (var blocks, ids) = BlockAssembler.Assemble(document, lines, inventory.IdsOfTexts, ids);
        (var references, blocks, ids) = MarkerRecognizer.Recognize(blocks, lines, inventory, ids);
        budget.RefuseLate();

        var anchors = new AnchorResolver(decisions.Path, blocks);
        var log = new DecisionLog(decisions.Path, anchors);
        var body = new BlockDecisions(decisions.Path, anchors, log).Apply(BlockQuotationRecognizer.Label(blocks, document, trained.Chain), decisions.Quotations);
        var ofBlocks = BlockQuotationRecognizer.Recognize(body);
        var inline = new InlineDecisions(decisions.Path, anchors, log).Apply(InlineQuotationRecognizer.Recognize(blocks, ofBlocks), decisions.Quotations);
        (var quotations, ids) = QuotationAssembler.Assemble(blocks, ofBlocks.Concat(inline), ids);
        budget.RefuseLate();

        var speakers = new SpeakerRecognizer(blocks, quotations, metadata, decisions, log) { Marked = body.Marked };
        quotations = new DocumentationRules(blocks, references).Apply(speakers.Recognize(quotations, trained.Voice));
        budget.RefuseLate();
        (var lacunae, ids) = LacunaRecognizer.Recognize(source.Format, blocks, references, decisions, anchors, ids);
        var notes = NoteRecognizer.Recognize(inventory, blocks, references, lacunae, decisions, log);
        quotations = NoteAuthorRule.Apply(quotations, notes, references, speakers.Register);
        quotations = WorkRules.Apply(blocks, quotations, notes, references);
        var attributions = new AttributionDecisions(decisions, anchors, speakers.Register, log);
        quotations = attributions.Apply(quotations, references);

        var corrections = CorrectionDecisions.Resolve(decisions, anchors);
        var chapter = new Chapter
        {
            Source = source,
            Metadata = metadata,
            Blocks = SpanAssembler.Assemble(BlockMarker.Mark(blocks, body, quotations), quotations, corrections),
            Drops = document.Drops,
            Quotations = quotations,
            Notes = notes,
            References = references,
            Lacunae = [.. lacunae.Select(found => found.Lacuna)],
            Withdrawn = ids.Withdrawn,
            DeclaredSpeakers = AttributionDecisions.Declared(decisions, quotations),
            Decisions = new DecisionRecord(decisions, speakers.Register, notes, lacunae).Of(decision => attributions.QuotationOf(quotations, decision).Id),
        };
        chapter = running.PutBack(chapter with { Diagnostics = ChapterDiagnostics.Of(chapter, log.Diagnostics) });
        return new RecognizedChapter(chapter with { Diagnostics = ChapterDiagnostics.InOrder(read.Diagnostics.AddRange(chapter.Diagnostics)) }, ids) { Unintroduced = speakers.Unintroduced };
    }

    /// <summary>What recognition has learnt.</summary>
    private sealed record Trained(ChainModel Chain, VoiceWeights Voice);
}

/// <summary>A chapter and the register of the ids it now uses.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Ids">What its <c>.ids</c> file must hold from now on.</param>
public sealed record RecognizedChapter(Chapter Chapter, IdRegister Ids)
{
    /// <summary>The block quotations whose speaker had to be guessed, with everyone who may speak them: what the guess is learnt from.</summary>
    internal ImmutableArray<UnintroducedQuotation> Unintroduced { get; init; } = [];
}
