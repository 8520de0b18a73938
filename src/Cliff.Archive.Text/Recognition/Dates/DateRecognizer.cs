using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Finds the dates that a chapter names: in its headings, its running text, its quotations, and the notes that tell something. Time is linear in the length of the chapter.</summary>
/// <remarks>Words are read into single dates, <see cref="DatePointReader"/>; these joined into lists and stretches, <see cref="DatePhraseReader"/>; what only looks like a date is left out, <see cref="DateGrounds"/>, <see cref="CitedDates"/>; and the rest placed, <see cref="DateResolver"/>.</remarks>
public static class DateRecognizer
{
    /// <summary>The dates of <paramref name="chapter"/>, in the order of its blocks and of their words.</summary>
    public static ImmutableArray<DatedMention> Recognize(Chapter chapter)
    {
        var footnotes = chapter.Notes.Where(note => note.Kind == NoteKind.Footnote).SelectMany(note => note.BlockIds).ToHashSet(StringComparer.Ordinal);
        var resolver = new DateResolver();
        var words = new List<DateWord>();
        var dates = ImmutableArray.CreateBuilder<DatedMention>();
        foreach (var (place, block) in chapter.Blocks.Index())
        {
            if (block.Id is null || !IsRead(block, footnotes))
                continue;
            resolver.Enter(block, place);
            if (resolver.IsBehindDay || DateWordScanner.MayNameDate(block.Content))
                dates.AddRange(new BlockDates(block, place, resolver, words).Read());
        }

        return dates.ToImmutable();
    }

    /// <summary>Title lines say when the text was printed, and in tables years are columns.</summary>
    private static bool IsRead(Block block, HashSet<string> footnotes) => block.Kind switch
    {
        BlockKind.Heading or BlockKind.Paragraph or BlockKind.Quotation or BlockKind.Verse or BlockKind.List => true,
        BlockKind.Note => footnotes.Contains(block.Id!),
        _ => false,
    };
}
