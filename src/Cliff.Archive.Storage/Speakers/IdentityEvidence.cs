using System.Globalization;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Says in one sentence why a mention means whom it means.</summary>
internal static class IdentityEvidence
{
#pragma warning disable CS8524 // A rule without words must not compile (CS8509); a number that is no rule may throw.
    /// <summary>Name of the rule in rows and exports.</summary>
    public static string NameOf(IdentityRule rule) => rule switch
    {
        IdentityRule.SameName => "same-name",
        IdentityRule.Forenames => "forenames",
        IdentityRule.OnlyBearer => "only-bearer",
        IdentityRule.OfItsChapter => "of-its-chapter",
        IdentityRule.OfItsWork => "of-its-work",
        IdentityRule.BestKnown => "best-known",
        IdentityRule.NoForename => "no-forename",
        IdentityRule.Undetermined => "undetermined",
        IdentityRule.Declared => "declared",
        IdentityRule.Editor => "editor",
    };

    /// <summary>The sentence, when all bearers have their names.</summary>
    public static string Sentence(NamedMention mention)
    {
        var (printed, name) = ($"“{mention.Mention.Name}”", mention.Bearer.Name);
        return mention.Rule switch
        {
            IdentityRule.SameName => $"The chapter names {printed}, and the archive knows one by that name.",
            IdentityRule.Forenames => $"{printed} agrees with {name}, and with nobody else of that surname in the archive.",
            IdentityRule.OnlyBearer => $"{printed} alone: {name} is the only one of that name in the archive.",
            IdentityRule.OfItsChapter => $"{printed} can mean {mention.Candidates.Words}; {name} is the only one of them in this chapter.",
            IdentityRule.OfItsWork => $"{printed} can mean {mention.Candidates.Words}; {name} is the only one of them in this work.",
            IdentityRule.BestKnown => $"{printed} can mean {mention.Candidates.Words}; {name} is named in {Works(mention.Bearer.NamedIn)}, the others in {Works(mention.Candidates.All - mention.Bearer.NamedIn)}.",
            IdentityRule.NoForename => $"{printed} has before the surname what is no known forename; {name} is named in {Works(mention.Bearer.NamedIn)}, all others of the surname in {Works(mention.Candidates.All - mention.Bearer.NamedIn)}.",
            IdentityRule.Undetermined => $"{printed} can mean {mention.Candidates.Words}, and nothing says which: it stands by itself.",
            IdentityRule.Declared => $"The editor of the chapter gave {printed} the id {mention.Bearer.Id}.",
            IdentityRule.Editor => mention.Bearer.Decision!.Reason,
        };
    }
#pragma warning restore CS8524

    private static string Works(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "work" : "works")}");
}
