using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Makes hits of what the word index found.</summary>
internal sealed class HitReader(ArchiveDbContext context, SearchPlan plan)
{
    /// <summary>The hits for the passages with these keys, in the same order.</summary>
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(List<long> keys, CancellationToken cancellation)
    {
        var places = await context.Passages
            .Where(row => keys.Contains(row.Key))
            .ToDictionaryAsync(row => row.Key, row => (row.ChapterKey, row.Id), cancellation).ConfigureAwait(false);
        var passages = await new PassageReader(context).ReadAsync(places.Values, cancellation).ConfigureAwait(false);
        return [.. keys.Select(key => Hit(passages[places[key]]))];
    }

    /// <summary>A hit in <paramref name="passage"/> with <paramref name="marks"/>.</summary>
    public static SearchHit Hit(ReadPassage passage, IReadOnlyList<TextSpan> marks, VoicedQuotation? quotation) => new()
    {
        Id = passage.Id,
        Url = $"/works/{passage.Work}/{passage.Chapter}#{passage.Id}",
        Work = passage.Work,
        Chapter = passage.Chapter,
        Content = passage.Content,
        Marks = marks,
        Quotation = quotation is null ? null : new SearchQuotation(quotation.Id, quotation.Speaker, quotation.Reporter, quotation.Certainty),
    };

    private SearchHit Hit(ReadPassage passage)
    {
        var voices = passage.Voices;
        var words = plan switch
        {
            { Speaker.Slug: { } slug } => voices.Of(slug),
            { Scope: SearchScope.Prose } => voices.Prose(),
            { Scope: SearchScope.Quotations } => voices.Quoted(),
            _ => voices.Whole(),
        };
        var marks = words.Find(plan.Query.Terms);
        var first = marks.IsEmpty ? words.Start : marks[0].Start;
        return Hit(passage, marks, plan.Speaker is null ? voices.InnermostAt(first) : voices.VoiceAt(first));
    }
}
