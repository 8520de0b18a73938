using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Documents;

/// <summary>Tells the names of China, Korea and Vietnam, which put the family first, in whatever Latin spelling: <c>Mao Zedong</c>, <c>Chiang Kai-shek</c>, <c>Kim Il Sung</c>.</summary>
/// <remarks>
/// A common family name stands first, and the one or two syllables of a given name follow. Family names that are forenames elsewhere (Kim, Lee, Han) need two of them that are written apart.
/// What neither shows keeps the order that most of Europe has; an editor declares it with a comma.
/// </remarks>
public static partial class FamilyNameFirst
{
    private static readonly FrozenSet<string> Families = Read("""
        ai bai cai cao chang chao chen cheng chiang chiu chou chow chu deng dong duan fang feng fu gao guo hsia hsiao hsieh hsu hsiung hu hua huang jiang kao ku kuo lai lei li liang liao lin
        liu lu luo ma mao meng nie peng qian qin qu shen shih su sun sung tang tao tchang tchen tchou teng tian tien ting tsai tsao tseng tsui tung wang wei wen wu xiao xie xu yang yao yeh
        yen yuan zeng zhang zhao zheng zhou zhu choe choi hwang pak dang hoang ngo nguyen pham phan tran truong vo
        """);

    private static readonly FrozenSet<string> AlsoForenames = Read("han ho hong kim lee park song ta tan");

    /// <summary>Whether the family name is the first of <paramref name="words"/>, and all others are the given name.</summary>
    /// <param name="words">The words of a person's name, as printed.</param>
    public static bool Is(IReadOnlyList<string> words)
    {
        if (words.Count is not (2 or 3) || words.Any(word => word.Length == 0 || !char.IsUpper(word[0])))
            return false;
        var (family, given) = (Bare(words[0]), string.Join('-', words.Skip(1).Select(Bare)));
        return Families.Contains(family) ? TwoApart().IsMatch(given) || Together().IsMatch(given) : AlsoForenames.Contains(family) && TwoApart().IsMatch(given);
    }

    /// <summary>In small letters without marks, and without the apostrophes of older spellings: <c>T'ang</c>, <c>P’eng</c>.</summary>
    private static string Bare(string word) => NameSlug.Of(word.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));

    private static FrozenSet<string> Read(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private const string Begins = "(?:[csz]h|hs|t[hrsz]|n[gh]|[gkp]h|s[sz]|gi|qu|[bcdfghjklmnpqrstwxyz])?[aeiouy]{1,4}";

    [GeneratedRegex($"^{Begins}(?:ng|nh|ch|[cklmnhprt])?-{Begins}(?:ng|nh|ch|[cklmnhprt])?$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex TwoApart();

    // Of the ends of a syllable only those of Chinese as it is written today, which alone writes two in one word.
    [GeneratedRegex($"^{Begins}(?:ng?)?(?:{Begins}(?:ng?)?)?$", RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Together();
}
