using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cliff.Archive.Text.Editing.Yaml;

/// <summary>Reads the part of YAML that an editor needs: keys, lists, words. Anchors, aliases, tags and second documents are refused, so nothing is ever larger than it looks.</summary>
internal sealed class YamlTree
{
    /// <summary>The longest file that is read, in UTF-16 code units.</summary>
    public const int MaximumLength = 8 * 1024 * 1024;

    private const int MaximumDepth = 8;

    private readonly string _path;
    private readonly IParser _parser;

    private YamlTree(string path, IParser parser) => (_path, _parser) = (path, parser);

    /// <summary>The keys of the file, or null when it holds nothing but comments.</summary>
    /// <exception cref="DecisionException">It is not such a file; the message says where.</exception>
    public static YamlMap? Read(string path, string yaml)
    {
        RefuseUnreadable(path, yaml);
        // YAML allows a byte order mark; the scanner does not skip it in a string.
        return new YamlTree(path, new Parser(new StringReader(yaml.TrimStart('\uFEFF')))).Document();
    }

    // The scanner takes NUL for the end of the file: what follows would be lost without a word.
    private static void RefuseUnreadable(string path, string yaml)
    {
        if (yaml.Length > MaximumLength)
            throw new DecisionException(path, 1, $"is longer than {MaximumLength} characters; divide the chapter");
        var line = 1;
        foreach (var character in yaml)
        {
            if (character == '\n')
                line++;
            else if (char.IsControl(character) && character is not ('\r' or '\t' or '\u0085'))
                throw new DecisionException(path, line, $"holds the control character U+{(int)character:X4}; remove it");
        }
    }

    private YamlMap? Document()
    {
        Next<StreamStart>();
        if (Current is StreamEnd)
            return null;
        Next<DocumentStart>();
        var root = Value(0);
        Next<DocumentEnd>();
        if (Current is not StreamEnd)
            throw Refuse("a second YAML document begins here; keep everything in one");
        return root switch
        {
            YamlMap map => map,
            YamlScalar { IsNothing: true } => null,
            _ => throw new DecisionException(_path, root.Line, "the file must hold keys (\"key: value\") at its outermost level; see docs/editing-a-chapter.md"),
        };
    }

    private YamlValue Value(int depth)
    {
        if (depth > MaximumDepth)
            throw Refuse("values are nested too deeply here; the schema in docs/editing-a-chapter.md needs no such depth");
        if (Current is AnchorAlias)
            throw Refuse("\"*\" begins a YAML alias, which is not used here; put the words between quotation marks");
        if (Current is NodeEvent { Anchor.IsEmpty: false })
            throw Refuse("\"&\" begins a YAML anchor, which is not used here; put the words between quotation marks");
        if (Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw Refuse("\"!\" begins a YAML tag, which is not used here; put the words between quotation marks");
        return Current switch
        {
            Scalar => ScalarValue(),
            SequenceStart => ListValue(depth),
            MappingStart => MapValue(depth),
            _ => throw Refuse("a value is missing; give it or remove the key"),
        };
    }

    private YamlScalar ScalarValue()
    {
        var scalar = Next<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, LineOf(scalar.Start));
    }

    private YamlList ListValue(int depth)
    {
        var line = LineOf(Next<SequenceStart>().Start);
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (Current is not SequenceEnd)
            items.Add(Value(depth + 1));
        Next<SequenceEnd>();
        return new YamlList(items.ToImmutable(), line);
    }

    private YamlMap MapValue(int depth)
    {
        var line = LineOf(Next<MappingStart>().Start);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Current is not MappingEnd)
        {
            if (Value(depth + 1) is not YamlScalar key)
                throw Refuse("a key must be a word; put it between quotation marks");
            if (!lines.TryAdd(key.Content, key.Line))
                throw new DecisionException(_path, key.Line, $"the key {Printable.Quoted(key.Content)} stands here a second time (first in line {lines[key.Content]}); keep one");
            entries.Add(new YamlEntry(key.Content, Value(depth + 1), key.Line));
        }

        Next<MappingEnd>();
        return new YamlMap(entries.ToImmutable(), line);
    }

    private ParsingEvent Current
    {
        get
        {
            if (_parser.Current is null)
                Advance();
            return _parser.Current!;
        }
    }

    private TEvent Next<TEvent>()
        where TEvent : ParsingEvent
    {
        if (Current is not TEvent found)
            throw Refuse("is not YAML that can be read; see docs/editing-a-chapter.md");
        Advance();
        return found;
    }

    private void Advance()
    {
        var line = _parser.Current is { } last ? LineOf(last.End) : 1;
        try
        {
            _parser.MoveNext();
        }
        catch (YamlException fault)
        {
            var (start, end) = (LineOf(fault.Start), LineOf(fault.End));
            throw NotYaml(start, end > start ? $"{fault.Message.TrimEnd('.')} (noticed in line {end})" : fault.Message.TrimEnd('.'));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18 throws the one where a flow value that was never closed meets a block, the other at "!!" without a name.
            throw NotYaml(line, "a [ or { after this is not closed, or a ! stands by itself");
        }
    }

    private DecisionException NotYaml(int line, string fault) =>
        new(_path, line, $"is not YAML: {fault}; check the indentation, and put words that hold : # [ {{ * & or quotation marks between quotation marks");

    private DecisionException Refuse(string reason) => new(_path, LineOf(Current.Start), reason);

    private static int LineOf(Mark mark) => (int)Math.Max(1, mark.Line);
}
