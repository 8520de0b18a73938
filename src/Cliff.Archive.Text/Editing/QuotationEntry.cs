using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing.Yaml;

namespace Cliff.Archive.Text.Editing;

/// <summary>Reads one item of <c>quotations</c>.</summary>
internal sealed class QuotationEntry(string path, YamlValue item)
{
    private static readonly ImmutableArray<string> Details =
        ["ends", "joins", "speaker", "as-printed", "reporter", "lead-in", "nature", "work", "documented-by"];

    private readonly YamlFields _fields = new(path, "a quotation", item, ["block", "inline", "is", .. Details, "reason"]);

    public QuotationDecision Decision()
    {
        var placement = Placement();
        var isQuotation = _fields.Choice("is", ("quotation", true), ("prose", false));
        RefuseContradictions(isQuotation);
        return new QuotationDecision
        {
            At = AnchorAt(placement == QuotationPlacement.Block ? "block" : "inline")!,
            Placement = placement,
            IsQuotation = isQuotation,
            Ends = AnchorAt("ends"),
            Joins = AnchorAt("joins"),
            Speaker = SpeakerId.Choice(_fields, "speaker"),
            AsPrinted = _fields.Optional("as-printed"),
            Reporter = SpeakerId.Choice(_fields, "reporter"),
            LeadIn = AnchorAt("lead-in"),
            Nature = Nature(),
            Work = _fields.Optional("work"),
            DocumentedBy = _fields.Has("documented-by") ? NoteLabel.List(_fields, "documented-by") : null,
            Reason = _fields.Required("reason"),
            Line = _fields.Line,
        };
    }

    private QuotationPlacement Placement() => (_fields.Has("block"), _fields.Has("inline")) switch
    {
        (true, false) => QuotationPlacement.Block,
        (false, true) => QuotationPlacement.Inline,
        (true, true) => throw _fields.Refuse(_fields.LineOf("inline"), "a quotation has both \"block\" and \"inline\"; keep one"),
        _ => throw _fields.Refuse(_fields.Line, "a quotation has neither \"block\" nor \"inline\"; say where it begins"),
    };

    private void RefuseContradictions(bool? isQuotation)
    {
        var given = Details.Where(_fields.Has).ToList();
        if (isQuotation == false && given.Count > 0)
            throw _fields.Refuse(_fields.LineOf(given[0]), $"prose has no {Printable.Quoted(given[0])}; remove that key or \"is: prose\"");
        if (isQuotation is null && given.Count == 0)
            throw _fields.Refuse(_fields.Line, "the quotation decides nothing; give \"is\", \"speaker\" or another key");
    }

    private QuotationNature? Nature() => _fields.Choice(
        "nature",
        ("speech", QuotationNature.Speech),
        ("writing", QuotationNature.Writing),
        ("resolution", QuotationNature.Resolution),
        ("term", QuotationNature.Term),
        ("title", QuotationNature.Title),
        ("unknown", QuotationNature.Unknown));

    private Anchor? AnchorAt(string key) => _fields.Has(key) ? AnchorFields.Read(path, _fields.RequiredValue(key), key) : null;
}
