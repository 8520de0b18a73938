using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Something to be said of a decision in a <c>speakers.yaml</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Message">What, with the line.</param>
/// <param name="Code">Number of the finding; null where the decision cannot be used and is refused.</param>
internal sealed record DecisionRemark(string Path, string Message, string? Code);

/// <summary>What editors decided of who is who: in the files of speakers, and by ids in the chapters' own files.</summary>
internal sealed class IdentityDecisions
{
    private readonly Dictionary<string, List<(Bearer Bearer, IdentityDecision Decision)>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bearer> _byId = new(StringComparer.Ordinal);
    private readonly List<(string Path, Bearer Bearer, IdentityDecision Decision)> _decisions = [];
    private readonly ImmutableArray<DecisionRemark>.Builder _refusals = ImmutableArray.CreateBuilder<DecisionRemark>();

    /// <summary>Takes the decisions of <paramref name="files"/>; what names nobody in <paramref name="mentions"/> is refused.</summary>
    public IdentityDecisions(ImmutableArray<SpeakersFile> files, ImmutableArray<SpeakerMention> mentions)
    {
        foreach (var (file, decision) in files.SelectMany(file => file.Identities.Select(decision => (file, decision))))
            Take(file.Path, decision);
        if (Any)
            RefuseStrangers(mentions);
    }

    /// <summary>No decisions but the chapters' own.</summary>
    public static IdentityDecisions None => new([], []);

    /// <summary>Whether there is any in a file of speakers.</summary>
    public bool Any => _decisions.Count > 0;

    /// <summary>Why some of them cannot be used.</summary>
    public ImmutableArray<DecisionRemark> Refusals => _refusals.ToImmutable();

    /// <summary>Whom an editor says a mention means; null when none does.</summary>
    public Bearer? Of(SpeakerMention mention)
    {
        if (_byName.TryGetValue(mention.Name, out var claims))
        {
            var claimed = claims.Find(claim => claim.Decision.Works.Contains(mention.Work)).Bearer ?? claims.Find(claim => claim.Decision.Works.IsEmpty).Bearer;
            if (claimed is not null)
                return claimed;
        }

        if (!mention.IsDeclared)
            return null;
        if (!_byId.TryGetValue(mention.Voice, out var declared))
            _byId.Add(mention.Voice, declared = new Bearer { Id = mention.Voice });
        return declared;
    }

    /// <summary>Those that say what the rules reach without them.</summary>
    /// <param name="decided">The register with these decisions.</param>
    /// <param name="alone">The register of the rules alone.</param>
    public IEnumerable<DecisionRemark> AlreadyReached(SpeakerRegister decided, SpeakerRegister alone)
    {
        var speakers = alone.Speakers.ToDictionary(row => row.Slug, StringComparer.Ordinal);
        var same = decided.Identities.Zip(alone.Identities, (one, other) => one.Speaker == other.Speaker).ToList();
        var changed = decided.Identities.Where((_, at) => !same[at]).Concat(alone.Identities.Where((_, at) => !same[at])).Select(row => row.Speaker).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, _, decision) in _decisions.Where(at => at.Bearer.Mentions.Count > 0 && !changed.Contains(at.Decision.Id)))
        {
            if (speakers.GetValueOrDefault(decision.Id) is { } row && (decision.Name ?? row.Name) == row.Name && (decision.Kind ?? row.Kind) == row.Kind)
                yield return Remark(path, decision.Line, $"the rules already reach that {decision.Id} is {row.Name}, called {string.Join(", ", decision.Names)}; the decision can go.", DiagnosticCodes.DecisionAlreadyReached.Code);
        }
    }

    private void Take(string path, IdentityDecision decision)
    {
        if (_byId.ContainsKey(decision.Id))
        {
            _refusals.Add(Remark(path, decision.Line, $"the speaker \"{decision.Id}\" is decided in another file of speakers as well; keep one", code: null));
            return;
        }

        var bearer = new Bearer { Id = decision.Id, Decision = decision };
        _byId.Add(decision.Id, bearer);
        _decisions.Add((path, bearer, decision));
        foreach (var name in decision.Names)
        {
            if (!_byName.TryGetValue(name, out var claims))
                _byName.Add(name, claims = []);
            claims.Add((bearer, decision));
        }
    }

    private void RefuseStrangers(ImmutableArray<SpeakerMention> mentions)
    {
        var names = mentions.Where(mention => _byName.ContainsKey(mention.Name)).Select(mention => (mention.Name, mention.Work)).ToHashSet();
        var anywhere = names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, _, decision) in _decisions)
        {
            foreach (var name in decision.Names)
            {
                if (!anywhere.Contains(name))
                    _refusals.Add(Remark(path, decision.Line, $"no chapter knows a speaker as \"{name}\"; give the name as /speakers shows it or remove it", code: null));
                foreach (var work in decision.Works.Where(work => anywhere.Contains(name) && !names.Contains((name, work))))
                    _refusals.Add(Remark(path, decision.Line, $"the work \"{work}\" knows no speaker as \"{name}\"; correct \"in\" or remove the name", code: null));
            }
        }
    }

    private static DecisionRemark Remark(string path, int line, string message, string? code) =>
        new(path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}: {message}"), code);
}
