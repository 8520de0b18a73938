using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Parts imprint paragraphs into their statements: <c>Written: …; Source: …</c>.</summary>
internal static partial class ImprintStatements
{
    private const int LongestLabel = 40;

    /// <summary>The statements in order. One begins where the page marks a label, at each line, and at a known label after a semicolon or a stop.</summary>
    public static ImmutableArray<ImprintStatement> Of(ImmutableArray<FrontImprint> paragraphs) =>
        [.. paragraphs.SelectMany(Parts).Select(Statement).Where(statement => statement.Content.Length > 0)];

    private static IEnumerable<(string Words, int LabelLength)> Parts(FrontImprint paragraph)
    {
        var content = paragraph.Content;
        var labels = paragraph.Labels.Where(label => IsLabel(content, label)).GroupBy(label => label.Start).ToDictionary(group => group.Key, group => group.Max(label => label.End));
        var starts = new SortedSet<int>(labels.Keys) { 0 };
        for (var at = content.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = content.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        foreach (Match match in LabelWithin().Matches(content))
            starts.Add(match.Index + match.Length);
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(content.Length)))
            yield return (content[start..end], labels.TryGetValue(start, out var label) ? Math.Min(label, end) - start : 0);
    }

    /// <summary>A label is short and ends with its colon; what is marked may also be a title, or a whole statement whose end tag was forgotten.</summary>
    private static bool IsLabel(string content, TextSpan marked)
    {
        var words = content.AsSpan(marked.Start, marked.Length).TrimEnd();
        var colon = words.IndexOf(':');
        return words.Length is > 0 and < LongestLabel
            && (colon == words.Length - 1 || (colon < 0 && marked.End < content.Length && content[marked.End] == ':'));
    }

    private static ImprintStatement Statement((string Words, int LabelLength) part)
    {
        if (part.LabelLength > 0)
            return new(Label(part.Words[..part.LabelLength]), Content(part.Words[part.LabelLength..]));
        var printed = PrintedLabel().Match(part.Words);
        return printed.Success
            ? new(Label(printed.Groups["label"].Value), Content(part.Words[printed.Length..]))
            : new(null, Content(part.Words));
    }

    private static string? Label(string printed) => printed.Trim().TrimEnd(':', ' ') is { Length: > 0 } label ? label : null;

    private static string Content(string words) => words.Trim().TrimStart(':', ' ').TrimEnd(';', ' ');

    private const string Keys =
        @"(?:first |originally |date |year )?(?:written|published|publication|delivered|spoken|printed|composed|recorded)|date|author|sources?|translat\w{0,20}|transcri\w{0,20}|mark(?:ed)?[ -]?up|html(?:[ -]?mark-?up)?"
        + @"|public domain|copyleft|copyright|on-?line (?:version|publication)|proof\s?read\w{0,20}|proofed|edit(?:ed|ing|or)|publisher|printer|digitali[sz]\w{0,20}|scan\w{0,20}|note|location|original title"
        + @"|escrito|redactado|primera (?:edición|publicación|vez)|publicad[oa]|fuente|traducción|digitalización|transcripción|esta edición|fecha"
        + @"|geschrieben|verfasst|erst\w{0,20}|veröffentlicht|quelle|übersetz\w{0,20}|transkription|écrit|première \w{1,20}|publié|traduction|scritto|pubblicat\w{0,20}|fonte|traduzione|trascri\w{0,20}|написано|впервые \w{1,20}|опубликовано|источник";

    [GeneratedRegex(@"[;.]\s+(?=(?:" + Keys + @")[\w/&\\ -]{0,30}:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex LabelWithin();

    [GeneratedRegex(@"^\W*(?<label>(?:" + Keys + @")[\w/&\\ -]{0,30}?)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex PrintedLabel();
}
