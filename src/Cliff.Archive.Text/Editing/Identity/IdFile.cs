using System.Text;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Reads and writes the lines of an <c>.ids</c> file.</summary>
/// <remarks>
/// <c>p12 1.FINGERPRINT@WITHIN:First_words</c> for what is in the text, its first words with <c>_</c> for a space;
/// <c>p12 1.FINGERPRINT@WITHIN withdrawn EDITION last words</c> for what is gone, <c>-</c> for no edition;
/// <c># slug 02-campaign-2</c> for the chapter itself, only where its file name does not say it.
/// </remarks>
internal static partial class IdFile
{
    private const string NoEdition = "-";

    /// <summary>The entries of a file, in the order of its lines.</summary>
    /// <exception cref="DecisionException">A line cannot be read, or an id stands twice.</exception>
    public static List<IdEntry> Read(string path, string text)
    {
        var entries = new List<IdEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || SlugLine().IsMatch(line))
                continue;
            var entry = Entry(path, number, line.ToString());
            if (!lines.TryAdd(entry.Id, number))
                throw new DecisionException(path, number, $"the id {entry.Id} stands here a second time (first in line {lines[entry.Id]}); restore the file from its last committed version");
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The slug in a file; null when it has none.</summary>
    public static string? SlugIn(string text) => SlugLine().Match(text) is { Success: true } found ? found.Groups["slug"].Value : null;

    /// <summary>The line of the slug with its line end.</summary>
    public static void WriteSlug(StringBuilder text, string slug) => text.Append("# slug ").Append(slug).Append('\n');

    /// <summary>One line with its line end.</summary>
    public static void Write(StringBuilder text, IdEntry entry)
    {
        text.Append(entry.Id).Append(' ').Append(entry.Trait.Print.ToString());
        if (entry.Trait.Within is { } within)
            text.Append('@').Append(within);
        if (entry.Withdrawal is { } withdrawal)
            text.Append(" withdrawn ").Append(withdrawal.LastEdition ?? NoEdition).Append(' ').Append(entry.Words);
        else
            text.Append(':').Append(entry.Words.Replace("%", "%25", StringComparison.Ordinal).Replace("_", "%5F", StringComparison.Ordinal).Replace(' ', '_'));
        text.Append('\n');
    }

    private static IdEntry Entry(string path, int number, string line)
    {
        var parts = Line().Match(line);
        if (!parts.Success)
            throw new DecisionException(path, number, $"{Printable.Quoted(line)} is no line of an ids file (\"p12 fingerprint\"); restore the file from its last committed version");
        var print = Fingerprint.Parse(parts.Groups["print"].ValueSpan)
            ?? throw new DecisionException(path, number, $"the fingerprint of {parts.Groups["id"].Value} cannot be read; restore the file from its last committed version, or use a newer program");
        var trait = new Trait(print, parts.Groups["within"] is { Success: true } within ? within.Value : null);
        if (!parts.Groups["edition"].Success)
            return new IdEntry(parts.Groups["id"].Value, trait, parts.Groups["words"].Value.Replace('_', ' ').Replace("%5F", "_", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal));
        var edition = parts.Groups["edition"].Value;
        return new IdEntry(parts.Groups["id"].Value, trait, parts.Groups["last"].Value, new Withdrawal(edition == NoEdition ? null : edition));
    }

    [GeneratedRegex(@"^\uFEFF?# slug (?<slug>[a-z0-9-]{1,255})\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline, Patterns.Milliseconds)]
    private static partial Regex SlugLine();

    // Numbers of at most eight digits and letters of at most five: what is longer was never given.
    [GeneratedRegex(
        """
        ^(?<id>[a-z](?:0[a-z]{1,5}|[1-9][0-9]{0,7}[a-z]{0,5})|[nr][\p{L}\p{Nd}.]{1,40}?(?:-[1-9][0-9]{0,7})?)
        [ ](?<print>[^\s@:]+)
        (?:@(?<within>[^\s@:]+))?
        (?: :(?<words>\S*) | [ ]withdrawn[ ](?<edition>\S+)(?:[ ](?<last>.*))? )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        Patterns.Milliseconds)]
    private static partial Regex Line();
}
