using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition;

/// <summary>The words of a piece as if its lines had not been broken, and where each of them stands in it.</summary>
internal sealed class RunningText
{
    private readonly ImmutableArray<Stretch> _stretches;

    private RunningText(string content, ImmutableArray<Stretch> stretches) => (Content, _stretches) = (content, stretches);

    /// <summary>The words; where lines meet, one space or none.</summary>
    public string Content { get; }

    /// <summary>The running text of <paramref name="content"/>, whose lines meet in <paramref name="joints"/>.</summary>
    public static RunningText Of(string content, ImmutableArray<LineJoint> joints)
    {
        var running = new StringBuilder(content.Length);
        var stretches = ImmutableArray.CreateBuilder<Stretch>(joints.Length + 1);
        var start = 0;
        foreach (var joint in joints)
        {
            stretches.Add(new Stretch(running.Length, start));
            running.Append(content, start, joint.Range.Start - start).Append(joint.IsSpace ? " " : "");
            start = joint.Range.End;
        }

        stretches.Add(new Stretch(running.Length, start));
        return new RunningText(running.Append(content, start, content.Length - start).ToString(), stretches.ToImmutable());
    }

    /// <summary>Where a range of the running text stands in the piece.</summary>
    public TextSpan ToPiece(TextSpan running)
    {
        var start = ToPiece(running.Start);
        return new TextSpan(start, running.IsEmpty ? start : Math.Max(start, ToPiece(running.End - 1) + 1));
    }

    /// <summary>Where a range of the piece stands in the running text.</summary>
    public TextSpan FromPiece(TextSpan range)
    {
        var start = FromPiece(range.Start);
        return new TextSpan(start, Math.Max(start, FromPiece(range.End)));
    }

    private int ToPiece(int offset)
    {
        var stretch = _stretches[Last(offset, stretch => stretch.Running)];
        return stretch.Piece + offset - stretch.Running;
    }

    private int FromPiece(int offset)
    {
        var at = Last(offset, stretch => stretch.Piece);
        var end = at + 1 < _stretches.Length ? _stretches[at + 1].Running : Content.Length;
        return Math.Min(_stretches[at].Running + offset - _stretches[at].Piece, end);
    }

    private int Last(int offset, Func<Stretch, int> startOf)
    {
        var (low, high) = (0, _stretches.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = startOf(_stretches[middle]) <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Words without a break.</summary>
    private readonly record struct Stretch(int Running, int Piece);
}
