using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Cuts a piece out of a long text, at spaces.</summary>
internal static class Excerpt
{
    /// <summary>The range of <paramref name="text"/> that holds <paramref name="focus"/> and about <paramref name="reach"/> characters on either side.</summary>
    public static TextSpan Around(string text, TextSpan focus, int reach)
    {
        var start = Math.Max(0, focus.Start - reach);
        var end = Math.Min(text.Length, focus.End + reach);
        while (start > 0 && start < focus.Start && !char.IsWhiteSpace(text[start - 1]))
            start++;
        while (end < text.Length && end > focus.End && !char.IsWhiteSpace(text[end]))
            end--;
        return new TextSpan(start, end);
    }
}
