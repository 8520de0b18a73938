using System.Globalization;

namespace Cliff.Archive.Evaluation.Scoring;

/// <summary>What was right, what was invented and what was missed of one kind.</summary>
internal sealed class Tally
{
    public int Right { get; private set; }

    public int Invented { get; private set; }

    public int Missed { get; private set; }

    public double Precision => Share(Right, Right + Invented);

    public double Recall => Share(Right, Right + Missed);

    public double F1 => Share(2 * Right, (2 * Right) + Invented + Missed);

    public void Add(bool gold, bool found)
    {
        Right += gold && found ? 1 : 0;
        Invented += !gold && found ? 1 : 0;
        Missed += gold && !found ? 1 : 0;
    }

    public void Add<T>(HashSet<T> gold, HashSet<T> found)
    {
        var shared = gold.Intersect(found).Count();
        Right += shared;
        Invented += found.Count - shared;
        Missed += gold.Count - shared;
    }

    /// <summary>"12/14 = 0.857": what was found of all there is.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Right}/{Right + Missed} = {Recall:F3}");

    private static double Share(int part, int whole) => (double)part / Math.Max(1, whole);
}
