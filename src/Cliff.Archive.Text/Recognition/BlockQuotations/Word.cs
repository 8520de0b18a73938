namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>One word of a line.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last, a possessive included.</param>
/// <param name="Classes">What the lexicon and its spelling say.</param>
/// <param name="Hash">Hash of its letters without regard to case, before an apostrophe: equal words are equal on every machine.</param>
/// <param name="Sentence">Number of its sentence from 0.</param>
/// <param name="IsOutside">Whether it stands outside inline quotations.</param>
internal readonly record struct Word(int Start, int End, WordClasses Classes, uint Hash, int Sentence, bool IsOutside)
{
    public bool Is(WordClasses any) => (Classes & any) != 0;
}
