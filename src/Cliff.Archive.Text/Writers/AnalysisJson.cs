using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes what recognition made of a source as JSON: blocks, quotations, notes, references, lacunae, diagnostics.</summary>
/// <remarks>Offsets of blocks, drops, lacunae and diagnostics are UTF-16 code units of the decoded source; all others of the text of the block they name.</remarks>
public static class AnalysisJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // The output is a file, not a page: printed letters stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes <paramref name="chapter"/> as UTF-8 with a line break at the end.</summary>
    public static void Write(Stream output, Chapter chapter)
    {
        JsonSerializer.Serialize(output, Analysis(chapter), Options);
        output.WriteByte((byte)'\n');
    }

    private static object Analysis(Chapter chapter) => new
    {
        Source = new
        {
            chapter.Source.Path,
            chapter.Source.Format,
            chapter.Source.Encoding,
            chapter.Source.EncodingEvidence,
            chapter.Source.Sha256,
            chapter.Source.Content.Length,
        },
        Metadata = new { chapter.Metadata.Author, chapter.Metadata.Work, Chapter = chapter.Metadata.ChapterTitle, chapter.Metadata.Language, chapter.Metadata.Year, chapter.Metadata.Imprint },
        Blocks = chapter.Blocks.Select(BlockOf),
        Drops = chapter.Drops.Select(drop => new { drop.Source.Start, drop.Source.End, drop.Reason }),
        Quotations = chapter.Quotations.Select(QuotationOf),
        Notes = chapter.Notes.Select(NoteOf),
        References = chapter.References.Select(reference => new
        {
            reference.Id, reference.Label, Block = reference.BlockId, reference.Range.Start, reference.Range.End, Note = reference.NoteId,
        }),
        Lacunae = chapter.Lacunae.Select(lacuna => new { lacuna.Id, After = lacuna.AfterBlockId, lacuna.Source.Start, lacuna.Source.End, lacuna.Evidence }),
        Diagnostics = chapter.Diagnostics.Select(diagnostic => new
        {
            diagnostic.Code, diagnostic.Severity, diagnostic.Source.Start, diagnostic.Source.End, diagnostic.Message,
        }),
    };

    private static object BlockOf(Block block) => new
    {
        block.Id,
        block.Kind,
        Section = block.SectionId,
        block.Level,
        block.Source.Start,
        block.Source.End,
        Text = block.Content,
        Probability = block.Probability is { } probability ? Math.Round(probability, 4) : (double?)null,
        Quotation = block.QuotationId,
        Imprint = block.IsImprint,
        Spans = block.Spans.Select(span => new { span.Kind, span.Range.Start, span.Range.End, span.Id, span.Correction, span.Reason, span.Address, span.Alternative, span.IsHeader, span.Language }),
    };

    private static object QuotationOf(Quotation quotation) => new
    {
        quotation.Id,
        quotation.Placement,
        Segments = quotation.Segments.Select(segment => new { Block = segment.BlockId, segment.Range.Start, segment.Range.End }),
        quotation.Attribution.Speaker,
        quotation.Attribution.AsPrinted,
        quotation.Attribution.Reporter,
        Parent = quotation.ParentId,
        LeadIn = quotation.Attribution.LeadIn is { } leadIn ? new { Block = leadIn.BlockId, leadIn.Range.Start, leadIn.Range.End } : null,
        quotation.Work,
        quotation.Nature,
        quotation.Attribution.Evidence.Rule,
        quotation.Attribution.Evidence.Because,
        quotation.Attribution.Certainty,
        quotation.Attribution.RunnerUp,
        RecognisedBy = quotation.Recognition,
        References = quotation.ReferenceIds,
    };

    private static object NoteOf(Note note) => new
    {
        note.Id,
        note.Label,
        note.Kind,
        note.State,
        Text = note.Content,
        Emphasis = note.Emphasis.Select(span => new { span.Start, span.End }),
        note.Provenance,
        Blocks = note.BlockIds,
        Cites = note.Cites.Select(cite => new { cite.Author, cite.Work, cite.Pages, Via = cite.ViaNoteId, cite.Evidence.Rule, cite.Evidence.Because }),
        References = note.ReferenceIds,
        Lacuna = note.LacunaId,
        note.Address,
    };
}
