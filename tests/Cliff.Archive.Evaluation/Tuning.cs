using System.Globalization;
namespace Cliff.Archive.Evaluation;
internal static class Tuning
{
    public static double Of(string name, double otherwise) => Environment.GetEnvironmentVariable(name) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
