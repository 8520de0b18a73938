namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Which columns of a row are taken: by its own cells and by those of rows above that reach down into it.</summary>
internal sealed class RowGrid
{
    /// <summary>For each column that a cell reaches down in, the rows below this one that it takes.</summary>
    private readonly Dictionary<int, int> _rowsBelow = [];
    private readonly Dictionary<int, int> _taken;
    private int _next;

    /// <summary>The row below <paramref name="above"/>; the first of its table when there is none.</summary>
    public RowGrid(RowGrid? above)
    {
        _taken = above?._rowsBelow ?? [];
        foreach (var (column, rows) in _taken.Where(taken => taken.Value > 1))
            _rowsBelow.Add(column, rows - 1);
    }

    /// <summary>Puts the next cell in its place.</summary>
    /// <returns>The number of columns before it.</returns>
    public int Place(int columns, int rows)
    {
        while (_taken.ContainsKey(_next))
            _next++;
        var column = _next;
        _next += columns;
        for (var at = column; rows > 1 && at < _next; at++)
            _rowsBelow[at] = rows - 1;
        return column;
    }
}
