using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Lines that a reader sees as one thing.</summary>
/// <param name="Lines">The lines, furniture of pages among them.</param>
/// <param name="Kind">What their shape says it is; null where only its words can tell.</param>
internal sealed record Paragraph(ImmutableArray<TextLine> Lines, BlockKind? Kind = null)
{
    /// <summary>Depth of a heading.</summary>
    public int? Level { get; init; }

    /// <summary>What marks it as quoted: <c>indented</c>, <c>&gt;</c>; null where nothing does.</summary>
    public string? Markup { get; init; }

    /// <summary>Whether it goes on one that notes at the foot of a page part from it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The line below a heading that underlines it.</summary>
    public TextLine? Underline { get; init; }

    /// <summary>Its lines without the furniture.</summary>
    public IEnumerable<TextLine> Words => Lines.Where(line => !line.IsFurniture);
}
