using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Cuts a line into words and sentences in one pass.</summary>
internal ref struct WordScanner
{
    /// <summary>About as many characters as a word takes, the space behind it included: so much room is made beforehand.</summary>
    private const int LettersOfAWord = 6;

    private readonly ReadOnlySpan<char> _content;
    private readonly ReadOnlySpan<TextSpan> _inline;
    private readonly List<Word> _words;
    private int _nextInline;
    private int _sentence;
    private bool _opensSentence = true;

    private WordScanner(ReadOnlySpan<char> content, ReadOnlySpan<TextSpan> inline)
    {
        _content = content;
        _inline = inline;
        _words = new List<Word>((content.Length / LettersOfAWord) + 1);
    }

    /// <summary>The words of <paramref name="content"/>; those within <paramref name="inline"/> are marked so.</summary>
    public static List<Word> Scan(string content, ImmutableArray<TextSpan> inline)
    {
        var scanner = new WordScanner(content, inline.AsSpan());
        for (var at = 0; at < content.Length;)
        {
            var marker = NoteMarker.LengthAt(content, at);
            at = marker > 0 ? at + marker : char.IsLetterOrDigit(content[at]) ? scanner.ReadWord(at) : scanner.ReadMark(at);
        }

        return scanner._words;
    }

    private int ReadWord(int start)
    {
        var stem = start;
        while (stem < _content.Length && char.IsLetterOrDigit(_content[stem]))
            stem++;
        var end = stem;
        if (end + 1 < _content.Length && Characters.IsApostrophe(_content[end]) && char.IsLetter(_content[end + 1]))
            for (end++; end < _content.Length && char.IsLetter(_content[end]);)
                end++;
        while (_nextInline < _inline.Length && _inline[_nextInline].End <= start)
            _nextInline++;
        var outside = _nextInline == _inline.Length || start < _inline[_nextInline].Start;
        var classes = Spelling.Refine(Lexicon.ClassesOf(_content[start..stem]), _content[start..stem], _content[stem..end], _opensSentence);
        _words.Add(new Word(start, end, classes, Spelling.HashOf(_content[start..stem]), _sentence, outside));
        _opensSentence = false;
        return end;
    }

    private int ReadMark(int at)
    {
        if (_content[at] is '.' or '!' or '?' && _words.Count > 0 && EndsSentence(at))
        {
            _sentence++;
            _opensSentence = true;
        }
        else if (Characters.IsOpeningMark(_content[at]) || _content[at] == ':')
        {
            _opensSentence = true;
        }

        return at + 1;
    }

    private readonly bool EndsSentence(int at)
    {
        if (_opensSentence)
            return false;
        if (_content[at] == '.' && (IsAbbreviation(_words[^1]) || _words[^1].End != at && at > 0 && _content[at - 1] == '.'))
            return false;
        var next = at + 1;
        while (next < _content.Length && (Characters.IsClosing(_content[next]) || _content[next] == '.'))
            next++;
        if (next >= _content.Length || !char.IsWhiteSpace(_content[next]))
            return false;
        while (next < _content.Length && (char.IsWhiteSpace(_content[next]) || NoteMarker.LengthAt(_content, next) > 0))
            next += Math.Max(1, NoteMarker.LengthAt(_content, next));
        return next < _content.Length && !char.IsLower(_content[next]);
    }

    private readonly bool IsAbbreviation(Word word)
    {
        var letters = _content[word.Start..word.End];
        return (letters.Length == 1 && char.IsLetter(letters[0]) && (letters[0] != 'I' || word.Start > 0 && _content[word.Start - 1] == '.')) || word.Is(WordClasses.Title) || letters is "p" or "pp" or "No" or "Vol" or "cf" or "etc" or "viz";
    }
}
