using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>How an <see cref="XhtmlWriter"/> shows a chapter or a part of it.</summary>
public sealed record XhtmlOptions
{
    /// <summary>Where things are.</summary>
    public required ChapterLinks Links { get; init; }

    /// <summary>Where an address that the source writes leads; null where nowhere: then it is shown as text. On its own, only whole addresses of the web lead anywhere.</summary>
    public Func<string, LinkTarget?> Resolve { get; init; } = LinkTarget.Outside;

    /// <summary>The ids that the page carries on elements of its own; a link to any other leads into the reader. Null: the page carries them all.</summary>
    public ImmutableHashSet<string>? Carried { get; init; }

    /// <summary>Whether a copy of each note stands after its marker, for the margin.</summary>
    public bool MarginNotes { get; init; }

    /// <summary>Whether a block quotation is folded to one line that opens in place.</summary>
    public bool FoldsQuotations { get; init; }

    /// <summary>Ranges to mark, by block id: what a search found.</summary>
    public ImmutableDictionary<string, ImmutableArray<TextSpan>> Highlights { get; init; } =
        ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty;

    /// <summary>The blocks that are meant; others are shown as what stands round them. Null: all are meant.</summary>
    public ImmutableHashSet<string>? Meant { get; init; }

    /// <summary>Whether an element with this id is on the page.</summary>
    public bool Carries(string id) => Carried is null || Carried.Contains(id);

    /// <summary>The id attribute of a thing: none where the page does not carry it.</summary>
    internal string? IdOf(string? id) => id is not null && Carries(id) ? id : null;

    /// <summary>The class of a block that only stands round what is meant.</summary>
    internal string? ContextClass(Block block) => Meant is null || Meant.Contains(block.Id!) ? null : "context";

    /// <summary>Where a link to a thing leads: on this page if it is here, into the reader otherwise.</summary>
    internal string LinkTo(string id) => Carries(id) ? "#" + id : Links.Place(id);
}
