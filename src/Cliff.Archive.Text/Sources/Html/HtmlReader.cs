using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Reads HTML as volunteers type it: by the role of things, with element and class as evidence.</summary>
public static class HtmlReader
{
    /// <summary>What <paramref name="source"/> says by its mark-up.</summary>
    /// <exception cref="SourceRefusedException">It breaks a limit.</exception>
    public static SourceDocument Read(SourceFile source, SourceBudget budget)
    {
        var page = PageReader.Read(source, budget);
        var links = LabelLinks.Of(page.Pieces);
        var pieces = PieceGrouping.Apply(page.Pieces, links);
        var named = NamedPieces.Of(pieces);
        var navigation = PageNavigation.Find(pieces);
        var notes = NoteLists.Find(pieces, navigation, links, named);
        var roles = PageOutline.Of(pieces, navigation, notes.Notes);
        var (markers, doubts) = NoteMarkers.Find(pieces, notes, named);
        var blocks = new BlockWriter(pieces, roles)
        {
            Labels = notes.Labels,
            Levels = PageOutline.Levels(pieces, roles),
            Markers = markers,
            Quotations = QuotationMarkup.Find(pieces, roles),
        };
        return new SourceDocument
        {
            Source = source,
            Blocks = blocks.Write(),
            Drops = Drops(source.Content, pieces, roles),
            Metadata = HtmlMetadata.Of(PageFront.Of(page.Head, pieces, roles, markers) with { Path = PathOnSite(source) }),
            Links = LinkRoles.Find(page, pieces, roles),
            Diagnostics = [.. page.Diagnostics.AddRange(notes.Diagnostics).AddRange(doubts).OrderBy(diagnostic => diagnostic.Source.Start)],
        };
    }

    /// <summary>The folders of a site say something of a page; those that lead to the site on some machine do not.</summary>
    private static string? PathOnSite(SourceFile source) => Path.IsPathRooted(source.Path) ? null : source.Path.Replace('\\', '/');

    private static ImmutableArray<Drop> Drops(string content, ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
    {
        var drops = new DropBuilder(content);
        for (var index = 0; index < pieces.Length; index++)
        {
            if (roles[index] == PieceRole.Navigation)
                drops.Leave(pieces[index].Source);
            else
                drops.Keep(pieces[index].Source);
        }

        return drops.Build();
    }
}
