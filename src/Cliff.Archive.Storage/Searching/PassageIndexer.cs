using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A row of the word index, with the passage or speech it belongs to.</summary>
/// <param name="Key">Number of the row.</param>
/// <param name="Columns">Column and words; columns that are not named are empty.</param>
/// <param name="Passage">The passage, in its first row.</param>
/// <param name="Speech">The speech, in the rows after it.</param>
internal sealed record IndexedWords(long Key, IReadOnlyList<(string Column, string Words)> Columns, PassageRow? Passage, SpeechRow? Speech);

/// <summary>Makes the rows of the word index from a chapter: every block, then every note that was supplied.</summary>
internal static class PassageIndexer
{
    /// <summary>Speakers of one passage that have a row of their own. More would need the numbers of the passage after; the words of those beyond are found without a speaker.</summary>
    private const int MostSpeeches = (1 << PassageWords.SpeechBits) - 1;

    /// <summary>The rows of <paramref name="chapter"/>; their numbers begin with its own, so that chapters are indexed in any order.</summary>
    public static IEnumerable<IndexedWords> Index(Chapter chapter, int chapterKey)
    {
        var segments = SegmentsByBlock(chapter);
        var (passages, speeches) = (0, 0);
        foreach (var block in chapter.Blocks.Where(block => block.Id is not null))
        {
            var passage = Next(chapterKey, passages++, block.Id!, block.Kind is BlockKind.Note);
            var voices = new BlockVoices(block.Content, PassageText.Silent(block), [.. segments[block.Id!]]);
            yield return Row(passage, voices);
            var place = 0;
            foreach (var speaker in voices.Speakers.Take(MostSpeeches))
                yield return Row(passage, voices, speaker, ++place, speeches++);
        }

        foreach (var note in chapter.Notes.Where(note => note.State is NoteState.Supplied && note.Content is not null))
        {
            var passage = Next(chapterKey, passages++, note.Id, isNote: true);
            yield return Row(passage, new BlockVoices(note.Content!, [], []));
        }
    }

    private static ILookup<string, (VoicedQuotation Quotation, TextSpan Range)> SegmentsByBlock(Chapter chapter) => chapter.Quotations
        .SelectMany(quotation => quotation.Segments.Select(segment => (quotation, segment)))
        .ToLookup(
            at => at.segment.BlockId,
            at => (new VoicedQuotation(at.quotation.Id, at.quotation.ParentId, at.quotation.Attribution.Speaker, at.quotation.Attribution.Certainty), at.segment.Range),
            StringComparer.Ordinal);

    private static PassageRow Next(int chapterKey, int ordinal, string id, bool isNote) => new()
    {
        Key = PassageWords.FirstPassage(chapterKey) + ordinal,
        ChapterKey = chapterKey,
        Ordinal = ordinal,
        Id = id,
        IsNote = isNote,
    };

    private static IndexedWords Row(PassageRow passage, BlockVoices voices)
    {
        var whole = voices.Whole().ToIndexed();
        var columns = new List<(string, string)> { ("whole", whole), ("quoted", voices.Quoted().ToIndexed()) };
        columns.Add(passage.IsNote ? ("notes", whole) : ("prose", voices.Prose().ToIndexed()));
        return new IndexedWords(passage.Key << PassageWords.SpeechBits, columns, passage, Speech: null);
    }

    private static IndexedWords Row(PassageRow passage, BlockVoices voices, string speaker, int place, int ordinal)
    {
        var speech = new SpeechRow
        {
            Key = (passage.Key << PassageWords.SpeechBits) + place,
            ChapterKey = passage.ChapterKey,
            Ordinal = ordinal,
            PassageId = passage.Id,
            Speaker = speaker,
        };
        var words = voices.Of(speaker).ToIndexed();
        var columns = new List<(string, string)> { ("speech", words), ("speaker", PassageWords.Token(speaker)) };
        if (passage.IsNote)
            columns.Add(("note_speech", words));
        return new IndexedWords(speech.Key, columns, Passage: null, speech);
    }
}
