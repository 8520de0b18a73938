using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes what slips of the source should read: a “sic” after each, and the correction it opens.</summary>
internal sealed class XhtmlSlips(Markup markup, XhtmlOptions options)
{
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
    private readonly List<(string Id, Block Block, InlineSpan Slip)> _due = [];

    /// <summary>The scholar's “sic”; a slip in several pieces has one, and one whose block has no place on the page has none.</summary>
    public void Offer(Block block, InlineSpan slip)
    {
        var id = $"c-{block.Id}-{slip.Range.Start}";
        if (block.Id is null || !options.Carries(block.Id) || !_offered.Add(id))
            return;
        _due.Add((id, block, slip));
        markup.Open("sup", "sic").Open("button").With("type", "button").With("popovertarget", id)
            .With("aria-label", $"sic: “{slip.Range.In(block.Content)}” is a slip of the source").Words("sic").Close().Close();
    }

    /// <summary>What each slip offered since the last time should read, once, as popovers: a list where a browser has none.</summary>
    public void WriteCorrections()
    {
        foreach (var (id, block, slip) in _due)
        {
            markup.Open("div", "correction").With("id", id).With("popover", "").With("role", "note");
            markup.Open("p").Words("Printed: ").Element("span", "words", slip.Range.In(block.Content)).Close();
            markup.Open("p").Words("Read: ").Element("span", "words", slip.Correction ?? "").Close();
            if (slip.Reason is not null)
                markup.Element("p", null, slip.Reason);
            markup.Close();
        }

        _due.Clear();
    }
}
