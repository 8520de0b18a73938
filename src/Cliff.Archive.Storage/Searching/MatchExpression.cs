using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;

namespace Cliff.Archive.Storage.Searching;

/// <summary>What the word index is asked, in the syntax of FTS5. The only place that writes it: every key is folded letters and digits and stands in quotation marks.</summary>
/// <remarks><see href="https://www.sqlite.org/fts5.html#full_text_query_syntax"/>.</remarks>
internal static class MatchExpression
{
    /// <summary>The expression that finds rows whose <paramref name="column"/> has all of the terms and none of the others.</summary>
    /// <param name="column">A column of <see cref="PassageWords"/>.</param>
    /// <param name="query">The terms; at least one of them, or a speaker.</param>
    /// <param name="speaker">The speaker whose rows are wanted, and perhaps others with the same slugs in other chapters; null for all rows.</param>
    public static string Of(string column, SearchQuery query, SearchedSpeaker? speaker)
    {
        var wanted = ImmutableArray.CreateBuilder<string>();
        if (speaker is not null)
            wanted.Add($"speaker : ({string.Join(" OR ", speaker.Voices.Select(voice => Quote(PassageWords.Token(voice))))})");
        if (!query.Terms.IsEmpty)
            wanted.Add($"{column} : ({string.Join(" AND ", query.Terms.Select(Term))})");
        var all = string.Join(" AND ", wanted.Select(part => $"({part})"));
        return query.Without.IsEmpty
            ? all
            : $"({all}) NOT ({column} : ({string.Join(" OR ", query.Without.Select(Term))}))";
    }

    private static string Term(SearchTerm term) => Quote(string.Join(' ', term.Keys)) + (term.IsPrefix ? " *" : string.Empty);

    private static string Quote(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
