using System.Collections.Immutable;
using System.Numerics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>How a line ends, its markers and closing marks aside.</summary>
internal enum LineEnd
{
    Other,
    FullStop,
    Colon,
    Comma,
    Semicolon,
    Question,
    Exclamation,
    Ellipsis,
    Dash,
    Letter,
}

/// <summary>What one line says by itself, read once: words, sentences, marks. Everything the features ask of a line comes from here.</summary>
internal sealed class LineReading
{
    private readonly int[] _outside = new int[64];
    private readonly int[] _inside = new int[64];
    private readonly int[] _opening = new int[64];
    private readonly int[] _closing = new int[64];
    private readonly uint _opener;

    public LineReading(BodyLine line)
    {
        Content = line.Content.Trim();
        IsHeading = line.IsHeading;
        Marks = InlineMarks.Scan(Content);
        Words = WordScanner.Scan(Content, Marks.Spans);
        Shape = LineShape.Of(Content, Marks);
        Sentences = Words.Count == 0 ? 0 : Words[^1].Sentence + 1;
        foreach (var word in Words)
        {
            Count(word.IsOutside ? _outside : _inside, word.Classes);
            if (word.IsOutside && word.Sentence == 0)
                Count(_opening, word.Classes);
            if (word.IsOutside && word.Sentence == Sentences - 1)
                Count(_closing, word.Classes);
            OutsideWords += word.IsOutside ? 1 : 0;
        }

        Saying = SayingClauses.Of(this);
        Names = HashesOf(WordClasses.Name, 0);
        ClosingNames = HashesOf(WordClasses.Name | WordClasses.Opener, Sentences - 1);
        LongWords = HashesOf(WordClasses.Long, 0);
        _opener = OpenerOfLastSentence();
    }

    /// <summary>Nothing: what stands before the first line and after the last.</summary>
    public static LineReading Nothing { get; } = new(new BodyLine("", true, 0));

    public string Content { get; }

    public bool IsHeading { get; }

    public InlineMarks Marks { get; }

    public LineShape Shape { get; }

    public List<Word> Words { get; }

    public SayingClauses Saying { get; }

    public int Sentences { get; }

    public int OutsideWords { get; }

    /// <summary>Hashes of the names in the line, sorted, each once.</summary>
    public uint[] Names { get; private set; }

    /// <summary>Hashes of the names in its last sentence, sorted, each once.</summary>
    public uint[] ClosingNames { get; }

    /// <summary>Hash of the name that opens its last sentence, or else of its last verb of saying's subject; 0 if there is none.</summary>
    public uint Speaker => Overlap.Has(Names, _opener) ? _opener : Saying.Subject;

    /// <summary>Hashes of the long words in the line, sorted, each once.</summary>
    public uint[] LongWords { get; }

    /// <summary>Words of a class outside inline quotations.</summary>
    public int Outside(WordClasses classes) => Sum(_outside, classes);

    /// <summary>Words of a class within inline quotations.</summary>
    public int Inside(WordClasses classes) => Sum(_inside, classes);

    /// <summary>Words of a class in the first sentence, outside inline quotations.</summary>
    public int Opening(WordClasses classes) => Sum(_opening, classes);

    /// <summary>Words of a class in the last sentence, outside inline quotations.</summary>
    public int Closing(WordClasses classes) => Sum(_closing, classes);

    /// <summary>Words of a class for each word outside inline quotations; 0 where there is none.</summary>
    public double Rate(WordClasses classes) => OutsideWords == 0 ? 0 : (double)Outside(classes) / OutsideWords;

    /// <summary>Takes the words that open its sentences for names where the chapter uses them as names elsewhere.</summary>
    public void AddOpeners(Dictionary<uint, int> names)
    {
        var known = HashesOf(WordClasses.Name | WordClasses.Opener, 0);
        Names = [.. known.Where(names.ContainsKey)];
    }

    private uint OpenerOfLastSentence()
    {
        var first = Words.FindIndex(word => word.Sentence == Sentences - 1);
        return first >= 0 && Words[first].IsOutside && Words[first].Is(WordClasses.Name | WordClasses.Opener) ? Words[first].Hash : 0;
    }

    private static int Sum(int[] counts, WordClasses classes)
    {
        var sum = 0;
        for (var left = (ulong)classes; left != 0; left &= left - 1)
            sum += counts[BitOperations.TrailingZeroCount(left)];
        return sum;
    }

    private static void Count(int[] counts, WordClasses classes)
    {
        for (var left = (ulong)classes; left != 0; left &= left - 1)
            counts[BitOperations.TrailingZeroCount(left)]++;
    }

    private uint[] HashesOf(WordClasses classes, int fromSentence)
    {
        var count = 0;
        foreach (var word in Words)
            count += word.Sentence >= fromSentence && word.Is(classes) ? 1 : 0;
        if (count == 0)
            return [];
        var hashes = new uint[count];
        foreach (var word in Words)
        {
            if (word.Sentence >= fromSentence && word.Is(classes))
                hashes[^count--] = word.Hash;
        }

        Array.Sort(hashes);
        var kept = 0;
        foreach (var hash in hashes)
        {
            if (kept == 0 || hash != hashes[kept - 1])
                hashes[kept++] = hash;
        }

        Array.Resize(ref hashes, kept);
        return hashes;
    }
}
