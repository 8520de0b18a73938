namespace Cliff.Archive.Storage.Works;

/// <summary>Gathers what the pages of a work state of it.</summary>
internal static class Statements
{
    /// <summary>What most of <paramref name="pages"/> state.</summary>
    /// <param name="pages">Its pages, with its contents page first where it has one.</param>
    public static StatedWork Of(IEnumerable<SitePage> pages)
    {
        var surveys = pages.Select(page => page.Survey).ToList();
        return new StatedWork(
            TitleOf(surveys),
            Most(surveys.Select(survey => survey.Author)),
            Most(surveys.Select(survey => survey.Year)),
            Most(surveys.Select(survey => survey.Language)));
    }

    /// <summary>What a contents page or a single page states; else what more than half of the pages do: chapters that each state another work mostly state their own title.</summary>
    private static string? TitleOf(List<SourceSurvey> surveys)
    {
        if (surveys is [var first] || (first = surveys[0]).IsContents)
            return first.Work ?? first.ChapterTitle ?? first.TitleLines.LastOrDefault();
        var titles = surveys.Select(survey => survey.Work ?? survey.ChapterTitle).ToList();
        var most = Most(titles);
        return titles.Count(title => title == most) * 2 > titles.Count ? most : null;
    }

    private static T? Most<T>(IEnumerable<T?> statements) => statements
        .Where(statement => statement is not null and not "")
        .GroupBy(statement => statement)
        .MaxBy(group => group.Count()) is { } most ? most.Key : default;
}
