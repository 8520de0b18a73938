namespace Cliff.Archive.Storage.Searching;

/// <summary>Names and titles as lists order and search compares them: folded words, parted by single spaces.</summary>
public static class FoldedName
{
    /// <summary>Stands after every letter.</summary>
    private const char Last = '\uffff';

    /// <summary>The words of <paramref name="printed"/>; empty when it has none.</summary>
    public static string Of(string printed) => string.Join(' ', Word.In(printed).Select(word => word.Key));

    /// <summary>What is greater than all names that begin with <paramref name="folded"/>, and not greater than those after them.</summary>
    public static string AfterAll(string folded) => folded + Last;
}
