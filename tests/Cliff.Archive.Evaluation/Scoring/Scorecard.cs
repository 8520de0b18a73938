using System.Globalization;

namespace Cliff.Archive.Evaluation.Scoring;

/// <summary>The figures of the corpus's scorer, counted from whole chapters as the recogniser reads them.</summary>
internal sealed class Scorecard
{
    /// <summary>Lines of prose or block quotation: part of a block quotation or not.</summary>
    public Tally Blocks { get; } = new();

    /// <summary>Unbroken runs of quotation with both ends right.</summary>
    public Tally Runs { get; } = new();

    /// <summary>Headings and title lines.</summary>
    public Tally Headings { get; } = new();

    /// <summary>Lines whose probability is below .05 or above .95: right ones, and wrong ones as missed.</summary>
    public Tally Certain { get; } = new();

    /// <summary>Lines of prose or block quotation.</summary>
    public int Lines { get; set; }

    /// <summary>Block quotations whose speaker the text names.</summary>
    public Tally Speakers { get; } = new();

    /// <summary>Block quotations whose speaker the text does not name: given none, or given one.</summary>
    public Tally Nobody { get; } = new();

    /// <summary>Inline quotations of speech or writing.</summary>
    public Tally Inline { get; } = new();

    /// <summary>Of those, the ones whose speaker the gold names.</summary>
    public Tally InlineSpeakers { get; } = new();

    public Tally Markers { get; } = new();

    /// <summary>For each certainty that the recogniser gives: attributions with it that are right or wrong.</summary>
    public SortedDictionary<string, Tally> ByCertainty { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines that stand in no block.</summary>
    public int Unread { get; set; }

    public void AddAttribution(string certainty, bool right)
    {
        if (!ByCertainty.TryGetValue(certainty, out var tally))
            ByCertainty[certainty] = tally = new Tally();
        tally.Add(gold: true, found: right);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        block P {Blocks.Precision:F3} R {Blocks.Recall:F3} F1 {Blocks.F1:F3}; run exact F1 {Runs.F1:F3}
        certain {(double)(Certain.Right + Certain.Missed) / Math.Max(1, Lines):F3} of lines, {Certain.Recall:F4} right
        headings P {Headings.Precision:F3} R {Headings.Recall:F3} F1 {Headings.F1:F3}
        speaker {Speakers}; a speaker where the text names none {Nobody.Missed}/{Nobody.Right + Nobody.Missed}
        inline {Inline}, its speaker {InlineSpeakers}
        markers {Markers} and {Markers.Invented} invented; lines in no block {Unread}
        """);
}
