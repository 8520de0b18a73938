using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Cliff.Archive.Text.Tests.Gold;

/// <summary>A passage of <c>inline.yaml</c> with the inline quotations that a careful reader marks in it.</summary>
internal sealed record InlinePassage
{
    public string Passage { get; init; } = "";

    public InlineLabel[] Quotations { get; init; } = [];

    public static InlinePassage[] LoadAll() => new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
        .Deserialize<InlinePassage[]>(File.ReadAllText(Repository.PathOf("tests", "Cliff.Archive.Text.Tests", "Gold", "inline.yaml")));
}

/// <summary>One labelled quotation.</summary>
internal sealed record InlineLabel
{
    /// <summary>What stands between the marks, <c> / </c> between paragraphs.</summary>
    public string Words { get; init; } = "";

    /// <summary><c>said</c>, <c>term</c> or <c>title</c>.</summary>
    public string Nature { get; init; } = "";

    /// <summary>Who says it; null where the passage names nobody.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words for a speaker without a name; null where there are none.</summary>
    public string? Unnamed { get; init; }
}
