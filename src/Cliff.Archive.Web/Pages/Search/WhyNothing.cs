using System.Collections.Immutable;
using Cliff.Archive.Storage.Searching;

namespace Cliff.Archive.Web.Pages.Search;

/// <summary>Why a search found nothing, and what else could be asked.</summary>
internal sealed class WhyNothing
{
    private readonly SearchModel _search;
    private readonly SearchQuery _query;
    private readonly ImmutableArray<string> _named;

    public WhyNothing(SearchModel search)
    {
        _search = search;
        _query = QueryParser.Parse(search.Asked.Query);
        _named = search.Asked.Speaker is { } picked ? [.. _query.Speakers, picked] : _query.Speakers;
    }

    /// <summary>The reason, in one sentence.</summary>
    public string Because
    {
        get
        {
            if (_search.Result.Total > 0)
                return $"There are {_search.Result.Pages} pages of this search and no page {_search.Result.Page}.";
            if (_search.Asked.Work is { } work && _search.Work is null)
                return $"This edition has no work “{work}”.";
            var found = _named.Select(name => (Name: name, Row: _search.Named.GetValueOrDefault(name))).ToList();
            if (found.Find(speaker => speaker.Row is null) is { Name: { } stranger })
                return $"This edition quotes nobody called “{stranger}”.";
            if (found.Select(speaker => speaker.Row!.Slug).Distinct().Count() > 1)
                return "It asks for the words of more than one speaker at once.";
            if (_query.Terms.IsEmpty && found.Count == 0)
                return _query.Without.IsEmpty ? "There is no word in it to look for." : "It says only what must not be there, and no word to look for.";
            if (Scope == SearchScope.Prose && found.Count > 0)
                return "The author’s prose is what no quoted speaker says.";
            return InFewWords;
        }
    }

    /// <summary>Other queries that ask for less: the last word with an open end, each word by itself.</summary>
    public IEnumerable<string> Offers
    {
        get
        {
            if (_query.Terms is not [.., var last])
                yield break;
            if (!last.IsPrefix && _query.Speakers.IsEmpty && _query.Scope is null && _search.Asked.Query!.TrimEnd() is [.., var end] typed && char.IsLetterOrDigit(end))
                yield return typed + "*";
            if (_query.Terms.Length == 1 && last.Keys.Length == 1)
                yield break;
            // The longest words are the rarest, nearly always: they say most of what is looked for.
            foreach (var word in _query.Terms.SelectMany(term => term.Keys).Distinct().OrderByDescending(key => key.Length).Take(4))
                yield return word;
        }
    }

    private SearchScope Scope => _query.Scope ?? _search.Asked.Scope;

    private string InFewWords
    {
        get
        {
            var narrowed = Scope != SearchScope.All || _named.Length > 0 || _search.Asked.Work is not null ? " within what was asked for" : "";
            return _query.Terms switch
            {
                [] => $"Nothing is said{narrowed}.",
                [{ Keys.Length: 1 }] => $"No passage{narrowed} has this word{Without}.",
                [_] => $"No passage{narrowed} has these words next to each other{Without}.",
                _ => $"No passage{narrowed} has all of this at once{Without}.",
            };
        }
    }

    private string Without => _query.Without.IsEmpty ? "" : " without what is ruled out";
}
