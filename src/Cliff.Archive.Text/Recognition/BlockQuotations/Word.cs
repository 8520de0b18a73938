namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>One word of a line. A book has millions: its sentence and whether it is quoted share four bytes.</summary>
internal readonly record struct Word
{
    private readonly int _place;

    /// <summary>A word.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset after its last, a possessive included.</param>
    /// <param name="classes">What the lexicon and its spelling say.</param>
    /// <param name="hash">Hash of its letters without regard to case, before an apostrophe: equal words are equal on every machine.</param>
    /// <param name="sentence">Number of its sentence from 0.</param>
    /// <param name="isOutside">Whether it stands outside inline quotations.</param>
    public Word(int start, int end, WordClasses classes, uint hash, int sentence, bool isOutside) =>
        (Start, End, Classes, Hash, _place) = (start, end, classes, hash, isOutside ? sentence : ~sentence);

    /// <summary>Offset of its first character.</summary>
    public int Start { get; }

    /// <summary>Offset after its last, a possessive included.</summary>
    public int End { get; }

    /// <summary>Hash of its letters without regard to case, before an apostrophe: equal words are equal on every machine.</summary>
    public uint Hash { get; }

    /// <summary>What the lexicon and its spelling say.</summary>
    public WordClasses Classes { get; }

    /// <summary>Number of its sentence from 0.</summary>
    public int Sentence => _place < 0 ? ~_place : _place;

    /// <summary>Whether it stands outside inline quotations.</summary>
    public bool IsOutside => _place >= 0;

    /// <summary>Whether it is in any of these classes.</summary>
    public bool Is(WordClasses any) => (Classes & any) != 0;
}
