namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What a piece of a page is to a reader.</summary>
internal enum PieceRole
{
    /// <summary>A paragraph, a list, a table.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A line of the title.</summary>
    Title,

    /// <summary>Where the text comes from.</summary>
    Imprint,

    /// <summary>A note or a further paragraph of one.</summary>
    Note,

    /// <summary>It leads about the page or the site.</summary>
    Navigation,
}

/// <summary>Questions about roles.</summary>
internal static class PieceRoles
{
    /// <summary>Whether it is of the text itself.</summary>
    public static bool IsOfText(this PieceRole role) => role is PieceRole.Paragraph;
}
