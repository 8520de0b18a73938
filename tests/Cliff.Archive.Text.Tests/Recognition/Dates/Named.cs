using System.Globalization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Dates;
using Cliff.Archive.Text.Tests.Writers;

namespace Cliff.Archive.Text.Tests.Recognition.Dates;

/// <summary>Reads the dates of small texts.</summary>
internal static class Named
{
    /// <summary>The dates of paragraphs, a line each: what is printed, then first and last day.</summary>
    public static string[] In(params string[] paragraphs) => [.. Dates(paragraphs).Select(Line)];

    /// <summary>The dates of paragraphs.</summary>
    public static IReadOnlyList<DatedMention> Dates(params string[] paragraphs) =>
        DateRecognizer.Recognize(SomeChapter.Of([.. paragraphs.Index().Select(paragraph => SomeChapter.Paragraph($"p{paragraph.Index + 1}", paragraph.Item))]));

    /// <summary>The only date of one paragraph.</summary>
    public static DatedMention One(string paragraph) => Assert.Single(Dates(paragraph));

    /// <summary>The dates of blocks.</summary>
    public static string[] In(params Block[] blocks) => In(SomeChapter.Of([.. blocks]));

    /// <summary>The dates of a chapter.</summary>
    public static string[] In(Chapter chapter) => [.. DateRecognizer.Recognize(chapter).Select(Line)];

    private static string Line(DatedMention date) => date.Earliest is null ? $"{date.Printed}: no year"
        : date.Earliest == date.Latest ? $"{date.Printed}: {Day(date.Earliest)}" : $"{date.Printed}: {Day(date.Earliest)} to {Day(date.Latest)}";

    private static string Day(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
