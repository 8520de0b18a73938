using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>The words in which the archive tells a reader what an editor decided.</summary>
public static class DecisionWording
{
#pragma warning disable CS8524 // A subject without words must not compile (CS8509); a number that is no subject may throw.
    /// <summary>What decisions of a kind are about, as a heading.</summary>
    public static string Heading(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Speaker => "Who people are",
        DecisionSubject.Block => "Quotations with paragraphs of their own",
        DecisionSubject.Inline => "Quotations within a paragraph",
        DecisionSubject.Note => "Notes whose text the source lacks",
        DecisionSubject.Citation => "What notes cite",
        DecisionSubject.Correction => "Slips of the source",
        DecisionSubject.Lacuna => "Passages that are lost",
    };
#pragma warning restore CS8524

    /// <summary>What was decided of one thing, as a sentence; an unknown field is shown as it stands.</summary>
    /// <param name="field">The field.</param>
    public static string Sentence(DecidedField field) => field.Name switch
    {
        "is" => field.Value == "prose" ? "It is no quotation: the words are the author’s." : "It is a quotation.",
        "ends" => $"It ends with “{field.Value}”.",
        "joins" => $"It goes on with the quotation that begins with “{field.Value}”.",
        "speaker" => field.Value == "nobody" ? "Nobody is named as its speaker." : $"Its speaker is {field.Value}.",
        "reporter" => field.Value == "nobody" ? "Nobody but the author reports it." : $"It is reported by {field.Value}.",
        "as-printed" => $"The text has “{field.Value}” for the speaker.",
        "lead-in" => $"It is introduced by “{field.Value}”.",
        "nature" => Enum.TryParse<QuotationNature>(field.Value, ignoreCase: true, out var nature) && Wording.Noun(nature) is { } noun ? $"It is {noun}." : "Of what kind it is, nothing says.",
        "documented-by" => field.Value == "no note" ? "No note documents it." : $"It is documented by note {field.Value}.",
        "work" => $"The work is {field.Value}.",
        "author" => $"The author is {field.Value}.",
        "via" => $"It is known through note {field.Value}.",
        "name" => field.Value + ".",
        "kind" => field.Value == "unnamed" ? "Nobody who has a name." : $"A {field.Value}.",
        "printed" => $"Printed as {field.Value}.",
        "text" => field.Value,
        "correction" => $"Read “{field.Value}”.",
        "notes" => $"The markers of these notes were lost there: {field.Value}.",
        _ => $"{field.Name}: {field.Value}",
    };

    /// <summary>How many decisions there are of which kind, in one line.</summary>
    /// <param name="decisions">The decisions.</param>
    public static string Of(IReadOnlyCollection<EditorialDecision> decisions)
    {
        var kinds = decisions.GroupBy(decision => decision.Subject).OrderBy(kind => kind.Key)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{Heading(kind.Key)}: {kind.Count():N0}"));
        return $"{Wording.Count(decisions.Count, "decision")}. {string.Join(". ", kinds)}.";
    }
}
