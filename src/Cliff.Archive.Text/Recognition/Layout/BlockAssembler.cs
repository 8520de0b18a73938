using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Notes;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>Makes the blocks of a chapter from its lines: ids, sections, and the separators between, so that every character of the source is in one block.</summary>
public static class BlockAssembler
{
    /// <summary>The blocks of <paramref name="source"/> in order, and the register that gave their ids.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Its lines with their kinds.</param>
    /// <param name="noteIds">Ids of the notes by their place in the list: one for each line that opens a note.</param>
    /// <param name="ids">Ids given before.</param>
    public static (ImmutableArray<Block> Blocks, IdRegister Ids) Assemble(
        SourceFile source, ImmutableArray<StructuredLine> lines, ImmutableArray<string> noteIds, IdRegister ids)
    {
        var given = new string[lines.Length];
        ids = Number('f', BlockKind.Title, lines, given, ids);
        ids = Number('s', BlockKind.Heading, lines, given, ids);
        ids = Number('p', BlockKind.Paragraph, lines, given, ids);
        NumberNotes(lines, noteIds, given);
        return (Assemble(source, lines, given), ids);
    }

    private static IdRegister Number(char family, BlockKind kind, ImmutableArray<StructuredLine> lines, string[] given, IdRegister ids)
    {
        var places = Enumerable.Range(0, lines.Length).Where(index => lines[index].Kind == kind).ToArray();
        var (register, numbered) = ids.Assign(family, [.. places.Select(place => new IdCandidate(lines[place].Line.Content))]);
        for (var index = 0; index < places.Length; index++)
            given[places[index]] = numbered[index];
        return register;
    }

    /// <summary>The first block of a note bears the note's id; further ones <c>.2</c>, <c>.3</c>.</summary>
    private static void NumberNotes(ImmutableArray<StructuredLine> lines, ImmutableArray<string> noteIds, string[] given)
    {
        var note = -1;
        var paragraph = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Kind != BlockKind.Note)
                continue;
            (note, paragraph) = lines[index].NoteLabelLength > 0 ? (note + 1, 1) : (note, paragraph + 1);
            given[index] = paragraph == 1 ? noteIds[note] : $"{noteIds[note]}.{paragraph}";
        }
    }

    private static ImmutableArray<Block> Assemble(SourceFile source, ImmutableArray<StructuredLine> lines, string[] given)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>((2 * lines.Length) + 1);
        var end = 0;
        string? section = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var (line, kind) = (lines[index].Line, lines[index].Kind);
            AddSeparator(blocks, source.Content, end, line.Source.Start);
            section = kind switch { BlockKind.Heading => given[index], BlockKind.Note => null, _ => section };
            blocks.Add(new Block
            {
                Id = given[index],
                Kind = kind,
                Source = line.Source,
                Content = line.Content,
                SectionId = section,
                Level = kind == BlockKind.Heading ? 1 : null,
            });
            end = line.Source.End;
        }

        AddSeparator(blocks, source.Content, end, source.Content.Length);
        return blocks.ToImmutable();
    }

    private static void AddSeparator(ImmutableArray<Block>.Builder blocks, string content, int start, int end)
    {
        if (end > start)
            blocks.Add(new Block { Kind = BlockKind.Separator, Source = new TextSpan(start, end), Content = content[start..end] });
    }
}
