using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The chapters of one open edition that were read last. A chapter has hundreds of pages, each of one thing in it; to assemble it for each, from its bytes on, would be most of their cost.</summary>
/// <remarks>They belong to the open edition and go with it: after a swap nothing of the one before can be met. A chapter is immutable, so requests may share it.</remarks>
internal sealed class RecentChapters
{
    /// <summary>Chapters kept at the most.</summary>
    public const int Most = 8;

    /// <summary>UTF-16 units of source that all kept chapters have together, at the most; a longer chapter is not kept.</summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    private readonly Lock _gate = new();

    // The one read last comes first.
    private readonly List<(int Key, Chapter Chapter)> _chapters = [];

    /// <summary>The chapter with this number; null when it is not here.</summary>
    public Chapter? Find(int key)
    {
        lock (_gate)
        {
            var place = _chapters.FindIndex(kept => kept.Key == key);
            if (place < 0)
                return null;
            var found = _chapters[place];
            _chapters.RemoveAt(place);
            _chapters.Insert(0, found);
            return found.Chapter;
        }
    }

    /// <summary>Keeps a chapter and lets go of those that were not read for longest.</summary>
    public void Keep(int key, Chapter chapter)
    {
        if (chapter.Source.Content.Length > MostCharacters)
            return;
        lock (_gate)
        {
            _chapters.RemoveAll(kept => kept.Key == key);
            _chapters.Insert(0, (key, chapter));
            while (_chapters.Count > Most || _chapters.Sum(kept => (long)kept.Chapter.Source.Content.Length) > MostCharacters)
                _chapters.RemoveAt(_chapters.Count - 1);
        }
    }
}
