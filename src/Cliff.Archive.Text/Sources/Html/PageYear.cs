using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>When a page's text was written, else first published, with no more precision than is printed: <c>1917–18</c> is 1917, <c>n.d.</c> is nothing.</summary>
internal static partial class PageYear
{
    private const string Writing = "written|date|delivered|spoken|composed|recorded|escrito|redactado|fecha|geschrieben|verfasst|écrit|scritto|написано";
    private const string Publication = "first published|originally|published|publication|printed|primera|publicad|erst|veröffentlicht|première|publié|pubblicat|впервые|опубликовано";

    /// <summary>A longer paragraph without a label tells a story.</summary>
    private const int LongestStatement = 300;

    /// <summary>The year: of writing as the imprint states it; of the date in the title; of publication; of the issue it is taken from; of the path; of the book it is taken from.</summary>
    /// <remarks>
    /// An archive files a text under the year in which it was written, so a year in the path is a statement too; but it is nobody's about
    /// this page in particular, and it is not believed where the imprint says that the date is unknown. It goes before the year of a book
    /// that the text is taken from, for that is most often a later collection.
    /// </remarks>
    public static int? Of(HtmlFront front, PageAuthor author, PageTitle title, ImmutableArray<ImprintStatement> imprint)
    {
        var dates = imprint.Where(statement => Labelled(statement, Writing)).ToList();
        if (Year(dates) is { } written)
            return written;
        var line = front.Lines.Select(line => PrintedDate.YearOfLine(line.Content)).FirstOrDefault(year => year is not null);
        return line ?? author.Year ?? title.Year
            ?? Year(imprint.Where(statement => Labelled(statement, Publication) || Tells().IsMatch(statement.Content)))
            ?? Year(imprint.Where(statement => IsTaken(statement) && PrintedDate.IsOfAnIssue(statement.Content)))
            ?? (dates.Any(statement => Unknown().IsMatch(statement.Content)) ? null : OfPath(front.Path))
            ?? Year(imprint.Where(statement => Labelled(statement, "publisher") || (IsTaken(statement) && !Collection().IsMatch(statement.Content))));
    }

    private static int? Year(IEnumerable<ImprintStatement> statements) => statements.Select(statement => PrintedDate.YearIn(statement.Content)).FirstOrDefault(year => year is not null);

    private static bool Labelled(ImprintStatement statement, string labels) =>
        statement.Label is { } label && labels.Split('|').Any(each => label.StartsWith(each, StringComparison.OrdinalIgnoreCase));

    private static bool IsTaken(ImprintStatement statement) => Labelled(statement, "source") || (statement is { Label: null, Content.Length: < LongestStatement } && !Labour().IsMatch(statement.Content));

    private static int? OfPath(string? path) =>
        (path ?? "").Split('/').Where(segment => segment.Length == 4 && PrintedDate.IsLine(segment)).Select(PrintedDate.YearIn).LastOrDefault();

    [GeneratedRegex(@"\b(?:written|delivered|first published|originally published|first appeared)\b.{0,80}[0-9]{4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Tells();

    [GeneratedRegex(@"\b(?:n\.\s?d\.|undated|unknown|not dated|no date)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^\W*(?:transcri|tramscri|marked|mark-?up|html|downloaded|proof|digitali[sz]ed|copyright|public domain|copied|republished|reprinted|converted|scanned|translat)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Labour();

    [GeneratedRegex(@"\b(?:collected|selected|works|vol(?:ume|\.)|writings)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Collection();
}
