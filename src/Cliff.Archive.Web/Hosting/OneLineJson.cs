using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace Cliff.Archive.Web.Hosting;

/// <summary>Writes each event of the log as one line of JSON that nothing a visitor sends can break in two.</summary>
/// <remarks>JSON escapes only the first 32 control characters. The others, and the two line separators of Unicode, move a terminal or split a line in some readers; inside JSON they can only stand in a string, where <c>\uXXXX</c> means the same.</remarks>
internal sealed class OneLineJson : ITextFormatter
{
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    private readonly RenderedCompactJsonFormatter _json = new();

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _json.Format(logEvent, line);
        output.WriteLine(Escaped(line.ToString().AsSpan().TrimEnd("\r\n")));
    }

    private static string Escaped(ReadOnlySpan<char> line)
    {
        var escaped = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (char.IsControl(letter) || letter is LineSeparator or ParagraphSeparator || char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
