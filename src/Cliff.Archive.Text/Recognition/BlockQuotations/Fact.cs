namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>A named measure of one line; above each step it yields one feature for the line itself, the one before and the one after.</summary>
/// <param name="Name">What it says, in words an editor understands.</param>
/// <param name="Measure">The measure; a yes is 1.</param>
/// <param name="Steps">Ascending; the feature of a step holds when the measure is greater.</param>
internal sealed record LineFact(string Name, Func<LineReading, double> Measure, params double[] Steps)
{
    /// <summary>A fact that is so or is not.</summary>
    public static LineFact That(string name, Func<LineReading, bool> holds) => new(name, line => holds(line) ? 1 : 0, 0);
}

/// <summary>A named measure of a line among its neighbours; above each step it yields one feature.</summary>
internal sealed record ContextFact(string Name, Func<LineContext, double> Measure, params double[] Steps)
{
    /// <inheritdoc cref="LineFact.That"/>
    public static ContextFact That(string name, Func<LineContext, bool> holds) => new(name, context => holds(context) ? 1 : 0, 0);
}

/// <summary>A line in its place.</summary>
internal readonly record struct LineContext(ChapterReading Chapter, int Index)
{
    public LineReading This => Chapter[Index];

    public LineReading Previous => Chapter[Index - 1];

    public LineReading BeforePrevious => Chapter[Index - 2];

    public LineReading Next => Chapter[Index + 1];

    public LineReading AfterNext => Chapter[Index + 2];
}
