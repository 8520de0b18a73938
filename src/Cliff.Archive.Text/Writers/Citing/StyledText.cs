using System.Collections.Immutable;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>A line of which some words are in italics. A page and the clipboard write it each in its own way; <see cref="ToString"/> is the words alone.</summary>
/// <param name="Runs">Its words, in order.</param>
public sealed record StyledText(ImmutableArray<StyledRun> Runs)
{
    /// <summary>Nothing.</summary>
    public static StyledText Empty { get; } = new(ImmutableArray<StyledRun>.Empty);

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => Runs.All(run => run.Words.Length == 0);

    /// <summary>Upright words.</summary>
    public static implicit operator StyledText(string? words) => string.IsNullOrEmpty(words) ? Empty : new([new StyledRun(words, IsItalic: false)]);

    /// <summary>The one after the other.</summary>
    public static StyledText operator +(StyledText one, StyledText other) => new(one.Runs.AddRange(other.Runs));

    /// <summary>Upright words, as the operator makes them.</summary>
    public static StyledText FromString(string? words) => words;

    /// <summary>The one after the other, as the operator joins them.</summary>
    public static StyledText Add(StyledText one, StyledText other) => one + other;

    /// <summary>Words in italics.</summary>
    public static StyledText Italic(string? words) => string.IsNullOrEmpty(words) ? Empty : new([new StyledRun(words, IsItalic: true)]);

    /// <summary>The parts that are there, with <paramref name="between"/> between them; see <see cref="FollowedBy"/>.</summary>
    public static StyledText Join(string between, params IEnumerable<StyledText?> parts)
    {
        var joined = Empty;
        foreach (var part in parts.OfType<StyledText>().Where(part => !part.IsEmpty))
            joined = joined.IsEmpty ? part : joined.FollowedBy(between) + part;
        return joined;
    }

    /// <summary>With punctuation behind it: its first mark inside a closing quotation mark, as American styles have it, and no full stop after another, a question mark or an exclamation mark.</summary>
    public StyledText FollowedBy(string punctuation)
    {
        if (IsEmpty)
            return this;
        var last = Runs[^1];
        var inside = last.Words.Length - ClosingMarks(last.Words);
        var mark = punctuation[0] == '.' && last.Words.AsSpan(0, inside).TrimEnd('’') is [.., '.' or '?' or '!'] ? "" : punctuation[..1];
        return inside < last.Words.Length
            ? new StyledText(Runs.SetItem(Runs.Length - 1, last with { Words = last.Words.Insert(inside, mark) })) + punctuation[1..]
            : this + (mark + punctuation[1..]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Concat(Runs.Select(run => run.Words));

    /// <summary>How many quotation marks close at the end: a double one, and before it a single one that is no apostrophe.</summary>
    private static int ClosingMarks(string words)
    {
        if (!words.EndsWith('”'))
            return 0;
        var inner = words.AsSpan(0, words.Length - 1);
        var open = inner.LastIndexOf('‘');
        return inner is [.., '’'] && open >= 0 && inner[open..].IndexOf("’ ") < 0 ? 2 : 1;
    }
}

/// <summary>Some words of a line.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsItalic">Whether they are in italics: the title of a work, the name of a site.</param>
public sealed record StyledRun(string Words, bool IsItalic);
