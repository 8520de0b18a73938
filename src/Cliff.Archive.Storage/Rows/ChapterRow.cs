using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A chapter as lists show it: where it stands, what its source is, and how much of everything is in it. Its content is in the rows with its <see cref="Key"/>.</summary>
public sealed record ChapterRow
{
    /// <summary>Number of the row in this file; never part of an address or a hash.</summary>
    public required int Key { get; init; }

    /// <summary><see cref="WorkRow.Key"/> of its work.</summary>
    public required int WorkKey { get; init; }

    /// <summary>Id in URLs, unique in the work.</summary>
    public required string Slug { get; init; }

    /// <summary>Its place in the work, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What lists call it: the title the source gives, else its last title line, else the slug.</summary>
    public required string Title { get; init; }

    /// <summary><see cref="ChapterMetadata.Author"/>.</summary>
    public string? MetadataAuthor { get; init; }

    /// <summary><see cref="ChapterMetadata.Work"/>.</summary>
    public string? MetadataWork { get; init; }

    /// <summary><see cref="ChapterMetadata.ChapterTitle"/>.</summary>
    public string? MetadataTitle { get; init; }

    /// <summary><see cref="ChapterMetadata.Language"/>.</summary>
    public string? MetadataLanguage { get; init; }

    /// <summary><see cref="ChapterMetadata.Year"/>.</summary>
    public int? MetadataYear { get; init; }

    /// <summary>Path of the source below the folder that was ingested, with <c>/</c>.</summary>
    public required string SourcePath { get; init; }

    /// <summary>Whether it is a page of contents: little but links to other pages.</summary>
    public required bool IsContents { get; init; }

    /// <summary>Why it is in its work and where, in a sentence; null where nobody arranged the work.</summary>
    public string? Because { get; init; }

    /// <summary>What two chapters of the same text have in common, however it is laid out: 32 hexadecimal digits, null where there is little text.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>How the source is read.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary><see cref="SourceFile.Encoding"/>: what its bytes are decoded with.</summary>
    public required string Encoding { get; init; }

    /// <summary><see cref="SourceFile.EncodingBasis"/>.</summary>
    public required EncodingBasis EncodingBasis { get; init; }

    /// <summary><see cref="SourceFile.EncodingEvidence"/>.</summary>
    public required string EncodingEvidence { get; init; }

    /// <summary>SHA-256 of the source's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the source in bytes.</summary>
    public required int Bytes { get; init; }

    /// <summary>Length of the decoded source in UTF-16 code units.</summary>
    public required int Characters { get; init; }

    /// <summary>Words of all blocks but note bodies.</summary>
    public required int Words { get; init; }

    /// <summary>Headings.</summary>
    public required int Sections { get; init; }

    /// <summary>Paragraphs, verse, lists and tables, quoted or not: what <c>p</c> numbers.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Quotations with paragraphs of their own.</summary>
    public required int BlockQuotations { get; init; }

    /// <summary>Quotations within a paragraph.</summary>
    public required int InlineQuotations { get; init; }

    /// <summary>Notes whose text stands in the source.</summary>
    public required int NotesPresent { get; init; }

    /// <summary>Notes of which the source has the marker only.</summary>
    public required int NotesAbsent { get; init; }

    /// <summary>Notes whose text an editor added.</summary>
    public required int NotesSupplied { get; init; }

    /// <summary>Notes without a marker.</summary>
    public required int NotesOrphan { get; init; }

    /// <summary>Markers whose note is present or supplied.</summary>
    public required int MarkersLinked { get; init; }

    /// <summary>Markers whose note is absent.</summary>
    public required int MarkersUnlinked { get; init; }

    /// <summary>Places where the source lost text.</summary>
    public required int Lacunae { get; init; }

    /// <summary>SHA-256 over the hashes of all other rows of the chapter, in the order of the listing: with it this row stands for the whole chapter.</summary>
    public byte[] Digest { get; init; } = [];
}
