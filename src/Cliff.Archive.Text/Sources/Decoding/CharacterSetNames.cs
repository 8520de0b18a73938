using System.Collections.Frozen;
using System.Text;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>The encodings that are read and their labels.</summary>
internal static class CharacterSetNames
{
    /// <summary>An encoding a line: its name, the Windows code page it is read with, and the other labels that mean it.</summary>
    private const string Table = """
        utf-8 65001 utf8 unicode-1-1-utf-8
        utf-16le 1200 utf-16 unicode ucs-2 iso-10646-ucs-2
        utf-16be 1201
        utf-32le 12000 utf-32
        utf-32be 12001
        windows-1252 1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 us-ascii ascii ansi_x3.4-1968 iso-646-us cp819 ibm819
        windows-1250 1250 cp1250 x-cp1250
        windows-1251 1251 cp1251 x-cp1251
        windows-1253 1253 cp1253 x-cp1253
        windows-1254 1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5
        windows-1255 1255 cp1255 x-cp1255
        windows-1256 1256 cp1256 x-cp1256
        windows-1257 1257 cp1257 x-cp1257
        windows-1258 1258 cp1258 x-cp1258
        windows-874 874 iso-8859-11 tis-620 dos-874
        iso-8859-2 28592 iso8859-2 iso88592 iso_8859-2 latin2 l2
        iso-8859-3 28593 iso8859-3 latin3 l3
        iso-8859-4 28594 iso8859-4 latin4 l4
        iso-8859-5 28595 iso8859-5 iso88595 iso_8859-5 cyrillic
        iso-8859-6 28596 iso8859-6 arabic
        iso-8859-7 28597 iso8859-7 greek
        iso-8859-8 28598 iso8859-8 hebrew
        iso-8859-13 28603 iso8859-13
        iso-8859-15 28605 iso8859-15 latin-9 latin9 l9
        koi8-r 20866 koi koi8 koi8_r cskoi8r
        koi8-u 21866 koi8-ru
        ibm866 866 866 cp866 csibm866
        macintosh 10000 mac x-mac-roman
        x-mac-cyrillic 10007 x-mac-ukrainian
        gb18030 54936 gbk gb2312 gb_2312-80 x-gbk chinese
        big5 950 big5-hkscs cn-big5 x-x-big5
        shift_jis 932 sjis shift-jis ms_kanji windows-31j x-sjis
        euc-jp 51932 x-euc-jp
        euc-kr 949 ks_c_5601-1987 ksc5601 korean windows-949
        """;

    private static readonly FrozenDictionary<string, Lazy<CharacterSet>> ByLabel = Table.Split('\n')
        .Select(line => line.Split(' '))
        .SelectMany(words => Labels(words, new Lazy<CharacterSet>(() => new CharacterSet(words[0], OfCodePage(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture))))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static CharacterSet? Find(string label) => ByLabel.TryGetValue(label.Trim(), out var set) ? set.Value : null;

    private static IEnumerable<KeyValuePair<string, Lazy<CharacterSet>>> Labels(string[] words, Lazy<CharacterSet> set) =>
        words.Where((_, place) => place != 1).Select(label => KeyValuePair.Create(label, set));

    // The provider is asked, not registered: what other code of the process decodes does not change.
    private static Encoding OfCodePage(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
}
