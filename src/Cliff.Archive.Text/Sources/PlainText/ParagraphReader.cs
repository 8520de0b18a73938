using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Puts lines together to paragraphs: what stands between blank lines, over the edges of pages.</summary>
internal sealed class ParagraphReader
{
    private readonly TextLayout _layout;
    private readonly StanzaReader _stanzas;
    private readonly ImmutableArray<Paragraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly List<TextLine> _stanza = [];
    private readonly List<TextLine> _furniture = [];

    private ParagraphReader(TextLayout layout) => (_layout, _stanzas) = (layout, new StanzaReader(layout));

    /// <summary>The paragraphs of <paramref name="lines"/>.</summary>
    public static ImmutableArray<Paragraph> Read(ImmutableArray<TextLine> lines, TextLayout layout, SourceBudget budget)
    {
        var reader = new ParagraphReader(layout);
        foreach (var line in lines)
        {
            reader.Add(line);
            budget.Spend();
        }

        reader.End(goesOn: false);
        return reader._paragraphs.ToImmutable();
    }

    private void Add(TextLine line)
    {
        if (line.IsFurniture)
        {
            _furniture.Add(line);
            return;
        }

        var isOverPage = _furniture.Count > 0 || line.BeginsPage;
        var goesOn = isOverPage && GoesOn(line);
        var isNote = _stanza.Count > 0 && NoteOpening.At(_stanza[0].Words) is not null;
        if (isOverPage ? !goesOn || isNote : !BelongsToStanza(line))
            End(goesOn);
        _stanza.AddRange(_furniture);
        _furniture.Clear();
        _stanza.Add(line with { BeginsPage = isOverPage });
    }

    private bool BelongsToStanza(TextLine line) => _stanza.Count == 0
        || (line.BlankBefore == 0 && (_layout.Width is not null || StanzaReader.IsUnderline(line, _stanza[^1]) || (IsQuoted(line) && IsQuoted(_stanza[^1]))));

    private static bool IsQuoted(TextLine line) => line.Words[0] == '>';

    /// <summary>Whether the sentence on the page before runs on into <paramref name="line"/>.</summary>
    private bool GoesOn(TextLine line) => _stanza.Count > 0 && _stanza[^1] is var last
        && (line.BeginsSmall || (_layout.Width is not null && !last.EndsSentence && !_layout.IsBrokenEarly(last, line)));

    /// <summary>Ends the stanza; what stands at the edge of the page belongs to none.</summary>
    private void End(bool goesOn)
    {
        _paragraphs.AddRange(_stanzas.Read([.. _stanza]));
        _stanza.Clear();
        _stanzas.GoesOn = goesOn;
        if (_furniture.Count > 0)
            _paragraphs.Add(new Paragraph([.. _furniture]));
        _furniture.Clear();
    }
}
