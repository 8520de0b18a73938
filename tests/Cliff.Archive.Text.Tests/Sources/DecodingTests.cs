using System.Text;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Sources.Decoding;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Sources;

public sealed class DecodingTests
{
    private const string Words = "Vor der Tür stand Émile, 20 £ in der Hand – “genug”, sagte er.\n";

    /// <summary>Without the marks that KOI8-R lacks.</summary>
    private static readonly string Russian = Plain(Paragraphs.Cyrillic[0].Words);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void AByteOrderMarkIsBelievedAndIsNoPartOfTheText(string encoding)
    {
        var written = Encoding.GetEncoding(encoding);

        var source = Read([.. written.GetPreamble(), .. written.GetBytes(Words)]);

        Assert.Equal((Words, EncodingBasis.Bytes), (source.Content, source.EncodingBasis));
        Assert.StartsWith("the byte order mark of utf-", source.EncodingEvidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "utf-16le", Words)]
    [InlineData("utf-16BE", "utf-16be", Words)]
    [InlineData("utf-16", "utf-16le", "Мы встретились на вокзале, и поезд ушёл без нас.\n")]
    public void TwoBytesACharacterAreToldByTheirNulBytes(string encoding, string name, string words)
    {
        var source = Read(Encoding.GetEncoding(encoding).GetBytes(words));

        Assert.Equal((words, name), (source.Content, source.Encoding));
    }

    [Fact]
    public void WhatIsValidUtf8IsUtf8()
    {
        var source = Read(Encoding.UTF8.GetBytes(Words));

        Assert.Equal((Words, "utf-8", "no label; the bytes are valid UTF-8"), (source.Content, source.Encoding, source.EncodingEvidence));
    }

    [Fact]
    public void EveryByteOfWindows1252HasTheCharacterTheWhatwgGivesIt()
    {
        var text = CharacterSet.Named("latin1")!.Decode([0x80, 0x81, 0x8D, 0x8F, 0x90, 0x92, 0x9D, 0x9F, 0xE9]);

        Assert.Equal("€\u0081\u008D\u008F\u0090’\u009DŸé", text);
    }

