using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Gives the speakers of a chapter the slugs they have in the archive; their names stay as the chapter has them.</summary>
internal static class ChapterSpeakers
{
    /// <param name="chapter">The chapter, with slugs of its own.</param>
    /// <param name="identities">The archive's slug for each of them.</param>
    public static Chapter Named(Chapter chapter, IReadOnlyDictionary<string, string> identities) =>
        identities.All(identity => identity.Key == identity.Value)
            ? chapter
            : chapter with
            {
                Quotations = [.. chapter.Quotations.Select(quotation => quotation with { Attribution = Named(quotation.Attribution, identities) })],
                DeclaredSpeakers = [.. chapter.DeclaredSpeakers.Select(slug => identities.GetValueOrDefault(slug, slug)).Distinct().Order(StringComparer.Ordinal)],
            };

    private static Attribution Named(Attribution attribution, IReadOnlyDictionary<string, string> identities) => attribution with
    {
        Speaker = Named(attribution.Speaker, identities),
        Reporter = Named(attribution.Reporter, identities),
        RunnerUp = Named(attribution.RunnerUp, identities),
    };

    private static Speaker? Named(Speaker? speaker, IReadOnlyDictionary<string, string> identities) =>
        speaker?.Slug is { } slug && identities.TryGetValue(slug, out var inArchive) ? speaker with { Slug = inArchive } : speaker;
}
