namespace Cliff.Archive.Text.Writers;

/// <summary>What the lines of a block are written as, where there may be any.</summary>
internal enum LineForm
{
    /// <summary>Lines of running text or verse, in whatever element holds the block.</summary>
    Lines,

    /// <summary>Items, in a list.</summary>
    Items,

    /// <summary>Rows of cells, in a table.</summary>
    Rows,
}
