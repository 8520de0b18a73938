using System.Xml.Linq;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>Writes a chapter and reads it back with an XML parser, so that every test is also one of well-formedness.</summary>
internal static class Xhtml
{
    public static readonly ChapterLinks Links = new SiteLinks("/base").Chapter("book", "02");

    /// <summary>The text of a chapter as an element tree.</summary>
    public static XElement Of(Chapter chapter, Func<XhtmlOptions, XhtmlOptions>? adjust = null) =>
        Written(chapter, writer => writer.WriteText(), adjust);

    /// <summary>Whatever <paramref name="write"/> writes, as an element tree under one root.</summary>
    public static XElement Written(Chapter chapter, Action<XhtmlWriter> write, Func<XhtmlOptions, XhtmlOptions>? adjust = null)
    {
        var options = new XhtmlOptions { Links = Links };
        using var output = new StringWriter();
        using (var writer = new XhtmlWriter(output, new ChapterIndex(chapter), adjust is null ? options : adjust(options)))
            write(writer);
        return XElement.Parse($"<root>{output}</root>", LoadOptions.PreserveWhitespace);
    }

    public static XElement ById(this XElement root, string id) => root.Descendants().Single(element => (string?)element.Attribute("id") == id);

    public static IEnumerable<XElement> WithClass(this XElement root, string cssClass) =>
        root.Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(cssClass));

    /// <summary>The words of a paragraph as printed: without its number and the copies of notes, and with a picture's character where a reference to it stands.</summary>
    public static string Printed(this XElement paragraph)
    {
        var copy = new XElement(paragraph);
        foreach (var picture in copy.WithClass("picture").ToList())
            picture.ReplaceWith("\uFFFC");
        copy.Descendants().Where(element => (string?)element.Attribute("class") is { } css && (css == "pn" || css.StartsWith("margin", StringComparison.Ordinal) || css == "sic")).Remove();
        copy.Descendants("button").Remove();
        return copy.Value;
    }
}
