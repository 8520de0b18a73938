namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>What a link of Markdown is to the archive: a link by its address, or, under an address of its own, what Markdown has no sign for.</summary>
internal enum LinkMark
{
    /// <summary>A link.</summary>
    Link,

    /// <summary><c>[words](em:)</c>: emphasis where stars cannot say it.</summary>
    Emphasis,

    /// <summary><c>[mot](lang:fr)</c>: words in another language.</summary>
    Foreign,

    /// <summary><c>[Febuary](sic:February "A slip of the scan.")</c>: a slip, what should stand there and why.</summary>
    Correction,

    /// <summary><c>[(3)](#^3)</c>: a marker that is not printed in square brackets.</summary>
    Marker,

    /// <summary><c>[3](notes.htm#n3 "^3")</c>: a marker whose note stands on another page.</summary>
    MarkerElsewhere,

    /// <summary>An address that nobody may follow: the link is text.</summary>
    Refused,
}

/// <summary>Tells links apart by their addresses.</summary>
internal static class LinkMarks
{
    public const string Emphasis = "em:";
    public const string Foreign = "lang:";
    public const string Correction = "sic:";
    public const string Note = "#^";
    public const char LabelTitle = '^';

    /// <summary>What the link with this address and title is.</summary>
    public static LinkMark Of(string address, string? title)
    {
        if (address == Emphasis)
            return LinkMark.Emphasis;
        if (address.StartsWith(Foreign, StringComparison.Ordinal) && address.Length > Foreign.Length)
            return LinkMark.Foreign;
        if (address.StartsWith(Correction, StringComparison.Ordinal))
            return LinkMark.Correction;
        if (address.StartsWith(Note, StringComparison.Ordinal) && address.Length > Note.Length)
            return LinkMark.Marker;
        if (!LinkAddress.MayBeFollowed(address))
            return LinkMark.Refused;
        return title is [LabelTitle, _, ..] ? LinkMark.MarkerElsewhere : LinkMark.Link;
    }
}
