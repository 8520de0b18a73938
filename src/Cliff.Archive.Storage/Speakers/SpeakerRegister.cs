using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Everyone named in the archive, once: which mentions of all its chapters mean one person, body or publication, and why.</summary>
/// <param name="Speakers">Those who are quoted or hand on quotations, in the ordinal order of their slugs.</param>
/// <param name="Identities">For each mention, in their order, whom it means.</param>
/// <param name="Remarks">What is to be said of the editor's decisions, a line each.</param>
internal sealed record SpeakerRegister(ImmutableArray<SpeakerRow> Speakers, ImmutableArray<IdentityRow> Identities, ImmutableArray<DecisionRemark> Remarks)
{
    /// <summary>The register of <paramref name="mentions"/>. It depends on nothing else, and not on their order.</summary>
    /// <param name="mentions">Whom the chapters name.</param>
    /// <param name="files">What editors decided of all chapters together.</param>
    public static SpeakerRegister Of(ImmutableArray<SpeakerMention> mentions, ImmutableArray<SpeakersFile> files)
    {
        var decisions = new IdentityDecisions(files, mentions);
        var read = Read(mentions, decisions);
        var register = Of(read);
        var remarks = decisions.Refusals;
        if (decisions.Any)
            remarks = remarks.AddRange(decisions.AlreadyReached(register, Of(Read(mentions, IdentityDecisions.None))));
        return register with { Remarks = remarks };
    }

    private static NamedMention[] Read(ImmutableArray<SpeakerMention> mentions, IdentityDecisions decisions)
    {
        var names = new Dictionary<(string, SpeakerKind), PersonName>();
        return [.. mentions.Select(mention => new NamedMention(mention, NameOf(mention), decisions.Of(mention)))];

        PersonName NameOf(SpeakerMention mention)
        {
            if (!names.TryGetValue((mention.Name, mention.Kind), out var name))
                names.Add((mention.Name, mention.Kind), name = PersonName.Read(mention.Name, mention.Kind));
            return name;
        }
    }

    private static SpeakerRegister Of(NamedMention[] mentions)
    {
        foreach (var surname in mentions.GroupBy(mention => (mention.Mention.Kind, mention.Name.Surname)).OrderBy(surname => surname.Key.Surname, StringComparer.Ordinal).ThenBy(surname => surname.Key.Kind))
            new Surname([.. surname]).Resolve();
        var bearers = mentions.Select(mention => mention.Bearer).Distinct().ToList();
        foreach (var bearer in bearers)
            bearer.Describe();
        var slugs = SpeakerSlugs.Give(bearers);
        return new SpeakerRegister(
            [.. bearers.Where(bearer => bearer.Quotations + bearer.Reported > 0).OrderBy(bearer => slugs[bearer], StringComparer.Ordinal).Select((bearer, at) => Row(bearer, slugs[bearer], at + 1))],
            [.. mentions.Select(mention => Row(mention, slugs[mention.Bearer]))],
            []);
    }

    private static SpeakerRow Row(Bearer bearer, string slug, int key)
    {
        var sorted = bearer.Sorted;
        return new SpeakerRow
        {
            Key = key,
            Slug = slug,
            Name = bearer.Name,
            Kind = bearer.Kind,
            Folded = PersonName.Fold(bearer.Name),
            Sorted = sorted,
            Letter = Alphabet.LetterOf(sorted),
            Surname = bearer.Kind is SpeakerKind.Person ? bearer.Read.Surname : null,
            Quotations = bearer.Quotations,
            Words = bearer.Words,
            Reported = bearer.Reported,
            Chapters = bearer.Mentions.Where(mention => mention.Mention.Quotations > 0).Select(mention => mention.Mention.ChapterKey).Distinct().Count(),
            Works = bearer.Works,
        };
    }

    private static IdentityRow Row(NamedMention mention, string slug) => new()
    {
        ChapterKey = mention.Mention.ChapterKey,
        Voice = mention.Mention.Voice,
        Speaker = slug,
        Rule = IdentityEvidence.NameOf(mention.Rule),
        Because = IdentityEvidence.Sentence(mention),
    };
}
