using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>What a block is to a reader.</summary>
public enum BlockKind
{
    /// <summary>A line of the title: author, book, chapter.</summary>
    Title,

    /// <summary>A heading; it opens a section.</summary>
    Heading,

    /// <summary>A paragraph of the author.</summary>
    Paragraph,

    /// <summary>A paragraph of a block quotation.</summary>
    Quotation,

    /// <summary>Verse, its lines kept.</summary>
    Verse,

    /// <summary>A list.</summary>
    List,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The body of a note, or a further paragraph of one.</summary>
    Note,

    /// <summary>White space between blocks.</summary>
    Separator,
}

/// <summary>A piece of the source that a reader sees as one: a title line, heading, paragraph, note body or separator.</summary>
/// <remarks>In plain text <see cref="Content"/> is exactly the source between the ends of <see cref="Source"/>.</remarks>
public sealed record Block
{
    /// <summary>Contract id (<c>p7</c>, <c>s2</c>, <c>f1</c>, <c>n1star</c>); null for a separator only.</summary>
    public string? Id { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Where it stands in the decoded source.</summary>
    public required TextSpan Source { get; init; }

    /// <summary>Its text as printed, markers and a note's own label included.</summary>
    public required string Content { get; init; }

    /// <summary>Id of the heading it stands under; null before the first.</summary>
    public string? SectionId { get; init; }

    /// <summary>Depth of a heading, from 1; null for all else.</summary>
    public int? Level { get; init; }

    /// <summary>For a title line: whether it says where the text comes from ("Source: …"), not what it is called.</summary>
    public bool IsImprint { get; init; }

    /// <summary>For the first block of a note: length of the printed label and what parts it from the note's own words; else 0.</summary>
    public int LabelLength { get; init; }

    /// <summary>Probability of being part of a block quotation, from 0 to 1, where recognition decided.</summary>
    public double? Probability { get; init; }

    /// <summary>Id of the block quotation it belongs to.</summary>
    public string? QuotationId { get; init; }

    /// <summary>What is known of ranges of its text, by start, the outer before the inner.</summary>
    public ImmutableArray<InlineSpan> Spans { get; init; } = [];

    /// <summary>Where its markers stand, by place: offsets into its text.</summary>
    public IEnumerable<TextSpan> Markers => Spans.Where(span => span.Kind == InlineSpanKind.Marker).Select(span => span.Range);
}

/// <summary>What is known of a range of a block's text.</summary>
public enum InlineSpanKind
{
    /// <summary>Emphasis in the source.</summary>
    Emphasis,

    /// <summary>The marker of a note; its id is the reference's.</summary>
    Marker,

    /// <summary>An inline quotation with its marks; its id is the quotation's.</summary>
    Quotation,

    /// <summary>Words that an editor put in brackets into someone's text.</summary>
    Insertion,

    /// <summary>An ellipsis: something was left out.</summary>
    Ellipsis,

    /// <summary>A slip of the source with a correction at hand.</summary>
    Correction,

    /// <summary>One line of verse, one item of a list, one row of a table.</summary>
    Line,

    /// <summary>One cell of a table, within its row.</summary>
    Cell,

    /// <summary>Words that are linked to another page; its address is the link's.</summary>
    Link,

    /// <summary>A picture, in whose place the text has U+FFFC; its address is the picture's.</summary>
    Picture,

    /// <summary>Words in another language than the text's.</summary>
    Foreign,

    /// <summary>A page number or running head over which a paragraph runs, or the mark before a quoted line: no part of its words.</summary>
    Furniture,
}

/// <summary>A range of a block's text and what is known of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Offsets into the block's text.</param>
/// <param name="Id">Id of the quotation or reference it stands for.</param>
public sealed record InlineSpan(InlineSpanKind Kind, TextSpan Range, string? Id = null)
{
    /// <summary>For a correction: what should stand there.</summary>
    public string? Correction { get; init; }

    /// <summary>For a correction: why the editor says so.</summary>
    public string? Reason { get; init; }

    /// <summary>For a link and a picture: the address as the source writes it.</summary>
    public string? Address { get; init; }

    /// <summary>For a picture: the words the source has in its place.</summary>
    public string? Alternative { get; init; }

    /// <summary>For a cell: whether it heads its column or its row.</summary>
    public bool IsHeader { get; init; }

    /// <summary>For foreign words: their BCP 47 tag.</summary>
    public string? Language { get; init; }
}
