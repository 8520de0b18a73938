using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>Makes the blocks of a chapter from the pieces of its source: ids, sections, and the separators between, so that every character of the source is in one block or drop.</summary>
public static class BlockAssembler
{
    /// <summary>The blocks of <paramref name="document"/> in order, and the register that gave their ids.</summary>
    /// <param name="document">The source as it was read.</param>
    /// <param name="lines">Its pieces with their kinds.</param>
    /// <param name="noteIds">Ids of the notes by their place in the list: one for each line that opens a note.</param>
    /// <param name="ids">Ids given before.</param>
    public static (ImmutableArray<Block> Blocks, IdRegister Ids) Assemble(
        SourceDocument document, ImmutableArray<StructuredBlock> lines, ImmutableArray<string> noteIds, IdRegister ids)
    {
        var given = new string[lines.Length];
        ids = Number('f', line => line.Kind == BlockKind.Title, lines, given, ids);
        ids = Number('s', line => line.Kind == BlockKind.Heading, lines, given, ids);
        ids = Number('p', line => line.IsNumbered, lines, given, ids);
        NumberNotes(lines, noteIds, given);
        return (Assemble(document, lines, given), ids);
    }

    private static IdRegister Number(char family, Func<StructuredBlock, bool> belongs, ImmutableArray<StructuredBlock> lines, string[] given, IdRegister ids)
    {
        var places = Enumerable.Range(0, lines.Length).Where(index => belongs(lines[index])).ToArray();
        var (register, numbered) = ids.Assign(family, [.. places.Select(place => new IdCandidate(lines[place].Content))]);
        for (var index = 0; index < places.Length; index++)
            given[places[index]] = numbered[index];
        return register;
    }

    /// <summary>The first block of a note bears the note's id; further ones <c>.2</c>, <c>.3</c>.</summary>
    private static void NumberNotes(ImmutableArray<StructuredBlock> lines, ImmutableArray<string> noteIds, string[] given)
    {
        var note = -1;
        var paragraph = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Kind != BlockKind.Note)
                continue;
            (note, paragraph) = lines[index].Label is not null ? (note + 1, 1) : (note, paragraph + 1);
            given[index] = paragraph == 1 ? noteIds[note] : $"{noteIds[note]}.{paragraph}";
        }
    }

    private static ImmutableArray<Block> Assemble(SourceDocument document, ImmutableArray<StructuredBlock> lines, string[] given)
    {
        var content = document.Source.Content;
        var blocks = ImmutableArray.CreateBuilder<Block>((2 * lines.Length) + 1);
        var drops = new Queue<Drop>(document.Drops);
        var end = 0;
        string? section = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var (piece, kind) = (lines[index].Piece, lines[index].Kind);
            AddSeparators(blocks, content, drops, end, piece.Source.Start);
            section = kind == BlockKind.Heading ? given[index] : section;
            blocks.Add(new Block
            {
                Id = given[index],
                Kind = kind,
                Source = piece.Source,
                Content = piece.Content,
                SectionId = kind == BlockKind.Note ? null : section,
                Level = lines[index].Level,
                IsImprint = piece.IsImprint,
                LabelLength = lines[index].Label?.Length ?? 0,
                Spans = piece.Spans,
            });
            end = piece.Source.End;
        }

        AddSeparators(blocks, content, drops, end, content.Length);
        return blocks.ToImmutable();
    }

    /// <summary>What lies between two blocks and is no drop.</summary>
    private static void AddSeparators(ImmutableArray<Block>.Builder blocks, string content, Queue<Drop> drops, int start, int end)
    {
        while (drops.TryPeek(out var drop) && drop.Source.Start < end)
        {
            AddSeparator(blocks, content, start, drop.Source.Start);
            start = drops.Dequeue().Source.End;
        }

        AddSeparator(blocks, content, start, end);
    }

    private static void AddSeparator(ImmutableArray<Block>.Builder blocks, string content, int start, int end)
    {
        if (end > start)
            blocks.Add(new Block { Kind = BlockKind.Separator, Source = new TextSpan(start, end), Content = content[start..end] });
    }
}
