using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Tells the date of a publication that is cited, "(London 1938), p. 12", "(Pravda, 20 December 1923)", from that of an event.</summary>
internal sealed class CitedDates
{
    /// <summary>No citation is longer.</summary>
    private const int LongestCitation = 300;

    /// <summary>No longer paragraph says only where something was printed.</summary>
    private const int LongestLine = 120;

    /// <summary>Words that tell when something was, and stand in no name.</summary>
    private const DateSense Telling = DateSense.In | DateSense.On | DateSense.Since | DateSense.Until | DateSense.During | DateSense.Before | DateSense.After | DateSense.Between | DateSense.Verb;

    private static readonly string[] Small = ["of", "the", "and", "in", "to", "de", "la", "du", "von", "ed", "eds", "edn", "by", "for", "new", "quoted", "cited", "from", "see", "also", "no", "vol", "letter", "edition", "published", "reprinted"];

    private readonly Block _block;
    private readonly List<TextSpan> _brackets = [];
    private readonly HashSet<int> _emphasisEnds;

    /// <summary>Finds the brackets of <paramref name="block"/>, the outer ones.</summary>
    public CitedDates(Block block)
    {
        _block = block;
        _emphasisEnds = [.. block.Spans.Where(span => span.Kind == InlineSpanKind.Emphasis).Select(span => span.Range.End)];
        var (depth, open) = (0, 0);
        for (var at = block.Content.AsSpan().IndexOf('('); at >= 0 && at < block.Content.Length; at++)
        {
            if (block.Content[at] == '(' && depth++ == 0)
                open = at;
            else if (block.Content[at] == ')' && depth > 0 && --depth == 0)
                _brackets.Add(new TextSpan(open, at + 1));
        }
    }

    /// <summary>Whether the date is one of a publication that is cited.</summary>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="date">Where the date stands.</param>
    public bool Has(TextSpan sentence, TextSpan date) => BracketsAround(date) is { Length: <= LongestCitation } brackets && IsCitation(brackets, date)
        || IsBeforePages(date.End) || IsOfIssue(date.Start) || IsLine(date) || IsReference(sentence, date) || _block.Kind == BlockKind.Note && IsOfNote(date);

    private TextSpan? BracketsAround(TextSpan date)
    {
        var (first, end) = (0, _brackets.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = _brackets[middle].End <= date.Start ? (middle + 1, end) : (first, middle);
        }

        return first < _brackets.Count && _brackets[first].Contains(date) ? _brackets[first] : null;
    }

    private bool IsCitation(TextSpan brackets, TextSpan date)
    {
        if (HasPages(_block.Content.AsSpan(brackets.Start, brackets.Length)) || IsBeforePages(brackets.End))
            return true;
        var before = _block.Content.AsSpan(brackets.Start + 1, date.Start - brackets.Start - 1).Trim();
        return before.IsEmpty ? IsBehindTitle(brackets.Start) || date.Length == 4 && IsBeforeTitle(brackets.End) || IsBeforeBrackets(brackets.End) : IsName(before) && IsLast(brackets, date);
    }

    /// <summary>Whether nothing is told behind the date: "(Moscow, May 1921)", not "(Pravda, 20 December, called it a lie)".</summary>
    private bool IsLast(TextSpan brackets, TextSpan date) => _block.Content.AsSpan(date.End, brackets.End - date.End).TrimEnd(").,; 0123456789–-").IsEmpty;

    /// <summary>"What is to be Done? (1902)": behind a mark of quotation, a question, or words set off.</summary>
    private bool IsBehindTitle(int bracket)
    {
        var end = bracket;
        while (end > 0 && _block.Content[end - 1] == ' ')
            end--;
        return end > 0 && (QuotationMarks.IsMark(_block.Content[end - 1]) || _block.Content[end - 1] == '?' || IsEndOfEmphasis(end));
    }

    /// <summary>"Falk, Anna (2001) ‘The Harbour’".</summary>
    private bool IsBeforeTitle(int end) => end + 1 < _block.Content.Length && QuotationMarks.IsMark(_block.Content[end + 1]);

    /// <summary>"Writings (1934-35) (Riga: Tower Press, 1951)".</summary>
    private bool IsBeforeBrackets(int end) => end + 1 < _block.Content.Length && _block.Content[end] == ' ' && _block.Content[end + 1] == '(';

    private bool IsEndOfEmphasis(int offset) => _emphasisEnds.Contains(offset);

