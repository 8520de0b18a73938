namespace Cliff.Archive.Text.Sources;

/// <summary>What regular expressions may cost.</summary>
internal static class Patterns
{
    /// <summary>The time-out of every regular expression, in milliseconds of the clock. It ends what would never end; a thread of a busy machine may stand still for seconds, and no file is to be refused for that.</summary>
    public const int Milliseconds = 60_000;
}
