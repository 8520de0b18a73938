using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Counts whom a chapter names.</summary>
internal static class VoiceRows
{
    /// <summary>The voices of <paramref name="chapter"/>, in the ordinal order of their slugs.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="chapterKey">Number of its row.</param>
    /// <param name="spoken">Words that the speaker of each quotation says, by its id.</param>
    public static ImmutableArray<VoiceRow> Of(Chapter chapter, int chapterKey, IReadOnlyDictionary<string, int> spoken)
    {
        var voices = new SortedDictionary<string, Voice>(StringComparer.Ordinal);
        foreach (var quotation in chapter.Quotations)
        {
            var attribution = quotation.Attribution;
            foreach (var speaker in attribution.Named.Where(speaker => speaker.Slug is not null))
            {
                if (!voices.TryGetValue(speaker.Slug!, out var voice))
                    voices.Add(speaker.Slug!, voice = new Voice());
                voice.Add(speaker);
            }

            if (attribution.Speaker?.Slug is { } speaking)
            {
                voices[speaking].Quotations++;
                voices[speaking].Words += spoken[quotation.Id];
            }

            if (attribution.Reporter?.Slug is { } reported)
                voices[reported].Reported++;
        }

        var declared = chapter.DeclaredSpeakers.ToHashSet(StringComparer.Ordinal);
        return [.. voices.Select(voice => voice.Value.Row(chapterKey, voice.Key, declared.Contains(voice.Key)))];
    }

    private sealed class Voice
    {
        private readonly Dictionary<(string Name, SpeakerKind Kind), int> _names = [];

        public int Quotations { get; set; }

        public int Words { get; set; }

        public int Reported { get; set; }

        public void Add(Speaker speaker) => _names[(speaker.Name, speaker.Kind)] = _names.GetValueOrDefault((speaker.Name, speaker.Kind)) + 1;

        public VoiceRow Row(int chapterKey, string slug, bool isDeclared)
        {
            var ((name, kind), _) = _names
                .OrderByDescending(named => named.Value)
                .ThenByDescending(named => named.Key.Name.Length)
                .ThenBy(named => named.Key.Name, StringComparer.Ordinal)
                .ThenBy(named => named.Key.Kind)
                .First();
            return new VoiceRow { ChapterKey = chapterKey, Slug = slug, Name = name, Kind = kind, IsDeclared = isDeclared, Quotations = Quotations, Words = Words, Reported = Reported };
        }
    }
}
