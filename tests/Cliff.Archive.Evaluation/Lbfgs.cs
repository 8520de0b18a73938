namespace Cliff.Archive.Evaluation;

/// <summary>Limited-memory BFGS with a halving line search: Nocedal and Wright, "Numerical Optimization", algorithm 7.5.</summary>
internal static class Lbfgs
{
    private const int Memory = 8;
    private const double SmallestGain = 1e-6;

    public delegate double Cost(double[] point, double[] gradient);

    /// <summary>The point of least cost near <paramref name="start"/>.</summary>
    public static double[] Minimise(Cost cost, double[] start, int iterations)
    {
        var point = (double[])start.Clone();
        var gradient = new double[point.Length];
        var value = cost(point, gradient);
        var history = new List<(double[] Step, double[] Turn, double Curvature)>();
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var direction = Direction(gradient, history);
            var nextGradient = new double[point.Length];
            var (next, nextValue) = Search(cost, point, value, gradient, direction, nextGradient, history.Count == 0);
            if (value - nextValue < SmallestGain * Math.Abs(value))
                return nextValue < value ? next : point;
            var step = Subtract(next, point);
            var turn = Subtract(nextGradient, gradient);
            if (Dot(step, turn) > 1e-10)
                history.Add((step, turn, Dot(step, turn)));
            if (history.Count > Memory)
                history.RemoveAt(0);
            (point, gradient, value) = (next, nextGradient, nextValue);
        }

        return point;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Turn, double Curvature)> history)
    {
        var direction = gradient.Select(slope => -slope).ToArray();
        var shares = new double[history.Count];
        for (var i = history.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(history[i].Step, direction) / history[i].Curvature;
            AddScaled(direction, history[i].Turn, -shares[i]);
        }

        if (history.Count > 0)
            Scale(direction, history[^1].Curvature / Dot(history[^1].Turn, history[^1].Turn));
        for (var i = 0; i < history.Count; i++)
            AddScaled(direction, history[i].Step, shares[i] - (Dot(history[i].Turn, direction) / history[i].Curvature));
        return direction;
    }

    private static (double[] Next, double Value) Search(Cost cost, double[] point, double value, double[] gradient, double[] direction, double[] nextGradient, bool isFirst)
    {
        var slope = Dot(gradient, direction);
        var length = isFirst ? 1 / Math.Sqrt(Dot(gradient, gradient) + 1e-12) : 1.0;
        while (true)
        {
            var next = (double[])point.Clone();
            AddScaled(next, direction, length);
            var nextValue = cost(next, nextGradient);
            if (nextValue <= value + (1e-4 * length * slope) || length < 1e-12)
                return (next, nextValue);
            length /= 2;
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double[] Subtract(double[] left, double[] right)
    {
        var difference = (double[])left.Clone();
        AddScaled(difference, right, -1);
        return difference;
    }

    private static void AddScaled(double[] target, double[] added, double factor)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] += factor * added[i];
    }

    private static void Scale(double[] target, double factor)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] *= factor;
    }
}
