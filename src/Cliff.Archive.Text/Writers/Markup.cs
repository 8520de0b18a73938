using System.Text;
using System.Xml;

namespace Cliff.Archive.Text.Writers;

/// <summary>Elements, attributes and words as well-formed XHTML 5. Escaping and nesting are <see cref="XmlWriter"/>'s; nothing else in the archive writes a tag.</summary>
/// <remarks>Only void elements are self-closed, so that an HTML parser and an XML parser read the same tree.</remarks>
internal sealed class Markup : IDisposable
{
    private const char Unprintable = '\uFFFD';

    private readonly XmlWriter _xml;

    public Markup(TextWriter output)
    {
        _xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            ConformanceLevel = ConformanceLevel.Fragment,
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.None,
            CloseOutput = false,
        });
    }

    public Markup Open(string element, string? cssClass = null)
    {
        _xml.WriteStartElement(element);
        return With("class", cssClass);
    }

    /// <summary>An attribute of the element just opened; none when <paramref name="value"/> is null.</summary>
    public Markup With(string attribute, string? value)
    {
        if (value is not null)
            _xml.WriteAttributeString(attribute, Printable(value));
        return this;
    }

    public Markup Words(string? words)
    {
        if (!string.IsNullOrEmpty(words))
            _xml.WriteString(Printable(words));
        return this;
    }

    public Markup Close()
    {
        _xml.WriteFullEndElement();
        return this;
    }

    public Markup Element(string element, string? cssClass, string words) => Open(element, cssClass).Words(words).Close();

    public Markup Link(string cssClass, string href, string words) => Open("a", cssClass).With("href", href).Words(words).Close();

    public void Dispose()
    {
        _xml.Flush();
        _xml.Dispose();
    }

    /// <summary>Characters that XML cannot carry (controls, lone surrogates) are shown as U+FFFD: a reader sees that something stood there.</summary>
    internal static string Printable(string words)
    {
        var first = FirstUnprintable(words, 0);
        if (first < 0)
            return words;
        var safe = new StringBuilder(words);
        for (var at = first; at >= 0; at = FirstUnprintable(words, at + 1))
            safe[at] = Unprintable;
        return safe.ToString();
    }

    private static int FirstUnprintable(string words, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            if (i + 1 < words.Length && char.IsSurrogatePair(words[i], words[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(words[i]))
                return i;
        }

        return -1;
    }
}
