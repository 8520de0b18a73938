using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes what recognition made of a chapter as a report for people: an editor reads it to see what is right, what is a guess, and on what ground.</summary>
public sealed class AnalysisReport
{
    private const int MostToCheckFirst = 20;

    private readonly TextWriter _out;
    private readonly Chapter _chapter;
    private readonly ChapterIndex _index;
    private readonly ImmutableArray<Doubt> _doubts;
    private readonly Dictionary<string, Doubt> _doubtOf;
    private readonly ImmutableArray<int> _lineStarts;

    private AnalysisReport(TextWriter writer, Chapter chapter)
    {
        _out = writer;
        _chapter = chapter;
        _index = new ChapterIndex(chapter);
        _doubts = Doubt.In(_index);
        _doubtOf = _doubts.ToDictionary(doubt => doubt.Quotation.Id, StringComparer.Ordinal);
        _lineStarts = [0, .. chapter.Source.Content.Index().Where(pair => pair.Item == '\n').Select(pair => pair.Index + 1)];
    }

    /// <summary>Writes the report on <paramref name="chapter"/>: counts, what to check first, the quotations section by section, the notes, what is lost, and the findings.</summary>
    public static void Write(TextWriter writer, Chapter chapter)
    {
        var report = new AnalysisReport(writer, chapter);
        report.WriteSource();
        report.WriteCounts();
        report.WriteDoubts();
        report.WriteQuotations();
        report.WriteNotes();
        report.WriteLacunae();
        report.WriteDiagnostics();
    }

    private void WriteSource()
    {
        var (author, work, title, language) = _chapter.Metadata;
        var year = _chapter.Metadata.Year?.ToString(CultureInfo.InvariantCulture);
        var source = _chapter.Source;
        _out.WriteLine(string.Join(" · ", new[] { author, work, title, year }.OfType<string>().DefaultIfEmpty("(the source does not say what it is)")));
        Line($"{source.Path}: {Lower(source.Format)}, {source.Encoding}, {source.Content.Length} characters, language {language ?? "not said"}");
        if (source.EncodingBasis != EncodingBasis.Bytes)
            Line($"encoding: {source.EncodingEvidence}");
        Line($"sha256 {source.Sha256}");
    }

    private void WriteCounts()
    {
        Title("Counts");
        Line($"{Count(BlockKind.Title)} title lines, {Count(BlockKind.Heading)} headings, {Count(BlockKind.Paragraph)} paragraphs of the author, {QuotedBlocks()} blocks in block quotations");
        WriteForms();
        Line($"{Placed(QuotationPlacement.Block)} block quotations, {Placed(QuotationPlacement.Inline)} inline");
        Line($"attributions: {Tally(_chapter.Quotations.Select(quotation => quotation.Attribution.Certainty))}");
        Line($"notes: {Tally(_chapter.Notes.Select(note => note.State))}; {_chapter.References.Length} markers; {_chapter.Lacunae.Length} lacunae");
    }

    /// <summary>What only some sources have is counted where there is any of it.</summary>
    private void WriteForms()
    {
        (int Count, string Name)[] forms =
        [
            (Count(BlockKind.Verse), "pieces of verse"), (Count(BlockKind.List), "lists"), (Count(BlockKind.Table), "tables"),
            (Count(InlineSpanKind.Picture), "pictures"), (Count(InlineSpanKind.Link), "links"),
        ];
        if (forms.Any(form => form.Count > 0))
            _out.WriteLine(string.Join(", ", forms.Where(form => form.Count > 0).Select(form => string.Create(CultureInfo.InvariantCulture, $"{form.Count} {form.Name}"))));
    }

    private void WriteDoubts()
    {
        if (_chapter.Quotations.IsEmpty)
            return;
        Title("To check first");
        foreach (var doubt in _doubts.Take(MostToCheckFirst))
        {
            Line($"{doubt.Quotation.Id,-5} {doubt.Measure:0.00} {Wording.SpeakerOf(doubt.Quotation)}, {Places(doubt.Quotation)}: “{Wording.FirstWords(doubt.Quotation, _index, 80)}”");
            Line($"           {doubt.Because}");
        }

        if (_doubts.Length > MostToCheckFirst)
            Line($"and {_doubts.Length - MostToCheckFirst} more; below, each doubtful quotation says why.");
        if (_doubts.IsEmpty)
            _out.WriteLine("none");
    }

    private void WriteQuotations()
    {
        foreach (var section in _chapter.Quotations.GroupBy(SectionOf))
        {
            Title(_index.Block(section.Key) is { } heading ? $"{heading.Id} {Shortened(heading.Content, 70)}" : "Before the first heading");
            foreach (var quotation in section)
                WriteQuotation(quotation);
        }
    }

