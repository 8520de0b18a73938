using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cliff.Archive.Text.Documents;
using YamlDotNet.RepresentationModel;

namespace Cliff.Archive.Evaluation.Metadata;

/// <summary>What a person read in a page; null where the page does not say it.</summary>
/// <param name="Path">Its path on the site.</param>
/// <param name="Sample">The part of the sample it is in: <c>tuned</c>, labelled before the reader was written, or <c>untouched</c>, labelled after.</param>
internal sealed record PageLabel(string Path, string Sample)
{
    public string? Author { get; private init; }

    public string? Work { get; private init; }

    public string? Chapter { get; private init; }

    public int? Year { get; private init; }

    /// <summary>The labels that come with the program.</summary>
    public static ImmutableArray<PageLabel> Read()
    {
        using var reader = new StreamReader(typeof(PageLabel).Assembly.GetManifestResourceStream("metadata-labels.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Label)];
    }

    private static PageLabel Label(YamlMappingNode page) => new(Field(page, "path")!, Field(page, "sample")!)
    {
        Author = Field(page, "author"),
        Work = Field(page, "work"),
        Chapter = Field(page, "chapter"),
        Year = Field(page, "year") is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
    };

    private static string? Field(YamlMappingNode page, string name) => page[name] is YamlScalarNode { Value: { } value } && value != "null" ? value : null;
}

/// <summary>A field of the metadata.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfLabel">What a person read.</param>
/// <param name="OfPage">What the program reads.</param>
internal sealed record PageField(string Name, Func<PageLabel, string?> OfLabel, Func<ChapterMetadata, string?> OfPage)
{
    public static ImmutableArray<PageField> All { get; } =
    [
        new("author", label => label.Author, read => read.Author),
        new("work", label => label.Work, read => read.Work),
        new("chapter", label => label.Chapter, read => read.ChapterTitle),
        new("year", label => label.Year?.ToString(CultureInfo.InvariantCulture), read => read.Year?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Whether the two are the same letters and digits in the same order: punctuation, capitals and kinds of quotation marks are not judged.</summary>
    public bool IsRight(PageLabel label, ChapterMetadata read) => Fold(OfLabel(label)) == Fold(OfPage(read));

    private static string? Fold(string? words) => words is null ? null : string.Concat(words.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
