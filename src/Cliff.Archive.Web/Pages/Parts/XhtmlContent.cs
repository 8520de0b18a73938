using System.Text.Encodings.Web;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Microsoft.AspNetCore.Html;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Lets a Razor page hold what <see cref="XhtmlWriter"/> writes: the one bridge from text to markup.</summary>
/// <param name="chapter">The chapter that is written.</param>
/// <param name="options">How it is shown.</param>
/// <param name="write">What is written of it.</param>
internal sealed class XhtmlContent(ChapterIndex chapter, XhtmlOptions options, Action<XhtmlWriter> write) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var xhtml = new XhtmlWriter(writer, chapter, options);
        write(xhtml);
    }
}
