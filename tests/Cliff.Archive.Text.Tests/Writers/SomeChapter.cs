using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>Small chapters, put together by hand.</summary>
internal static class SomeChapter
{
    public static readonly Speaker Ada = new("ada", "Ada Example", SpeakerKind.Person);

    /// <summary>A chapter of the blocks given.</summary>
    public static Chapter Of(params ImmutableArray<Block> blocks) => new()
    {
        Source = new SourceFile { Path = "some.txt", Format = SourceFormat.Text, Bytes = [], Content = "", Encoding = "utf-8", Sha256 = new string('0', 64) },
        Metadata = new ChapterMetadata("A. Writer", "A Book", "2. A chapter", "en"),
        Blocks = blocks,
    };

    /// <summary>A chapter of one paragraph.</summary>
    public static Chapter OfOne(string content, params ImmutableArray<InlineSpan> spans) => Of(Paragraph("p1", content, spans));

    public static Block Paragraph(string id, string content, params ImmutableArray<InlineSpan> spans) => Block(id, BlockKind.Paragraph, content) with { Spans = spans };

    public static Block Quoted(string id, string quotation, string content) => Block(id, BlockKind.Quotation, content) with { QuotationId = quotation };

    public static Block Heading(string id, string content, int level = 1) => Block(id, BlockKind.Heading, content) with { Level = level };

    public static Block Block(string id, BlockKind kind, string content) => new() { Id = id, Kind = kind, Source = new(0, content.Length), Content = content };

    /// <summary>The span of <paramref name="words"/> in <paramref name="content"/>.</summary>
    public static InlineSpan Span(InlineSpanKind kind, string content, string words, string? id = null)
    {
        var start = content.IndexOf(words, StringComparison.Ordinal);
        return new InlineSpan(kind, new TextSpan(start, start + words.Length), id);
    }

    public static Quotation Quotation(string id, QuotationPlacement placement, params ImmutableArray<QuotationSegment> segments) => new()
    {
        Id = id,
        Placement = placement,
        Segments = segments,
        Nature = QuotationNature.Speech,
        Attribution = new Attribution { Speaker = Ada, Certainty = Certainty.Pronoun, Evidence = new Finding("some-rule", "She is named before.") },
        Recognition = new Finding("some-rule", "It stands between quotation marks."),
    };

    public static Note Note(string label, NoteState state, string? content = null) => new()
    {
        Id = "n" + label.Replace("*", "star", StringComparison.Ordinal),
        Label = label,
        Kind = NoteKind.Reference,
        State = state,
        Content = content,
        ReferenceIds = ["r" + label.Replace("*", "star", StringComparison.Ordinal)],
    };

    public static NoteReference Marker(string label, string block, string content) =>
        new("r" + label, label, block, Span(InlineSpanKind.Marker, content, $"[{label}]").Range, "n" + label);
}