    private void WriteQuotation(Quotation quotation)
    {
        var attribution = quotation.Attribution;
        var speaker = attribution.Speaker?.Name ?? "nobody is named";
        var printed = attribution.AsPrinted is { } words && words != speaker ? $" (“{words}”)" : "";
        var reporter = attribution.Reporter is { } by ? $", reported by {by.Name}" : "";
        var within = quotation.ParentId is { } parent ? $" in {parent}" : "";
        Line($"{quotation.Id,-5} {Lower(quotation.Placement)}{within}, {Places(quotation)}: {speaker}{printed}{reporter}; {Lower(attribution.Certainty)}, {Lower(quotation.Nature)}");
        Line($"      “{Shortened(Words(quotation), 140)}”");
        if (attribution.LeadIn is { } leadIn)
            Line($"      lead-in {leadIn.BlockId}: {Shortened(leadIn.Range.In(_index.Block(leadIn.BlockId)!.Content), 140)}");
        Line($"      quoted: {quotation.Recognition.Rule}: {quotation.Recognition.Because}");
        Line($"      speaker: {attribution.Evidence.Rule}: {Wording.WhySpeaker(attribution)}");
        if (_doubtOf.TryGetValue(quotation.Id, out var doubt))
            Line($"      doubtful: {doubt.Measure:0.00}: {doubt.Because}");
        if (!quotation.ReferenceIds.IsEmpty)
            Line($"      documented by {string.Join(", ", quotation.ReferenceIds)}");
    }

    private void WriteNotes()
    {
        if (_chapter.Notes.IsEmpty)
            return;
        Title("Notes");
        foreach (var note in _chapter.Notes)
        {
            var place = note.ReferenceIds.IsEmpty ? "no marker" : string.Join(", ", note.ReferenceIds.Select(id => $"{id} in {_index.Reference(id)?.BlockId}"));
            Line($"{note.Id,-7} {Lower(note.Kind)}, {Lower(note.State)}, {place}: {Shortened(note.Content ?? (note.Address is { } address ? $"(on another page: {address})" : "(no text)"), 120)}");
        }
    }

    private void WriteLacunae()
    {
        if (_chapter.Lacunae.IsEmpty)
            return;
        Title("Lost text");
        foreach (var lacuna in _chapter.Lacunae)
            Line($"{lacuna.Id,-5} line {LineOf(lacuna.Source)}, after {lacuna.AfterBlockId ?? "nothing"}: {string.Join(" ", lacuna.Evidence)}");
    }

    private void WriteDiagnostics()
    {
        Title("Findings");
        foreach (var finding in _chapter.Diagnostics)
            Line($"{finding.Code} {Lower(finding.Severity)}, line {LineOf(finding.Source)}: {finding.Message}");
        if (_chapter.Diagnostics.IsEmpty)
            _out.WriteLine("none");
    }

    private string? SectionOf(Quotation quotation) => _index.Block(quotation.Segments[0].BlockId)?.SectionId;

    private string Words(Quotation quotation) =>
        string.Join(" / ", quotation.Segments.Select(segment => segment.Range.In(_index.Block(segment.BlockId)!.Content)));

    private int Count(BlockKind kind) => _chapter.Blocks.Count(block => block.Kind == kind);

    private int Count(InlineSpanKind kind) => _chapter.Blocks.Sum(block => block.Spans.Count(span => span.Kind == kind));

    private int QuotedBlocks() => _chapter.Blocks.Count(block => block.QuotationId is not null);

    private int Placed(QuotationPlacement placement) => _chapter.Quotations.Count(quotation => quotation.Placement == placement);

    // A source may end its lines with CR LF or LF; a lone CR is too rare to number lines by.
    private int LineOf(TextSpan span)
    {
        var found = _lineStarts.BinarySearch(span.Start);
        return found >= 0 ? found + 1 : ~found;
    }

    private void Title(string title)
    {
        _out.WriteLine();
        _out.WriteLine(title);
        _out.WriteLine(new string('-', title.Length));
    }

    private void Line(FormattableString line) => _out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Places(Quotation quotation) => string.Join(", ", quotation.Segments.Select(segment => segment.BlockId));

    private static string Tally<T>(IEnumerable<T> values)
        where T : struct, Enum
    {
        var counts = values.CountBy(value => value).ToDictionary();
        return string.Join(", ", Enum.GetValues<T>().Select(value => $"{counts.GetValueOrDefault(value)} {Lower(value)}"));
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Shortened(string words, int length)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= length ? line : $"{line[..(length * 2 / 3)].TrimEnd()} … {line[^(length / 3)..].TrimStart()}";
    }
}
