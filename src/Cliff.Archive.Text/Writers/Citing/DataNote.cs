using System.Text.RegularExpressions;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>What the formats for programs have no field for, in words: who says it through whom, where in the chapter, what is known of the notes, and what the source says of its origin.</summary>
internal static partial class DataNote
{
    /// <summary>The note; null where the fields have said all.</summary>
    /// <param name="thing">What is cited.</param>
    /// <param name="hasOthers">Whether the format can say among the authors that there are others.</param>
    public static string? Of(CitedThing thing, bool hasOthers = false)
    {
        var isPart = thing.IsQuotation || !Locator.Plain.Of(thing).IsEmpty;
        var origin = thing.Imprint.Where(statement => statement.Label is { } label && Origins().IsMatch(label)).Select(statement => $"{statement.Label}: {statement.Content.TrimEnd('.')}");
        var who = isPart ? PlainStyle.Write(thing) : thing.HasOtherAuthors && !hasOthers ? PlainStyle.Authors(thing) : null;
        var note = StyledText.Join(". ", [who, .. origin.Select(StyledText.FromString)]);
        return note.IsEmpty ? null : OneLine(note.ToString());
    }

    /// <summary>White space of any kind and length, and what cannot be printed, as one space.</summary>
    public static string OneLine(string words) => Blank().Replace(words, " ").Trim();

    [GeneratedRegex(@"publish|source|written", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Origins();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Blank();
}
