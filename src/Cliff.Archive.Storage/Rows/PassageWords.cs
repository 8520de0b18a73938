namespace Cliff.Archive.Storage.Rows;

/// <summary>The word index: a full-text table that holds no text, only which words stand where.</summary>
/// <remarks>
/// Its columns are the voices a search can choose. Row <c>passage shifted by 16</c> holds the passage's text, its prose, its quoted words and,
/// for a note, its text again; the rows after it hold each speaker's words with the token of the slug that the chapter knows them by. Words are folded before they come here
/// (<see cref="Searching.Word"/>), so the tokenizer has only to split at spaces: <c>ascii</c> does, and leaves all else alone.
/// See <see href="https://www.sqlite.org/fts5.html"/>.
/// </remarks>
internal static class PassageWords
{
    /// <summary>Bits of a row number that count the speeches of a passage.</summary>
    public const int SpeechBits = 16;

    /// <summary>Bits of a passage's number that count the passages of a chapter.</summary>
    public const int PassageBits = 20;

    /// <summary>The highest number of a chapter: a row number has 63 bits.</summary>
    public const int LastChapter = (1 << (63 - PassageBits - SpeechBits)) - 1;

    /// <summary>Name of the table.</summary>
    public const string Table = "passage_words";

    /// <summary>Creates the table; the column <c>speaker</c> has no weight in the rank. With room for many words in memory there is less to merge.</summary>
    public const string Schema =
        $"""
        CREATE VIRTUAL TABLE {Table} USING fts5(whole, prose, quoted, notes, speech, note_speech, speaker, content='', tokenize='ascii', prefix='2', contentless_delete=1);
        INSERT INTO {Table}({Table}, rank) VALUES ('hashsize', 16777216);
        INSERT INTO {Table}({Table}, rank) VALUES ('rank', 'bm25(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0)');
        """;

    /// <summary>Number of the first passage of a chapter.</summary>
    public static long FirstPassage(int chapterKey) => (long)chapterKey << PassageBits;

    /// <summary>The token that stands for a speaker: the slug with its hyphens made letters, so that it is one word.</summary>
    public static string Token(string slug) => slug.Replace('-', '\uE001');
}
