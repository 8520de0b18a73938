using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>The words of a page without white space, as AngleSharp's tree has them and as a document that was read has them.</summary>
public static class BrowserText
{
    private const char Picture = '\uFFFC';

    /// <summary>The words of the body but for what browsers never show, with the numbers of ordered lists.</summary>
    /// <param name="page">The page, its elements with their places in the source.</param>
    /// <param name="document">What it was read as: the number of an item that is a note is its label, and navigation is not counted.</param>
    public static string Of(IDocument page, SourceDocument document)
    {
        var uncounted = document.Drops.Where(drop => drop.Reason == "navigation").Select(drop => (drop.Source, IsCounted: false));
        var parts = document.Blocks.Select(block => (block.Source, IsCounted: block.Label is null)).Concat(uncounted).OrderBy(part => part.Source.Start).ToList();
        return Of(page.Body!, CountedItems.Of(page).Where(item => parts.Find(part => part.Source.End > item.Key.SourceReference!.Position.Index).IsCounted).ToDictionary());
    }

    private static string Of(IElement body, Dictionary<IElement, string> numbers)
    {
        var (words, begun) = (new StringBuilder(), new List<IElement>());
        INode? node = body;
        while (node is not null)
        {
            if (node is IText text && !string.IsNullOrWhiteSpace(text.Data) || node is IHtmlImageElement)
            {
                foreach (var item in begun.Where(item => item.Contains(node)))
                    AppendWords(words, numbers[item]);
                begun.Clear();
            }

            if (node is IText { Data: var data })
                AppendWords(words, data);
            var isHidden = node is IElement hidden && IsHidden(hidden);
            if (node is IElement element && !isHidden && numbers.ContainsKey(element))
                begun.Add(element);
            node = isHidden ? After(node, body) : node.FirstChild ?? After(node, body);
        }

        return words.ToString();
    }

    /// <summary>The words of all blocks and of what was left as navigation.</summary>
    public static string Of(SourceDocument document)
    {
        var left = document.Drops.Where(drop => drop.Reason == "navigation").Select(drop => (drop.Source.Start, Words: WordsOf(drop.Source.In(document.Source.Content))));
        var words = new StringBuilder();
        foreach (var (_, part) in document.Blocks.Select(block => (block.Source.Start, Words: block.Content)).Concat(left).OrderBy(part => part.Start))
            AppendWords(words, part);
        return words.ToString();
    }

    /// <summary>How many characters of <paramref name="shown"/> are not in <paramref name="read"/>, order aside.</summary>
    public static int Lacking(string shown, string read)
    {
        var counts = new Dictionary<char, int>();
        foreach (var letter in read)
            counts[letter] = counts.GetValueOrDefault(letter) + 1;
        foreach (var letter in shown)
            counts[letter] = counts.GetValueOrDefault(letter) - 1;
        return counts.Values.Where(count => count < 0).Sum(count => -count);
    }

    private static string WordsOf(string markup) => Of(new HtmlParser().ParseDocument($"<body>{markup}").Body!, []);

    private static INode? After(INode node, INode root)
    {
        var at = node;
        while (at is not null && at != root && at.NextSibling is null)
            at = at.Parent;
        return at == root ? null : at?.NextSibling;
    }

    /// <summary>Whether browsers do not show an element.</summary>
    internal static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "title" or "iframe" or "noembed" or "noframes" || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var said
            && (said.Contains("display:none", StringComparison.OrdinalIgnoreCase) || said.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    private static void AppendWords(StringBuilder words, string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && letter != Picture)
                words.Append(letter);
        }
    }
}
