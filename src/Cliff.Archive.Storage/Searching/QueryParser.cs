using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Searching;

/// <summary>
/// Reads the query language: <c>words</c>, <c>"a phrase"</c>, <c>-not</c>, <c>prefix*</c>, <c>speaker:slug</c>,
/// <c>speaker:"A Name"</c>, <c>in:prose</c>. Whatever has no such sense is read as words; nothing is an error.
/// </summary>
public sealed class QueryParser
{
    /// <summary>The most words that are looked for; those after them are ignored.</summary>
    public const int MaximumWords = 64;

    private const int ShortestPrefix = 2;

    private readonly string _text;
    private readonly ImmutableArray<SearchTerm>.Builder _terms = ImmutableArray.CreateBuilder<SearchTerm>();
    private readonly ImmutableArray<SearchTerm>.Builder _without = ImmutableArray.CreateBuilder<SearchTerm>();
    private readonly ImmutableArray<string>.Builder _speakers = ImmutableArray.CreateBuilder<string>();
    private SearchScope? _scope;
    private int _words;
    private int _at;

    private QueryParser(string text) => _text = text;

    /// <summary>What <paramref name="text"/> asks for.</summary>
    public static SearchQuery Parse(string? text) => new QueryParser(text ?? string.Empty).Read();

    private SearchQuery Read()
    {
        while (SkipSpace())
        {
            var not = TakeMinus();
            if (!not && (TakeSpeaker() || TakeScope()))
                continue;
            var (words, prefix) = TakePhrase() is { } phrase ? (phrase, TakeStar()) : TakeBare();
            Add(not ? _without : _terms, words, prefix);
        }

        return new SearchQuery
        {
            Terms = _terms.ToImmutable(),
            Without = _without.ToImmutable(),
            Speakers = _speakers.ToImmutable(),
            Scope = _scope,
        };
    }

    private bool SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length;
    }

    private bool TakeMinus()
    {
        if (_text[_at] != '-' || _at + 1 >= _text.Length || char.IsWhiteSpace(_text[_at + 1]))
            return false;
        _at++;
        return true;
    }

    private bool TakeSpeaker()
    {
        if (!TakeName("speaker:"))
            return false;
        var name = TakePhrase() ?? TakeToSpace();
        if (!string.IsNullOrWhiteSpace(name))
            _speakers.Add(name);
        return true;
    }

    private bool TakeScope()
    {
        var start = _at;
        if (!TakeName("in:"))
            return false;
        if (SearchScopeNames.Parse(TakeToSpace()) is { } scope)
        {
            _scope = scope;
            return true;
        }

        _at = start;
        return false;
    }

    private bool TakeName(string name)
    {
        if (string.Compare(_text, _at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        _at += name.Length;
        return true;
    }

    /// <summary>The words between quotation marks, straight or typographic; null when none open here or they do not close.</summary>
    private string? TakePhrase()
    {
        if (_at >= _text.Length)
            return null;
        var close = _text[_at] switch
        {
            '"' => _text.IndexOf('"', _at + 1),
            '“' or '”' or '„' => _text.AsSpan(_at + 1).IndexOfAny('“', '”', '"') is var next and >= 0 ? _at + 1 + next : -1,
            '«' => _text.IndexOf('»', _at + 1),
            _ => -1,
        };
        if (close < 0)
            return null;
        var words = _text[(_at + 1)..close];
        _at = close + 1;
        return words;
    }

    private bool TakeStar()
    {
        if (_at >= _text.Length || _text[_at] != '*')
            return false;
        _at++;
        return true;
    }

    /// <summary>What stands before the next white space or quotation mark; at least one character.</summary>
    private (string Words, bool Prefix) TakeBare()
    {
        var start = _at++;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('"' or '“' or '„' or '«'))
            _at++;
        var words = _text[start.._at];
        return (words, words.EndsWith('*'));
    }

    private string TakeToSpace()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
            _at++;
        return _text[start.._at];
    }

    private void Add(ImmutableArray<SearchTerm>.Builder terms, string words, bool prefix)
    {
        ImmutableArray<string> keys = [.. Word.In(words).Select(word => word.Key).Take(MaximumWords - _words)];
        if (keys.IsEmpty)
            return;
        _words += keys.Length;
        terms.Add(new SearchTerm(keys, prefix && keys[^1].Length >= ShortestPrefix));
    }
}