    /// <summary>A file that only calls itself ASCII or Latin-1, as Project Gutenberg's do, is read as browsers would.</summary>
    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("ASCII")]
    public void ALabelIsReadAsBrowsersReadIt(string label)
    {
        var source = Read([.. Encoding.ASCII.GetBytes($"Character set encoding: {label}\n\n"), .. Bytes("windows-1252", Words)]);

        Assert.EndsWith(Words, source.Content, StringComparison.Ordinal);
        Assert.Equal(($"declared {label}, read as windows-1252 as browsers do", EncodingBasis.Label), (source.EncodingEvidence, source.EncodingBasis));
    }

    [Fact]
    public void ALabelThatTheBytesContradictIsNotBelieved()
    {
        var source = Read(Encoding.UTF8.GetBytes($"Character set encoding: ISO-8859-1\n\n{Words}"));

        Assert.Equal(("utf-8", EncodingBasis.AgainstLabel, "declared ISO-8859-1, but the bytes are valid UTF-8"), (source.Encoding, source.EncodingBasis, source.EncodingEvidence));
        Assert.Equal([DiagnosticCodes.EncodingAgainstLabel.Code], EncodingDiagnostics.Of(source).Select(found => found.Code));
    }

    [Fact]
    public void ALabelOfUtf8OverBytesThatAreNotIsNotBelieved()
    {
        var source = Read([.. Encoding.ASCII.GetBytes("Character set encoding: UTF-8\n\n"), .. Bytes("windows-1252", Words)]);

        Assert.Equal(("windows-1252", EncodingBasis.AgainstLabel), (source.Encoding, source.EncodingBasis));
    }

    [Fact]
    public void AWesternLabelOverRussianLettersIsNotBelieved()
    {
        var source = Read([.. Encoding.ASCII.GetBytes("Character set encoding: ISO-8859-1\n\n"), .. Bytes("koi8-r", Russian)]);

        Assert.Equal(("koi8-r", EncodingBasis.AgainstLabel), (source.Encoding, source.EncodingBasis));
    }

    [Fact]
    public void WhatOnlyLettersTellIsSaid()
    {
        var source = Read(Bytes("windows-1251", Paragraphs.Cyrillic[0].Words));

        Assert.Equal("no label; letters of Russian in windows-1251", source.EncodingEvidence);
        Assert.Equal([DiagnosticCodes.EncodingGuessed.Code], EncodingDiagnostics.Of(source).Select(found => found.Code));
    }

    [Fact]
    public void AnEditorsWordStandsAboveAll()
    {
        var source = SourceReader.Read("a.txt", [.. Bytes("windows-1251", "Да")], encoding: "windows-1251");

        Assert.Equal(("Да", EncodingBasis.Editor), (source.Content, source.EncodingBasis));
    }

    [Fact]
    public void ADamagedByteIsShownAndSaidWithItsPlace()
    {
        var source = Read([.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Words, 3))), (byte)'a', 0x92, (byte)'b']);

        Assert.EndsWith("a\uFFFDb", source.Content, StringComparison.Ordinal);
        var found = Assert.Single(EncodingDiagnostics.Of(source));
        Assert.Equal((DiagnosticCodes.CharacterLost.Code, new TextSpan(source.Content.Length - 2, source.Content.Length - 1)), (found.Code, found.Source));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0x92, 0x92, 0x42 }, "is not utf-8")]
    [InlineData(new byte[] { 0x41, 0x00, 0x42, 0x43, 0x44 }, "holds a NUL byte at offset 1: it is not text")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34 }, "is a PDF, not a text")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "is a PNG picture, not a text")]
    [InlineData(new byte[] { 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08 }, "full of control characters")]
    public void WhatIsNoTextIsRefusedInOneLine(byte[] bytes, string reason)
    {
        var refusal = Assert.Throws<SourceRefusedException>(() => Read(bytes));

        Assert.StartsWith("a.txt: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void ALargerFileThanIsAllowedIsRefusedWithTheKeyToRaise()
    {
        var refusal = Assert.Throws<SourceRefusedException>(() => SourceReader.Read("a.txt", [.. new byte[11]], new SourceLimits { Bytes = 10 }));

        Assert.Equal("a.txt: has 11 bytes, more than the 10 that are allowed; raise Archive:Limits:Bytes if it is to be read", refusal.Message);
    }

    [Theory]
    [InlineData("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">", "iso-8859-1")]
    [InlineData("<META CONTENT='text/html; charset = windows-1251' HTTP-EQUIV=content-type>", "windows-1251")]
    [InlineData("<!-- <meta charset=utf-8> --><meta charset=koi8-r />", "koi8-r")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html><head><title>A</title>", "iso-8859-2")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><meta charset=utf-8>", "utf-8")]
    [InlineData("<meta name=author content=\"N. N.\"><meta charset=\"iso8850-1\">", "iso8850-1")]
    [InlineData("<p>charset=utf-8</p><!-- <meta charset=utf-8>", null)]
    [InlineData("<meta charset=", null)]
    [InlineData("<", null)]
    public void ThePageIsAskedForItsLabel(string page, string? label) =>
        Assert.Equal(label, CharsetLabel.Find(Encoding.ASCII.GetBytes(page), SourceFormat.Html));

    /// <summary>What an encoding can write is read as it was written, byte order mark or not.</summary>
    [Theory]
    [InlineData("windows-1252")]
    [InlineData("windows-1250")]
    [InlineData("windows-1251")]
    [InlineData("iso-8859-2")]
    [InlineData("iso-8859-5")]
    [InlineData("koi8-r")]
    [InlineData("ibm866")]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    public void WhatWasWrittenInAnEncodingIsReadInIt(string name)
    {
        var random = new Random(20261130);
        var set = CharacterSet.Named(name)!;
        char[] repertoire = set.IsSingleByte ? [.. Enumerable.Range(0, 256).Select(value => set[(byte)value])] : [.. "aZ09 \n\u00E9\u0416\u4E2D\u2019\u0081\uFF5E"];
        for (var round = 0; round < 100; round++)
        {
            var text = new string(random.GetItems(repertoire, random.Next(200)));
            Assert.Equal(text, set.Decode(Bytes(name, text)));
        }
    }

    [Fact]
    public void NinetyEightTextsInAHundredAreToldByTheirLetters()
    {
        var random = new Random(4);
        var (told, all, wrong) = (0, 0, new List<string>());
        foreach (var (language, words, encoding) in Cases())
        {
            for (var round = 0; round < 25; round++)
            {
                var text = Excerpt(words, random);
                var bytes = Bytes(encoding, text);
                all++;
                if (CharacterSet.Named(EncodingDetector.Detect(bytes).Encoding)!.Decode(bytes) == text)
                    told++;
                else
                    wrong.Add($"{language} in {encoding}: {EncodingDetector.Detect(bytes).Evidence}: {text}");
            }
        }

        Assert.True(told >= 0.98 * all, $"{told} of {all} are told; wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void AStoredSourceIsDecodedToTheSameCharacters()
    {
        var first = Read(Bytes("koi8-r", Russian));

        var again = SourceReader.ReadAgain(first.Path, first.Bytes, first.Encoding, first.EncodingBasis, first.EncodingEvidence);

        Assert.Equal(first, again);
    }

    [Fact]
    public void AnEncodingInTheFileOfDecisionsIsReadByItsLabel()
    {
        Assert.Equal("windows-1252", Text.Editing.DecisionFile.Parse("a.edition.yaml", "encoding: ISO-8859-1\n").Encoding);
        Assert.Contains("is no encoding that is read", Assert.Throws<Text.Editing.DecisionException>(() => Text.Editing.DecisionFile.Parse("a.edition.yaml", "encoding: klingon\n")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Language, string Words, string Encoding)> Cases() =>
        Paragraphs.Western.Select(text => (text.Language, text.Words, "windows-1252"))
            .Concat(Paragraphs.Central.SelectMany(text => new[] { "windows-1250", "iso-8859-2" }.Select(encoding => (text.Language, Plain(text.Words), encoding))))
            .Concat(Paragraphs.Cyrillic.SelectMany(text => Cyrillic(text.Language).Select(encoding => (text.Language, Plain(text.Words), encoding))));

    private static string Plain(string words) => words.Replace('„', '"').Replace('”', '"').Replace('«', '"').Replace('»', '"').Replace('—', '-');

    private static string[] Cyrillic(string language) => language == "Ukrainian" ? ["windows-1251", "koi8-u", "iso-8859-5"] : ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"];

    /// <summary>Whole words, 200 letters and more.</summary>
    private static string Excerpt(string words, Random random)
    {
        var start = words.IndexOf(' ', random.Next(words.Length - 300)) + 1;
        var end = words.IndexOf(' ', Math.Min(words.Length - 1, start + 250));
        return end < 0 ? words[start..] : words[start..end];
    }

    private static SourceFile Read(byte[] bytes) => SourceReader.Read("a.txt", [.. bytes]);

    private static byte[] Bytes(string name, string text)
    {
        var set = CharacterSet.Named(name)!;
        if (!set.IsSingleByte)
            return Encoding.GetEncoding(name.Replace("utf-32le", "utf-32", StringComparison.Ordinal)).GetBytes(text);
        return [.. text.Select(character => (byte)Enumerable.Range(0, 256).First(value => set[(byte)value] == character))];
    }
}
