using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Someone who may speak a quotation that nothing introduces.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Signs">What speaks for and against it.</param>
internal sealed record VoiceCandidate(Speaker Speaker, VoiceSigns Signs);

/// <summary>A block quotation that nothing introduces, and everyone who may speak it.</summary>
/// <param name="QuotationId">Its id.</param>
/// <param name="Candidates">Everyone who may speak it; nobody may be one too.</param>
internal sealed record UnintroducedQuotation(string QuotationId, ImmutableArray<VoiceCandidate> Candidates);
