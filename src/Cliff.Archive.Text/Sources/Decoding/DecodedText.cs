using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>What bytes say, and how it is known in which encoding.</summary>
/// <param name="Content">The text, without a byte order mark.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Basis">What tells it.</param>
/// <param name="Evidence">The same in one sentence.</param>
internal sealed record DecodedText(string Content, string Encoding, EncodingBasis Basis, string Evidence);
