using System.Collections.Immutable;

namespace Cliff.Archive.Text.Writers;

/// <summary>Puts the blocks of a Markdown file under each other: blank lines between them, <c>&gt;</c> before those of a quotation, containers around some.</summary>
internal sealed class MarkdownLayout(TextWriter output)
{
    private const string Quoted = "> ";

    private string _prefix = "";
    private string? _div;
    private bool _isFollowing;
    private char _bullet = '*';
    private bool _isBehindList;

    /// <summary>A block.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">What stands before the first.</param>
    /// <param name="further">What stands before the others.</param>
    /// <param name="div">The container it stands in; blocks in a row that stand in the same share it.</param>
    public void Write(ImmutableArray<string> lines, string first = "", string further = "", string? div = null)
    {
        GoInto(div);
        Separate();
        for (var index = 0; index < lines.Length; index++)
            Line((index == 0 ? first : further) + lines[index]);
        _isBehindList = false;
    }

    /// <summary>A list. Two in a row would be one: another bullet begins another, and numbers that follow a list are words.</summary>
    public void WriteList(ImmutableArray<ListItem> items)
    {
        var isNumbered = !_isBehindList && IsNumbered(items);
        if (!isNumbered)
            _bullet = _bullet == '-' ? '*' : '-';
        Write([.. items.Select(item => (isNumbered ? item.Number + item.Words : $"{_bullet} {item.Whole}").TrimEnd(' '))]);
        _isBehindList = true;
    }

    public void BeginQuotation()
    {
        GoInto(null);
        Separate();
        (_prefix, _isFollowing) = (Quoted, false);
    }

    public void EndQuotation()
    {
        GoInto(null);
        _prefix = "";
    }

    /// <summary>More blank lines than one: text is lost here.</summary>
    public void Skip(int blankLines)
    {
        GoInto(null);
        for (; blankLines > 1; blankLines--)
            output.Write('\n');
    }

    public void End() => GoInto(null);

    private static bool IsNumbered(ImmutableArray<ListItem> items) =>
        items[0].Number is not null && items.Zip(items.Skip(1)).All(pair => pair.First.IsBefore(pair.Second));

    private void GoInto(string? div)
    {
        if (div == _div)
            return;
        if (_div is not null)
        {
            Separate();
            Line(":::");
        }

        if (div is not null)
        {
            Separate();
            Line($"::: {div}");
        }

        _div = div;
    }

    private void Separate()
    {
        if (_isFollowing)
            Line("");
        _isFollowing = false;
    }

    private void Line(string line)
    {
        output.Write($"{_prefix}{line}".TrimEnd(' '));
        output.Write('\n');
        _isFollowing = true;
    }
}