    /// <summary>Whether the words name a person, a place or a periodical: each begins with a capital, but for the small ones between.</summary>
    private static bool IsName(ReadOnlySpan<char> words)
    {
        var hasName = false;
        foreach (var part in words.Split(' '))
        {
            var word = words[part].Trim(",.:;‘’“”\"'–-&");
            if (word.IsEmpty)
                continue;
            var meaning = DateLexicon.Find(word);
            if (char.IsLower(word[0]) ? !IsSmall(word) : meaning.Is(Telling))
                return false;
            hasName |= char.IsUpper(word[0]) && meaning.Kind != DateWordKind.Month;
        }

        return hasName;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var small in Small)
        {
            if (word.SequenceEqual(small))
                return true;
        }

        return false;
    }

    private bool IsBeforePages(int end)
    {
        var after = _block.Content.AsSpan(end).TrimStart(", ");
        return after.StartsWith("p.", StringComparison.Ordinal) || after.StartsWith("pp", StringComparison.Ordinal) || after.StartsWith("page ", StringComparison.Ordinal);
    }

    private static bool HasPages(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOf('p'); at >= 0; at = Next(words, at + 1))
        {
            var isOpen = at == 0 || !char.IsLetterOrDigit(words[at - 1]);
            var rest = words[at..].TrimStart("pages").TrimStart(". ");
            if (isOpen && words.Length - at - rest.Length > 1 && !rest.IsEmpty && char.IsAsciiDigit(rest[0]))
                return true;
        }

        return words.Contains("Vol.", StringComparison.OrdinalIgnoreCase) || words.Contains("No.", StringComparison.Ordinal) || words.Contains("ibid", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Vol. XII, No. 3, December 1946".</summary>
    private bool IsOfIssue(int start)
    {
        var before = _block.Content.AsSpan(Math.Max(0, start - 24), Math.Min(24, start)).TrimEnd(" ,(");
        var number = before.TrimEnd("0123456789IVXLC");
        return number.Length < before.Length && (number.EndsWith("No. ", StringComparison.OrdinalIgnoreCase) || number.EndsWith("Vol. ", StringComparison.OrdinalIgnoreCase) || number.EndsWith("No.", StringComparison.OrdinalIgnoreCase) || number.EndsWith("#", StringComparison.Ordinal));
    }

    /// <summary>"Pravda, 3 March 1921." as a paragraph of its own, or a date alone: where and when something was printed.</summary>
    private bool IsLine(TextSpan date)
    {
        if (_block.Kind == BlockKind.Heading || _block.Content.Length > LongestLine)
            return false;
        var before = _block.Content.AsSpan(_block.LabelLength, Math.Max(0, date.Start - _block.LabelLength)).Trim(" (—–-[\n");
        var after = _block.Content.AsSpan(date.End).Trim(" ).]\n");
        return after.IsEmpty && (before.IsEmpty || IsName(before));
    }

    /// <summary>"Anna Falk, The harbour at night, Evening News, 4 October 1931." from its first word to its last.</summary>
    private bool IsReference(TextSpan sentence, TextSpan date)
    {
        if (date.End < sentence.End && !_block.Content.AsSpan(date.End, sentence.End - date.End).Trim(" .;)\n").IsEmpty)
            return false;
        var before = _block.Content.AsSpan(sentence.Start, Math.Max(0, date.Start - sentence.Start)).Trim();
        var (first, last) = (before.IndexOf(','), before.TrimEnd(',').LastIndexOf(','));
        return before.EndsWith(",", StringComparison.Ordinal) && first > 0 && last > first && DateLexicon.Find(before[..Math.Max(0, before.IndexOf(' '))]).Kind == DateWordKind.Word
            && DateLexicon.Find(before[..Math.Max(0, before.IndexOf(' '))]).Sense == DateSense.None && IsName(before[..first]) && IsName(before[last..].Trim(" ,"));
    }

    private static int Next(ReadOnlySpan<char> words, int from) => words[from..].IndexOf('p') is >= 0 and var next ? from + next : -1;

    /// <summary>In a note what follows a name and a comma is an issue: "Pravda, 20 December 1923"; and what stands with pages is a book's.</summary>
    private bool IsOfNote(TextSpan date)
    {
        var before = _block.Content.AsSpan(0, date.Start).TrimEnd();
        if (before.EndsWith(",", StringComparison.Ordinal) || before.EndsWith(":", StringComparison.Ordinal))
            return true;
        return IsEndOfEmphasis(before.Length);
    }
}
