using System.Collections.Immutable;
using F = Cliff.Archive.Text.Recognition.BlockQuotations.LineFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>How a line starts, ends and is marked.</summary>
internal static class PunctuationFeatures
{
    private const int MostWordsOfASignature = 15;

    public static readonly ImmutableArray<LineFact> Lines =
    [
        F.That("is a heading or the edge of the text", line => line.IsHeading),
        F.That("ends in a colon", line => line.Shape.End == LineEnd.Colon),
        F.That("ends in a full stop", line => line.Shape.End == LineEnd.FullStop),
        F.That("ends in a comma", line => line.Shape.End == LineEnd.Comma),
        F.That("ends in a semicolon", line => line.Shape.End == LineEnd.Semicolon),
        F.That("ends in a question", line => line.Shape.End == LineEnd.Question),
        F.That("ends in an exclamation", line => line.Shape.End == LineEnd.Exclamation),
        F.That("ends in an ellipsis", line => line.Shape.End == LineEnd.Ellipsis),
        F.That("ends in a dash", line => line.Shape.End == LineEnd.Dash),
        F.That("ends without a stop", line => line.Shape.End == LineEnd.Letter),
        F.That("ends in a closing mark", line => line.Shape.EndsClosed),
        F.That("ends in a marker", line => line.Shape.EndsInMarker),
        new("markers", line => line.Shape.Markers, 0, 1, 2),
        new("markers within", line => line.Shape.MarkersInside, 0, 1),
        F.That("starts with a quotation mark", line => line.Content.Length > 0 && Characters.IsOpeningMark(line.Content[0])),
        F.That("starts in lower case", line => line.Content.Length > 0 && char.IsLower(line.Content[0])),
        F.That("starts with an ellipsis", line => line.Shape.StartsWithEllipsis),
        F.That("starts with a bracket", line => line.Content.StartsWith('[')),
        F.That("starts with a parenthesis", line => line.Content.StartsWith('(')),
        F.That("starts with a dash", line => line.Content.Length > 0 && Characters.IsDash(line.Content[0])),
        F.That("starts with a digit", line => line.Content.Length > 0 && char.IsAsciiDigit(line.Content[0])),
        F.That("ends in parentheses", line => line.Shape.EndsInParentheses),
        F.That("ends with a source in parentheses", line => line.Shape.EndsInSource),
        F.That("signs", Signs),
        F.That("starts in capitals", line => line.Words.Count > 1 && line.Words[0].Is(WordClasses.Capitals) && (line.Words[1].Is(WordClasses.Capitals) || line.Words[0].End - line.Words[0].Start > 4)),
        new("ellipses", line => line.Shape.Ellipses, 0, 1, 2),
        new("exclamations", line => line.Shape.Exclamations, 0, 1, 3),
        new("questions", line => line.Shape.Questions, 0, 1, 3),
        new("dashes", line => line.Shape.Dashes, 0, 2),
        new("semicolons", line => line.Shape.Semicolons, 0, 2),
        new("colons", line => line.Shape.Colons, 0, 1),
        new("parentheses", line => line.Shape.Parentheses, 0, 1, 3),
        new("editorial brackets", line => line.Shape.Insertions, 0, 1),
        F.That("a verb of saying in brackets", line => line.Shape.InsertionsOfSaying > 0),
        new("words", line => line.Words.Count, 3, 8, 15, 25, 40, 60, 90, 130, 180, 260),
        new("sentences", line => line.Sentences, 1, 2, 3, 5, 8),
    ];

    /// <summary>"– A. Name", "Signed: A. Name": a short line of its own below a quotation.</summary>
    private static bool Signs(LineReading line) =>
        line.Words.Count is > 0 and <= MostWordsOfASignature
        && (IsSigned(line) || (Characters.IsDash(line.Content[0]) && char.IsUpper(line.Content[line.Words[0].Start])));

    private static bool IsSigned(LineReading line) => line.Content.AsSpan(line.Words[0].Start).StartsWith("signed", StringComparison.OrdinalIgnoreCase);
}
