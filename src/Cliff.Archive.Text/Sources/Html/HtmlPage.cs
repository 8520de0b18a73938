using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>A page as its mark-up makes it: what its head says and the pieces of its body.</summary>
/// <param name="Head">What its head says.</param>
/// <param name="Pieces">The pieces of its body, in the order of the source; they share no character.</param>
/// <param name="Areas">Links of image maps, which have no words.</param>
/// <param name="Diagnostics">What its mark-up leaves in doubt.</param>
internal sealed record HtmlPage(HtmlHead Head, ImmutableArray<HtmlPiece> Pieces, ImmutableArray<PageLink> Areas, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What the head of a page says; null where it does not say.</summary>
/// <param name="Title">Its <c>title</c>, white space folded.</param>
/// <param name="Language">The language of the page, a BCP 47 tag as written.</param>
/// <param name="Statements">Its <c>meta</c> elements that have a name, in order: name in lower case and content.</param>
/// <param name="Relations">Its <c>link</c> elements that have a relation and an address.</param>
internal sealed record HtmlHead(string? Title, string? Language, ImmutableArray<(string Name, string Content)> Statements, ImmutableArray<PageLink> Relations);
