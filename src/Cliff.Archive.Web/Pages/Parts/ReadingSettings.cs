using System.Collections.Immutable;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>What a reader may choose, all of it kept on the reader's own device.</summary>
internal static class ReadingSettings
{
    /// <summary>The settings in the order they are offered.</summary>
    public static ImmutableArray<ReadingSetting> All { get; } =
    [
        new("theme", "Colours", [new("", "as the device"), new("light", "light"), new("sepia", "sepia"), new("dark", "dark")]),
        new("size", "Letters", [new("small", "small"), new("", "medium"), new("large", "large"), new("larger", "larger"), new("largest", "largest")]),
        new("face", "Face", [new("", "serif"), new("sans", "sans"), new("distinct", "easy to tell apart")]),
        new("measure", "Lines", [new("narrow", "short"), new("", "medium"), new("wide", "long")]),
        new("leading", "Between lines", [new("close", "close"), new("", "medium"), new("open", "open")]),
        new("edge", "Right edge", [new("", "ragged"), new("justified", "justified")]),
        new("slips", "Slips of the source", [new("", "as printed"), new("corrected", "corrected")]),
        new("keys", "Single keys", [new("", "on"), new("off", "off")]),
        new("offline", "Chapters without network", [new("", "kept when opened"), new("off", "none")]),
    ];
}

/// <summary>One setting: a data-attribute of the root element.</summary>
/// <param name="Name">Name of the attribute without <c>data-</c>.</param>
/// <param name="Legend">What it is called.</param>
/// <param name="Choices">What may be chosen; the first value that is empty is what holds without a choice.</param>
internal sealed record ReadingSetting(string Name, string Legend, ImmutableArray<ReadingChoice> Choices);

/// <summary>One value of a setting.</summary>
/// <param name="Value">The attribute's value; empty: no attribute.</param>
/// <param name="Words">What it is called.</param>
internal sealed record ReadingChoice(string Value, string Words);
