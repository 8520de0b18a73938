using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>Says where it is not certain that a source was decoded as it was written.</summary>
internal static class EncodingDiagnostics
{
    /// <summary>What is to be said of <paramref name="source"/>, by place.</summary>
    public static ImmutableArray<Diagnostic> Of(SourceFile source)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (source.EncodingBasis == EncodingBasis.Letters)
            found.Add(DiagnosticCodes.EncodingGuessed.At(default, $"Read as {source.Encoding}: {source.EncodingEvidence}."));
        if (source.EncodingBasis == EncodingBasis.AgainstLabel)
            found.Add(DiagnosticCodes.EncodingAgainstLabel.At(default, $"Read as {source.Encoding}: {source.EncodingEvidence}."));
        for (var start = source.Content.IndexOf(CharacterSet.Lost, StringComparison.Ordinal); start >= 0;)
        {
            var rest = source.Content.AsSpan(start);
            var length = rest.IndexOfAnyExcept(CharacterSet.Lost) is >= 0 and var other ? other : rest.Length;
            var what = length == 1 ? "A character cannot" : $"{length} characters in a row cannot";
            found.Add(DiagnosticCodes.CharacterLost.At(new TextSpan(start, start + length), $"{what} be read here: the bytes are no {source.Encoding}, or it was lost before."));
            start = source.Content.IndexOf(CharacterSet.Lost, start + length);
        }

        return found.ToImmutable();
    }
}
