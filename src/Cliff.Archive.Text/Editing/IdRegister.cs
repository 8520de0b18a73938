using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Editing;

/// <summary>The ids a chapter has given, kept in its <c>.ids</c> file: an id is given once and never again.</summary>
public sealed class IdRegister
{
    /// <summary>A register that has given nothing.</summary>
    public static IdRegister Empty { get; } = new();

    /// <summary>Ids for <paramref name="things"/>, which stand in the order of the text: those known keep theirs, new ones get one never used.</summary>
    /// <param name="family">The letter before the number: <c>p</c>, <c>f</c>, <c>s</c>, <c>q</c>, <c>l</c>, or before a label: <c>n</c>, <c>r</c>.</param>
    /// <param name="things">What wants an id.</param>
    public (IdRegister Register, ImmutableArray<string> Ids) Assign(char family, ImmutableArray<IdCandidate> things) =>
        (this, [.. things.Select((thing, index) => thing.Label is null ? $"{family}{index + 1}" : $"{family}{thing.Label}")]);

    /// <summary>Every id that was given and is gone.</summary>
    public ImmutableArray<WithdrawnId> Withdrawn { get; } = [];
}

/// <summary>Something that wants an id.</summary>
/// <param name="Words">Its text, by which it is known again.</param>
/// <param name="Label">For notes and markers: the label in id form (<c>1star</c>); null where ids are numbers.</param>
/// <param name="Within">Id of the block it stands in, for what is known again by its place: quotations and markers.</param>
public sealed record IdCandidate(string Words, string? Label = null, string? Within = null);
