using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Editing.Yaml;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Editing;

/// <summary>What a <c>work.yaml</c> says of a book; null where it does not say. <c>docs/editing-a-chapter.md</c> describes it for people.</summary>
public sealed partial record WorkFile
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Second line of the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Author as printed on the title page.</summary>
    public string? Author { get; init; }

    /// <summary>Number of the volume, from 1.</summary>
    public int? Volume { get; init; }

    /// <summary>Year of first publication, from 1.</summary>
    public int? Year { get; init; }

    /// <summary>BCP 47 tag, its shape checked and not its registration.</summary>
    public string? Language { get; init; }

    /// <summary>Where the text comes from.</summary>
    public string? Origin { get; init; }

    /// <summary>Address of the place it comes from: absolute, http or https.</summary>
    public string? OriginUrl { get; init; }

    /// <summary>What is known of the rights, and what is not.</summary>
    public string? Rights { get; init; }

    /// <summary>Whether search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The encoding of its files, by the name the archive has for it; null where it is to be found out.</summary>
    public string? Encoding { get; init; }

    /// <summary>The files in reading order; empty where the order of their names is meant. Whether they exist is not known here.</summary>
    public ImmutableArray<ListedChapter> Chapters { get; init; } = [];

    /// <summary>Reads <paramref name="yaml"/>.</summary>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="yaml">Its text.</param>
    /// <exception cref="DecisionException">Something in it cannot be used; the message says where, why and what to do.</exception>
    public static WorkFile Parse(string path, string yaml)
    {
        var root = YamlTree.Read(path, yaml) ?? throw new DecisionException(path, 1, "the file says nothing; give at least \"title: …\"");
        var fields = new YamlFields(path, "a work", root, "title", "subtitle", "author", "volume", "year", "language", "origin", "origin-url", "rights", "noindex", "encoding", "chapters");
        return new WorkFile
        {
            Title = fields.Required("title"),
            Subtitle = fields.Optional("subtitle"),
            Author = fields.Optional("author"),
            Volume = fields.Number("volume"),
            Year = fields.Number("year"),
            Language = LanguageIn(fields),
            Origin = fields.Optional("origin"),
            OriginUrl = AddressIn(fields),
            Rights = fields.Optional("rights"),
            NoIndex = fields.Choice("noindex", ("true", true), ("false", false)) ?? false,
            Encoding = EncodingField.Read(fields),
            Chapters = ChaptersIn(fields),
        };
    }

    private static string? LanguageIn(YamlFields fields) => fields.Optional("language") is not { } tag || LanguageTag().IsMatch(tag)
        ? fields.Optional("language")
        : throw fields.Refuse(fields.LineOf("language"), $"{Printable.Quoted(tag)} is no language tag; give one like en, de, ru or zh-Hant");

    private static string? AddressIn(YamlFields fields)
    {
        if (fields.Optional("origin-url") is not { } address)
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw fields.Refuse(fields.LineOf("origin-url"), $"{Printable.Quoted(address)} is no address of a page; begin it with https:// or http://");
    }

    private static ImmutableArray<ListedChapter> ChaptersIn(YamlFields fields)
    {
        var items = fields.Items("chapters");
        var chapters = fields.Words("chapters").Zip(items, (name, item) => new ListedChapter(name, item.Line)).ToImmutableArray();
        return chapters.FirstOrDefault(chapter => chapter.FileName.AsSpan().ContainsAny('/', '\\') || chapter.FileName is "." or "..") is { } outside
            ? throw fields.Refuse(outside.Line, $"{Printable.Quoted(outside.FileName)} is no name of a file in this folder; give the name alone (02-campaign.txt)")
            : chapters;
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex LanguageTag();
}

/// <summary>A file in the list of chapters.</summary>
/// <param name="FileName">Its name, extension included.</param>
/// <param name="Line">Line of the <c>work.yaml</c>, from 1, for whoever finds no such file.</param>
public sealed record ListedChapter(string FileName, int Line);
