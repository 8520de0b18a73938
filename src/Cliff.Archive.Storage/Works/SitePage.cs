using Cliff.Archive.Storage.Searching;

namespace Cliff.Archive.Storage.Works;

/// <summary>A page of a tree with what it links to, while works are being made.</summary>
internal sealed class SitePage(SourceSurvey survey)
{
    private readonly List<SitePage> _lists = [];
    private readonly HashSet<SitePage> _listed = [];

    /// <summary>What the page says.</summary>
    public SourceSurvey Survey { get; } = survey;

    /// <summary>Its folder, without a slash at its end.</summary>
    public string Folder { get; } = SiteMap.FolderOf(survey.Path);

    /// <summary>The work it states, folded; empty where it states none.</summary>
    public string StatedWork { get; } = FoldedWords.Of(survey.Work);

    /// <summary>The author it states, folded; empty where it states none.</summary>
    public string StatedAuthor { get; } = FoldedWords.Of(survey.Author);

    /// <summary>The pages it lists, each once, in order.</summary>
    public IReadOnlyList<SitePage> Lists => _lists;

    /// <summary>Whether its folder is one work as a whole: it has a <c>work.yaml</c>, or plain texts.</summary>
    public bool IsOfFolder { get; init; }

    /// <summary>The pages it leads up to.</summary>
    public List<SitePage> Up { get; } = [];

    /// <summary>Paths it leads up to within its folder at which the tree has no page.</summary>
    public List<string> UpToMissing { get; } = [];

    /// <summary>The page to be read next, by its own word or by that of the page after it.</summary>
    public SitePage? Next { get; set; }

    /// <summary>The page whose next one this is.</summary>
    public SitePage? Before { get; set; }

    /// <summary>Whether <see cref="Before"/> says that this page follows; else this page says what it follows.</summary>
    public bool IsNamedByBefore { get; set; }

    /// <summary>The work it has been put into.</summary>
    public WorkDraft? Draft { get; set; }

    /// <summary>Whether it lists <paramref name="page"/>.</summary>
    public bool ListsPage(SitePage page) => _listed.Contains(page);

    /// <summary>Adds <paramref name="page"/> to those it lists.</summary>
    public void List(SitePage page)
    {
        if (_listed.Add(page))
            _lists.Add(page);
    }

    /// <summary>Whether both say what work they are of, and do not say the same.</summary>
    public bool IsOfAnotherWork(SitePage other) => StatedWork.Length > 0 && other.StatedWork.Length > 0 && !IsOfSameWork(other);

    /// <summary>Whether both say that they are of one work, of one author so far as they say it.</summary>
    public bool IsOfSameWork(SitePage other) =>
        StatedWork.Length > 0 && StatedWork == other.StatedWork
        && (StatedAuthor.Length == 0 || other.StatedAuthor.Length == 0 || StatedAuthor == other.StatedAuthor);
}

/// <summary>Words as they are compared: folded, parted by one space.</summary>
internal static class FoldedWords
{
    /// <summary>The words of <paramref name="text"/>; empty for none.</summary>
    public static string Of(string? text) => text is null ? string.Empty : string.Join(' ', Word.In(text).Select(word => word.Key));

    /// <summary>Whether <paramref name="words"/> begin with <paramref name="first"/>, word by word.</summary>
    public static bool Begins(string words, string first) =>
        words.StartsWith(first, StringComparison.Ordinal) && (words.Length == first.Length || words[first.Length] == ' ');

    /// <summary>Whether <paramref name="some"/> stand together among <paramref name="words"/>.</summary>
    public static bool Hold(string words, string some) => some.Length > 0 && $" {words} ".Contains($" {some} ", StringComparison.Ordinal);
}
