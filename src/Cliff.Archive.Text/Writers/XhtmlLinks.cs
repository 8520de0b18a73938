using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes what a source refers to outside of itself: links and pictures. Nothing is fetched from elsewhere; the reader may go there.</summary>
internal sealed class XhtmlLinks(Markup markup, Func<string, LinkTarget?> resolve)
{
    /// <summary>Opens the element of a link; where the address leads nowhere from here, one that only says what it was.</summary>
    public void Open(string address)
    {
        if (resolve(address) is not { } target)
            markup.Open("span", "unlinked").With("title", address);
        else
            markup.Open("a").With("href", target.Address).With("rel", target.IsOutside ? "external noopener nofollow" : null);
    }

    /// <summary>An address as a link that shows it.</summary>
    public void Write(string address)
    {
        Open(address);
        markup.Words(address).Close();
    }

    /// <summary>A picture as a reference: the words in its place, and where it is.</summary>
    /// <param name="picture">Its span.</param>
    /// <param name="withAddress">Whether to say where it is: not inside of a link and not in a copy.</param>
    public void WritePicture(InlineSpan picture, bool withAddress)
    {
        markup.Open("span", "picture").Words("Picture");
        if (!string.IsNullOrWhiteSpace(picture.Alternative))
            markup.Words(": ").Element("i", null, picture.Alternative.Trim());
        if (withAddress && !string.IsNullOrWhiteSpace(picture.Address))
        {
            markup.Words(", ");
            Write(picture.Address);
            markup.Words(", not kept here");
        }

        markup.Close();
    }
}
