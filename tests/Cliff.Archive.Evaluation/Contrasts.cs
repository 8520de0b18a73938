using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>
/// Turns the four weights of a feature into what they tell apart: nothing (their sum), quotation from author, a change from going on,
/// and what is left. Penalties on these, not on single states, let one sign speak for both states of quotation with half the evidence.
/// </summary>
internal static class Contrasts
{
    private const int States = ChainWeights.States;
    private const double Half = 0.5;

    /// <summary>Place of what tells quotation from author.</summary>
    public const int QuotationOrAuthor = 3;

    /// <summary>Turns each group of four; turning twice gives back what was there.</summary>
    public static void Turn(Span<double> values)
    {
        for (var at = 0; at < values.Length; at += States)
        {
            var (outside, begins, inside, returns) = (values[at], values[at + 1], values[at + 2], values[at + 3]);
            values[at] = Half * (outside + begins + inside + returns);
            values[at + 1] = Half * (outside + begins - inside - returns);
            values[at + 2] = Half * (outside - begins + inside - returns);
            values[at + 3] = Half * (outside - begins - inside + returns);
        }
    }
}
