using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Which images are pictures to a reader.</summary>
internal static class PageImages
{
    /// <summary>Whether <paramref name="image"/> only pushes other things about: one or two pixels wide or high.</summary>
    public static bool IsSpacer(HtmlTagToken image) => IsTiny(image.GetAttribute("width")) || IsTiny(image.GetAttribute("height"));

    /// <summary>The address of <paramref name="image"/>; null when it has none that may be followed: then its place and the words for it are all that is known.</summary>
    public static string? AddressOf(HtmlTagToken image) => image.GetAttribute("src") is { } address && LinkAddress.MayBeFollowed(address) ? address : null;

    private static bool IsTiny(string? size) => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 2;
}
