using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Someone quoted, once for the whole edition. Printed forms and their counts are those of the <see cref="QuotationRow"/>s with this slug.</summary>
/// <remarks>Where chapters name one slug differently, the name most quotations use stands here; between equals the longer, then the first in ordinal order.</remarks>
public sealed class SpeakerRow
{
    /// <summary>Number of the row in this file, in the ordinal order of the slugs; never part of an address or a hash.</summary>
    public required int Key { get; init; }

    /// <summary>Id in URLs; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Person, body or publication.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Quotations they speak in the edition.</summary>
    public required int Quotations { get; init; }

    /// <summary>Chapters in which they speak.</summary>
    public required int Chapters { get; init; }
}
