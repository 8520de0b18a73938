using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Tests;

/// <summary>Things for tests in which nothing but their shape matters.</summary>
internal static class Some
{
    public const string ChapterText = """
        A Chapter
        The first heading
        The chairman wrote: [1]
        We shall read ‘Early Days’ and then, as the baker said, “bread is dear”, go home.
        The author goes on, and calls it “a sad affair”. [2]
        1. A note in the source.
        """;

    /// <summary>A chapter in which every field of the model holds something.</summary>
    public static Chapter Chapter(string path = "book/chapter.txt")
    {
        var source = SourceReader.Read(path, [.. Encoding.UTF8.GetBytes(ChapterText)]);
        var lines = Lines(source.Content);
        return new Chapter
        {
            Source = source,
            Metadata = new ChapterMetadata("An Author", "A Work", "A Chapter", "en-GB"),
            Blocks = Blocks(lines),
            Drops = [new Drop(new TextSpan(0, 0), "nothing at all")],
            Quotations = Quotations(lines),
            Notes = Notes(),
            References =
            [
                new NoteReference("r1", "1", "p1", Range(lines[2].Content, "[1]"), "n1"),
                new NoteReference("r2", "2", "p3", Range(lines[4].Content, "[2]"), "n2"),
            ],
            Lacunae = [new Lacuna("l1", "p2", new TextSpan(lines[3].Source.End, lines[3].Source.End), ["The numbers jump.", "A run of blank lines."])],
            Withdrawn = [new WithdrawnId("p9", "It once stood here", new string('a', 64)), new WithdrawnId("q9", "and this", null)],
            Decisions =
            [
                new EditorialDecision
                {
                    Subject = DecisionSubject.Inline,
                    ThingId = "q4",
                    Words = "calls it “a sad",
                    Fields = [new DecidedField("speaker", "The Committee"), new DecidedField("nature", "term")],
                    Reasons = ["The committee’s word for it.", "It says so twice."],
                    Line = 12,
                },
                new EditorialDecision { Subject = DecisionSubject.Speaker, Fields = [], Reasons = [], Line = 3 },
            ],
            Diagnostics = [new Diagnostic("N003", Severity.Warning, new TextSpan(3, 5), "Something is odd.")],
        };
    }

    public static TextSpan Range(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    public static List<(TextSpan Source, string Content)> Lines(string text)
    {
        var lines = new List<(TextSpan, string)>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            lines.Add((new TextSpan(start, start + line.Length), line));
            start += line.Length + 1;
        }

        return lines;
    }

    private static ImmutableArray<Block> Blocks(List<(TextSpan Source, string Content)> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        string[] ids = ["f1", "s1", "p1", "p2", "p3", "n1"];
        BlockKind[] kinds = [BlockKind.Title, BlockKind.Heading, BlockKind.Paragraph, BlockKind.Quotation, BlockKind.Paragraph, BlockKind.Note];
        for (var at = 0; at < ids.Length; at++)
        {
            var (source, content) = lines[at];
            blocks.Add(new Block
            {
                Id = ids[at],
                Kind = kinds[at],
                Source = source,
                Content = content,
                Level = kinds[at] is BlockKind.Heading ? 1 : null,
                SectionId = at > 1 ? "s1" : null,
                Probability = at == 3 ? 0.1 + 0.2 : null,
                QuotationId = at == 3 ? "q1" : null,
                Spans = Spans(ids[at], content),
            });
            if (at + 1 < ids.Length)
                blocks.Add(new Block { Kind = BlockKind.Separator, Source = new TextSpan(source.End, source.End + 1), Content = "\n" });
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<InlineSpan> Spans(string id, string content) => id switch
    {
        "p1" => [new InlineSpan(InlineSpanKind.Marker, Range(content, "[1]"), "r1")],
        "p2" =>
        [
            new InlineSpan(InlineSpanKind.Emphasis, Range(content, "Early Days")),
            new InlineSpan(InlineSpanKind.Correction, Range(content, "dear")) { Correction = "cheap", Reason = "The printed edition has it." },
        ],
        "p3" =>
        [
            new InlineSpan(InlineSpanKind.Quotation, Range(content, "“a sad affair”"), "q4"),
            new InlineSpan(InlineSpanKind.Marker, Range(content, "[2]"), "r2"),
        ],
        _ => [],
    };

    private static ImmutableArray<Quotation> Quotations(List<(TextSpan Source, string Content)> lines) =>
    [
        new Quotation
        {
            Id = "q1",
            Placement = QuotationPlacement.Block,
            Nature = QuotationNature.Writing,
            Segments = [new QuotationSegment("p2", new TextSpan(0, lines[3].Content.Length))],
            Attribution = new Attribution
            {
                Speaker = new Speaker("chairman", "The Chairman", SpeakerKind.Person),
                AsPrinted = "The chairman",
                Reporter = new Speaker("minutes", "The Minutes", SpeakerKind.Publication),
                RunnerUp = new Speaker(null, "one of those present", SpeakerKind.Unnamed),
                LeadIn = new LeadIn("p1", Range(lines[2].Content, "The chairman wrote:")),
                Evidence = new Finding("colon-lead-in", "A colon introduces it."),
                Certainty = Certainty.Explicit,
            },
            Work = "A Report",
            ReferenceIds = ["r1"],
            Recognition = new Finding("colon", "It follows a colon."),
        },
        Inline("q2", "p2", Range(lines[3].Content, "Early Days"), null, QuotationNature.Title) with { ParentId = "q1" },
        Inline("q3", "p2", Range(lines[3].Content, "bread is dear"), new Speaker(null, "the baker", SpeakerKind.Unnamed), QuotationNature.Speech) with { ParentId = "q1" },
        Inline("q4", "p3", Range(lines[4].Content, "a sad affair"), new Speaker("committee", "The Committee", SpeakerKind.Body), QuotationNature.Term),
    ];

    public static Quotation Inline(string id, string block, TextSpan range, Speaker? speaker, QuotationNature nature = QuotationNature.Speech) => new()
    {
        Id = id,
        Placement = QuotationPlacement.Inline,
        Nature = nature,
        Segments = [new QuotationSegment(block, range)],
        Attribution = speaker is null
            ? Attribution.None
            : new Attribution { Speaker = speaker, Certainty = Certainty.Explicit, Evidence = new Finding("said", "A verb of saying.") },
        Recognition = new Finding("quotation-marks", "It stands in quotation marks."),
    };

    private static ImmutableArray<Note> Notes() =>
    [
        new Note
        {
            Id = "n1",
            Label = "1",
            Kind = NoteKind.Footnote,
            State = NoteState.Present,
            Content = "A note in the source.",
            BlockIds = ["n1"],
            ReferenceIds = ["r1"],
            LacunaId = "l1",
        },
        new Note { Id = "n2", Label = "2", Kind = NoteKind.Reference, State = NoteState.Absent, ReferenceIds = ["r2"] },
        new Note
        {
            Id = "n3",
            Label = "3",
            Kind = NoteKind.Reference,
            State = NoteState.Supplied,
            Content = "J. Smith, Bread and its Price, London 1901, pp.3-4.",
            Emphasis = [new TextSpan(10, 29), new TextSpan(31, 37)],
            Provenance = "The printed edition.",
            LacunaId = "l1",
            Cites =
            [
                new Citation { Author = "J. Smith", Work = "Bread and its Price", Pages = "3-4", Evidence = new Finding("full", "Author and title stand there.") },
                new Citation { ViaNoteId = "n1", Evidence = new Finding("ibid", "It says Ibid.") },
            ],
        },
    ];
}
