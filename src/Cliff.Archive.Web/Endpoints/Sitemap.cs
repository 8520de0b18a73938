using System.Globalization;
using System.Text;
using System.Xml;

namespace Cliff.Archive.Web.Endpoints;

/// <summary>Writes sitemaps and their index (sitemaps.org, protocol 0.9).</summary>
internal static class Sitemap
{
    /// <summary>What the protocol allows in one file.</summary>
    public const int MostAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Name of the file that holds the part <paramref name="number"/>, from 1.</summary>
    public static string PartName(int number) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{number}.xml");

    /// <summary>A sitemap of pages.</summary>
    public static string Of(IEnumerable<string> addresses) => Document("urlset", "url", addresses);

    /// <summary>An index of sitemaps.</summary>
    public static string Index(IEnumerable<string> sitemaps) => Document("sitemapindex", "sitemap", sitemaps);

    private static string Document(string root, string entry, IEnumerable<string> addresses)
    {
        var document = new StringBuilder();
        using (var xml = XmlWriter.Create(document, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(entry, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }
}
