using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>How often a language uses the letters that ASCII does not have.</summary>
/// <remarks>General frequencies in running text, rounded; they only have to tell one code page from another.</remarks>
internal sealed class LanguageLetters
{
    /// <summary>Logarithm of the share of a letter that the language does not use: a name or a word from elsewhere.</summary>
    private const double Foreign = -7;

    /// <summary>A language a line: its name, then each letter with how often it stands, relative to the others.</summary>
    private const string Western = """
        English é50 è6 ê4 ç5 ï5 ö12 ü15 ä9 æ5 œ5 à5 á4 í4 ó5 ñ4 ô3 â2
        French é190 à49 è27 ê22 ç9 û6 ù6 â5 î5 ô3 œ2 ï1 ë1
        German ü100 ä58 ö44 ß31 é1
        Spanish ó83 í73 á50 é43 ñ31 ú17 ü1
        Italian à64 è43 ù17 ì9 ò9 é5
        Portuguese ã73 ô12 â10 ç53 ê45 é34 ó30 á62 ú21 í30 õ14 à7
        Scandinavian ä150 å130 ö120 ø94 æ87 é5 ü1
        Finnish ä358 ö44 å1
        Dutch é40 ë40 ï15 è8 ü4 ö4
        """;

    private const string Central = """
        Polish ł182 ę111 ą99 ó85 ż83 ś66 ć40 ń20 ź6
        Czech í164 ě122 á87 ý100 č46 š69 ž72 é63 ř38 ů20 ú5 ď2 ó2 ň1 ť1
        Slovak á200 í110 č100 é90 ý90 ú80 š80 ž80 ť40 ľ40 ď20 ô15 ň15 ä10 ó10 ĺ1 ŕ1
        Hungarian é390 á340 ö100 ó98 ő88 í47 ü45 ú26 ű18
        Croatian č100 š100 ć70 ž60 đ20
        Romanian ă240 î140 ş155 ţ100 â90
        """;

    private const string Cyrillic = """
        Russian о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з17 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё1
        Ukrainian о94 а74 н69 и62 і58 в56 т54 р48 е46 с41 к36 л36 д31 у31 м30 п29 з23 я22 ь18 б17 г16 ч14 х12 й12 ц8 ж8 ю8 ш7 ї7 є6 щ5 ф3 ґ1
        Bulgarian а119 и88 о87 е85 т80 н70 р48 с47 в44 л37 к34 д33 п29 м24 з21 я19 ъ19 у15 б15 г14 ч14 щ6 ж8 ц7 х7 й8 ш4 ф4 ю1 ь1
        """;

    private readonly FrozenDictionary<char, double> _logarithms;

    private LanguageLetters(string line)
    {
        var words = line.Split(' ');
        Name = words[0];
        var counts = words[1..].ToDictionary(word => word[0], word => double.Parse(word.AsSpan(1), CultureInfo.InvariantCulture));
        var all = counts.Values.Sum();
        _logarithms = counts.ToFrozenDictionary(pair => pair.Key, pair => Math.Log(pair.Value / all));
    }

    /// <summary>Languages whose letters windows-1252 has.</summary>
    public static ImmutableArray<LanguageLetters> OfTheWest { get; } = Read(Western);

    /// <summary>Languages whose letters windows-1250 and ISO-8859-2 have.</summary>
    public static ImmutableArray<LanguageLetters> OfCentralEurope { get; } = Read(Central);

    /// <summary>Languages in Cyrillic letters.</summary>
    public static ImmutableArray<LanguageLetters> InCyrillic { get; } = Read(Cyrillic);

    /// <summary>English name of the language.</summary>
    public string Name { get; }

    /// <summary>Logarithm of the share that <paramref name="letter"/>, a small one, has among those listed.</summary>
    public double LogarithmOf(char letter) => _logarithms.TryGetValue(letter, out var logarithm) ? logarithm : Foreign;

    private static ImmutableArray<LanguageLetters> Read(string table) => [.. table.Split('\n').Select(line => new LanguageLetters(line))];
}
