using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Editing.Yaml;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>The YAML between two lines <c>---</c> at the start of a file: what the text is.</summary>
internal sealed class FrontMatter
{
    private readonly YamlFields? _fields;
    private readonly string _path;

    private FrontMatter(string path, YamlFields? fields, Drop drop) => (_path, _fields, Drop) = (path, fields, drop);

    /// <summary>Where it stands.</summary>
    public Drop Drop { get; }

    /// <summary>That of <paramref name="source"/>; null when it has none.</summary>
    /// <exception cref="SourceRefusedException">It is not YAML, or has a key that is not known.</exception>
    public static FrontMatter? Of(SourceFile source, MarkdownDocument tree)
    {
        if (tree.FirstOrDefault() is not YamlFrontMatterBlock block)
            return null;
        var drop = new Drop(new TextSpan(block.Span.Start, block.Span.End + 1), MarkupDrops.Reason);
        try
        {
            var root = YamlTree.Read(source.Path, block.Lines.ToString());
            var fields = root is null ? null : new YamlFields(source.Path, "front matter", root, "title", "author", "work", "language", "year", "source", "rights", "imprint");
            return new FrontMatter(source.Path, fields, drop);
        }
        catch (DecisionException fault)
        {
            throw Refused(source.Path, fault);
        }
    }

    /// <summary>What the text is; its title is that of its title lines where the front matter gives none.</summary>
    public ChapterMetadata Metadata(IEnumerable<string> titleLines)
    {
        var printed = string.Join(". ", titleLines).Trim();
        try
        {
            return new ChapterMetadata(_fields?.Optional("author"), _fields?.Optional("work"), _fields?.Optional("title") ?? (printed.Length > 0 ? printed : null), _fields?.Optional("language"))
            {
                Year = _fields?.Number("year"),
                Imprint = [.. Imprint()],
            };
        }
        catch (DecisionException fault)
        {
            throw Refused(_path, fault);
        }
    }

    private IEnumerable<ImprintStatement> Imprint()
    {
        if (_fields is null)
            yield break;
        if (_fields.Optional("source") is { } source)
            yield return new ImprintStatement("Source", source);
        if (_fields.Optional("rights") is { } rights)
            yield return new ImprintStatement("Rights", rights);
        foreach (var item in _fields.Items("imprint"))
        {
            var statement = new YamlFields(_path, "an imprint", item, "of", "says");
            yield return new ImprintStatement(statement.Optional("of"), statement.Required("says"));
        }
    }

    /// <summary>The first line of the YAML is the second of the file.</summary>
    private static SourceRefusedException Refused(string path, DecisionException fault) =>
        new(path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {fault.Line + 1}: {fault.Reason}"));
}
