using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Tests.Searching;

/// <summary>
/// A chapter written for a test, one block a line: <c>p1: He said {q1 smith|bread is {q2 -|dear}}.[4]</c>.
/// In braces a quotation: its id, the slug of its speaker (<c>-</c> for nobody, <c>?name</c> for someone unnamed, <c>slug=A._Name</c> where the name matters), its words.
/// A line whose id begins with <c>n</c> is a note in the source, <c>+n4</c> one that was supplied.
/// </summary>
internal static class MarkedText
{
    public static Chapter Chapter(string marked)
    {
        var (blocks, notes) = (new List<Block>(), ImmutableArray.CreateBuilder<Note>());
        var quotations = new SortedDictionary<string, Quotation>(Comparer<string>.Create((one, other) => one.Length != other.Length ? one.Length - other.Length : string.CompareOrdinal(one, other)));
        foreach (var line in marked.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, text) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            if (id.StartsWith('+'))
                notes.Add(new Note { Id = id[1..], Label = id[2..], Kind = NoteKind.Reference, State = NoteState.Supplied, Content = text, Provenance = "a test" });
            else
                blocks.Add(new Line(id, text, quotations).Block());
        }

        return Place(blocks, quotations.Values, notes.ToImmutable());
    }

    private static Chapter Place(List<Block> blocks, IEnumerable<Quotation> quotations, ImmutableArray<Note> notes)
    {
        var (source, placed) = (new StringBuilder(), new List<Block>());
        foreach (var block in blocks)
        {
            placed.Add(block with { Source = new TextSpan(source.Length, source.Length + block.Content.Length) });
            source.Append(block.Content).Append('\n');
            placed.Add(new Block { Kind = BlockKind.Separator, Content = "\n", Source = new TextSpan(source.Length - 1, source.Length) });
        }

        return new Chapter
        {
            Source = SourceReader.Read("book/chapter.txt", [.. Encoding.UTF8.GetBytes(source.ToString())]),
            Metadata = new ChapterMetadata(null, null, null, null),
            Blocks = [.. placed],
            Quotations = [.. quotations],
            Notes = notes,
        };
    }

    private sealed class Line(string id, string marked, SortedDictionary<string, Quotation> quotations)
    {
        private readonly StringBuilder _text = new();
        private readonly List<InlineSpan> _spans = [];

        public Block Block()
        {
            var at = 0;
            Read(ref at, null);
            var kind = id[0] switch { 's' => BlockKind.Heading, 'f' => BlockKind.Title, 'n' => BlockKind.Note, _ => BlockKind.Paragraph };
            return new Block { Id = id, Kind = kind, Content = _text.ToString(), Source = default, Spans = [.. _spans] };
        }

        private void Read(ref int at, string? parent)
        {
            for (; at < marked.Length && marked[at] != '}'; at++)
            {
                if (marked[at] == '{')
                    ReadQuotation(ref at, parent);
                else if (marked[at] == '[')
                    ReadMarker(ref at);
                else
                    _text.Append(marked[at]);
            }
        }

        private void ReadMarker(ref int at)
        {
            var end = marked.IndexOf(']', at);
            _spans.Add(new InlineSpan(InlineSpanKind.Marker, new TextSpan(_text.Length, _text.Length + end + 1 - at), "r"));
            _text.Append(marked, at, end + 1 - at);
            at = end;
        }

        private void ReadQuotation(ref int at, string? parent)
        {
            var bar = marked.IndexOf('|', at);
            var head = marked[(at + 1)..bar].Split(' ');
            var start = _text.Length;
            at = bar + 1;
            Read(ref at, head[0]);
            var segment = new QuotationSegment(id, new TextSpan(start, _text.Length));
            quotations[head[0]] = quotations.TryGetValue(head[0], out var begun)
                ? begun with { Segments = begun.Segments.Add(segment) }
                : Some.Inline(head[0], id, segment.Range, Speaker(head[1])) with { ParentId = parent };
        }

        private static Speaker? Speaker(string name) => name switch
        {
            "-" => null,
            ['?', .. var words] => new Speaker(null, words, SpeakerKind.Unnamed),
            _ when name.Split('=') is [var slug, var full] => new Speaker(slug, full.Replace('_', ' '), SpeakerKind.Person),
            _ => new Speaker(name, "The " + name, SpeakerKind.Person),
        };
    }
}
