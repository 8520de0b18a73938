namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>
/// What was found of a mention, kept until another block quotation is heard, for that can change whom a pronoun means. Without it a
/// paragraph of nothing but "his diary says" costs the square of its length.
/// </summary>
/// <param name="heard">Who spoke in the block quotations so far; null where there are none.</param>
internal sealed class Remembered<T>(Heard? heard)
{
    private Dictionary<(Mention Mention, int Sentence), T> _found = [];
    private int _heardThen;

    /// <summary>What <paramref name="find"/> finds of a mention of a sentence, looked for once.</summary>
    public T Of(Mention mention, int sentence, Func<Mention, int, T> find)
    {
        var now = heard?.Count ?? 0;
        if (now != _heardThen)
            (_found, _heardThen) = ([], now);
        if (!_found.TryGetValue((mention, sentence), out var found))
            _found.Add((mention, sentence), found = find(mention, sentence));
        return found;
    }
}
