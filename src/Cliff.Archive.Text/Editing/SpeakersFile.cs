using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing.Yaml;

namespace Cliff.Archive.Text.Editing;

/// <summary>What a <c>speakers.yaml</c> says: who in one book is who in another. <c>docs/editing-speakers.md</c> describes it for people.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Identities">The decisions, in the order of the file. No id stands twice; no name twice for the same works.</param>
public sealed record SpeakersFile(string Path, ImmutableArray<IdentityDecision> Identities)
{
    /// <summary>Reads <paramref name="yaml"/>; no decisions where it is empty or holds comments only.</summary>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="yaml">Its text.</param>
    /// <exception cref="DecisionException">Something in it cannot be used; the message says where, why and what to do.</exception>
    public static SpeakersFile Parse(string path, string yaml)
    {
        if (YamlTree.Read(path, yaml) is not { } root)
            return new SpeakersFile(path, []);
        var fields = new YamlFields(path, "a file of speakers", root, "speakers");
        ImmutableArray<IdentityDecision> identities = [.. fields.Items("speakers").Select(item => Identity(path, item))];
        RefuseRepetitions(path, identities);
        return new SpeakersFile(path, identities);
    }

    private static IdentityDecision Identity(string path, YamlValue item)
    {
        var fields = new YamlFields(path, "a speaker", item, "id", "name", "kind", "names", "in", "reason");
        var names = fields.Words("names");
        if (names.IsEmpty)
            throw fields.Refuse(fields.Line, "a speaker lacks \"names\"; list those by which the chapters know this speaker, as /speakers shows them");
        return new IdentityDecision(SpeakerId.Declared(fields, "id"), names, fields.Required("reason"), fields.Line)
        {
            Name = fields.Optional("name"),
            Kind = fields.Choice("kind", ("person", SpeakerKind.Person), ("body", SpeakerKind.Body), ("publication", SpeakerKind.Publication)),
            Works = fields.Words("in"),
        };
    }

    private static void RefuseRepetitions(string path, ImmutableArray<IdentityDecision> identities)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<(string Name, string? Work), int>();
        foreach (var identity in identities)
        {
            if (!ids.TryAdd(identity.Id, identity.Line))
                throw new DecisionException(path, identity.Line, $"the speaker {Printable.Quoted(identity.Id)} is decided a second time (first in line {ids[identity.Id]}); keep one");
            foreach (var (name, work) in identity.Names.SelectMany(name => identity.Places.Select(work => (name, work))))
            {
                if (!names.TryAdd((name, work), identity.Line))
                    throw new DecisionException(path, identity.Line, $"the name {Printable.Quoted(name)} is given to a second speaker (first in line {names[(name, work)]}); keep one, or limit each with \"in\"");
            }
        }
    }
}

/// <summary>That some names mean one speaker, and no other.</summary>
/// <param name="Id">Slug of the speaker.</param>
/// <param name="Names">The names, as the chapters' own registers have them.</param>
/// <param name="Reason">Why the editor says so.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record IdentityDecision(string Id, ImmutableArray<string> Names, string Reason, int Line)
{
    /// <summary>Name to be shown; null for the fullest of those in use.</summary>
    public string? Name { get; init; }

    /// <summary>Person, body or publication; null for what the chapters say.</summary>
    public SpeakerKind? Kind { get; init; }

    /// <summary>Slugs of the works in which the names mean this speaker; empty for all.</summary>
    public ImmutableArray<string> Works { get; init; } = [];

    /// <summary>Where it holds: each work, or null for all.</summary>
    internal IEnumerable<string?> Places => Works.IsEmpty ? new string?[] { null } : Works;
}
