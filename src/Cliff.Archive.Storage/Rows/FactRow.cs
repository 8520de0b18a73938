namespace Cliff.Archive.Storage.Rows;

/// <summary>One fact about the edition as a whole: which schema it has, which program built it.</summary>
public sealed class FactRow
{
    /// <summary>Its name, one of <see cref="EditionSchema"/>'s.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Content { get; init; }
}
