using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Declares the parts of a source that no block holds: navigation, and the mark-up between.</summary>
/// <param name="source">The source.</param>
internal sealed class DropBuilder(string source)
{
    private const string Navigation = "navigation";
    private const string MarkUp = "mark-up";
    private readonly ImmutableArray<Drop>.Builder _drops = ImmutableArray.CreateBuilder<Drop>();
    private int _end;

    /// <summary>A block stands here.</summary>
    public void Keep(TextSpan block)
    {
        DropMarkUp(block.Start);
        _end = block.End;
    }

    /// <summary>Words stand here that lead about the site.</summary>
    public void Leave(TextSpan navigation)
    {
        DropMarkUp(navigation.Start);
        Add(navigation, Navigation);
        _end = navigation.End;
    }

    /// <summary>All that was dropped.</summary>
    public ImmutableArray<Drop> Build()
    {
        DropMarkUp(source.Length);
        return _drops.ToImmutable();
    }

    // White space at the ends of what lies between stays a separator.
    private void DropMarkUp(int end)
    {
        var (start, last) = (_end, end);
        while (start < last && char.IsWhiteSpace(source[start]))
            start++;
        while (last > start && char.IsWhiteSpace(source[last - 1]))
            last--;
        if (start < last)
            Add(new TextSpan(start, last), MarkUp);
    }

    private void Add(TextSpan place, string reason)
    {
        if (_drops is [.., var before] && before.Reason == reason && place.Start <= EndOfSpace(before.Source.End))
            _drops[^1] = before with { Source = new TextSpan(before.Source.Start, place.End) };
        else
            _drops.Add(new Drop(place, reason));
    }

    private int EndOfSpace(int start)
    {
        while (start < source.Length && char.IsWhiteSpace(source[start]))
            start++;
        return start;
    }
}
