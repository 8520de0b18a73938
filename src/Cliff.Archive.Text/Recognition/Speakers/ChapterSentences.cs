using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The blocks of a chapter read into sentences, and which of them are the author's.</summary>
internal sealed class ChapterSentences
{
    private readonly Dictionary<string, BlockReading> _readings;
    private readonly ILookup<string, Sentence> _ofBlock;

    /// <summary>Reads the <paramref name="blocks"/> that have an id; what stands in block quotations is not the author's.</summary>
    public ChapterSentences(ImmutableArray<Block> blocks, ImmutableArray<Quotation> quotations)
    {
        Body = [.. blocks.Where(block => block.Id is not null)];
        _readings = Body.ToDictionary(block => block.Id!, BlockReading.Of, StringComparer.Ordinal);
        Names = new NameInventory(_readings.Values);
        All = [.. Body.SelectMany(block => Sentence.Split(_readings[block.Id!], Names))];
        _ofBlock = All.ToLookup(sentence => sentence.Block.Id!, StringComparer.Ordinal);
        Places = Body.Index().ToDictionary(pair => pair.Item.Id!, pair => pair.Index, StringComparer.Ordinal);
        var quoted = quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block)
            .SelectMany(quotation => quotation.Segments).Select(segment => segment.BlockId).ToHashSet(StringComparer.Ordinal);
        Author = new Discourse([.. All.Where(sentence => sentence.Block.Kind != BlockKind.Title && !quoted.Contains(sentence.Block.Id!))]);
    }

    /// <summary>Title lines, headings, paragraphs and notes, in order.</summary>
    public ImmutableArray<Block> Body { get; }

    /// <summary>Place of each of them, by id.</summary>
    public IReadOnlyDictionary<string, int> Places { get; }

    /// <summary>The names the chapter uses.</summary>
    public NameInventory Names { get; }

    /// <summary>Every sentence, in order.</summary>
    public ImmutableArray<Sentence> All { get; }

    /// <summary>The author's sentences.</summary>
    public Discourse Author { get; }

    /// <summary>The words of a block.</summary>
    public BlockReading ReadingOf(string blockId) => _readings[blockId];

    /// <summary>The sentences of a block.</summary>
    public IEnumerable<Sentence> Of(string blockId) => _ofBlock[blockId];

    /// <summary>The sentences of each block.</summary>
    public ILookup<string, Sentence> ByBlock => _ofBlock;

    /// <summary>Place among the author's sentences of the last one before a block quotation, in the paragraph right before it; -1 when there is none.</summary>
    public int LastBefore(Quotation quotation)
    {
        var place = Places[quotation.Segments[0].BlockId];
        return place > 0 && Body[place - 1].Kind == BlockKind.Paragraph ? Author.IndexOf(Body[place - 1].Id!, Body[place - 1].Content.Length) : -1;
    }
}
