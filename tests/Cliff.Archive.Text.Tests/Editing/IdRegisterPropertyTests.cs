using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Editing;
using CsCheck;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class IdRegisterPropertyTests
{
    private const int Vocabulary = 40;

    private static readonly Gen<string> Paragraph =
        Gen.Int[0, Vocabulary - 1].Select(Word).Array[0, 14].Select(words => string.Join(' ', words));

    private static readonly Gen<ImmutableArray<string>> Chapter = Paragraph.Array[0, 12].Select(paragraphs => paragraphs.ToImmutableArray());

    private static readonly Gen<Edit> AnyEdit = Gen.Select(Gen.Enum<EditKind>(), Gen.Double[0, 0.999], Gen.Double[0, 0.999], Paragraph, (kind, at, to, words) => new Edit(kind, at, to, words));

    private static readonly Gen<(ImmutableArray<string> First, Edit[] Edits)> History = Gen.Select(Chapter, AnyEdit.Array[1, 12]);

    private enum EditKind
    {
        Insert,
        Remove,
        Change,
        Split,
        Move,
    }

    [Fact]
    public void An_id_never_comes_to_name_other_words_after_it_was_withdrawn() => History.Sample(history =>
    {
        var lastWords = new Dictionary<string, string>();
        foreach (var (register, ids, paragraphs, before) in Replay(history))
        {
            Assert.Equal(ids.Length, ids.Distinct().Count());
            var wasWithdrawn = before.Withdrawn.Select(withdrawn => withdrawn.Id).ToHashSet();
            foreach (var (id, words) in ids.Zip(paragraphs))
            {
                if (wasWithdrawn.Contains(id))
                    Assert.Equal(lastWords[id], words);
                lastWords[id] = words;
            }

            // Every id ever given is in the text or withdrawn, never both, never lost.
            Assert.Equal(lastWords.Keys.Order(StringComparer.Ordinal), ids.Concat(register.Withdrawn.Select(withdrawn => withdrawn.Id)).Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void A_thing_that_was_not_touched_and_is_like_no_other_keeps_its_id() => History.Sample(history =>
    {
        var known = new Dictionary<string, string>();
        foreach (var (_, ids, paragraphs, _) in Replay(history))
        {
            var unique = paragraphs.GroupBy(words => words).Where(group => group.Count() == 1).Select(group => group.Key).ToHashSet();
            var current = ids.Zip(paragraphs).Where(pair => unique.Contains(pair.Second)).ToDictionary(pair => pair.Second, pair => pair.First);
            foreach (var (words, id) in current)
            {
                if (known.TryGetValue(words, out var earlier))
                    Assert.Equal(earlier, id);
            }

            known = current;
        }
    });

    [Fact]
    public void As_many_equal_things_keep_an_id_as_stay_in_the_text() => History.Sample(history =>
    {
        var known = new Dictionary<string, string>();
        foreach (var (_, ids, paragraphs, _) in Replay(history))
        {
            foreach (var group in ids.Zip(paragraphs).GroupBy(pair => pair.Second))
            {
                var earlier = known.Where(pair => pair.Value == group.Key).Select(pair => pair.Key).ToHashSet();
                Assert.Equal(Math.Min(earlier.Count, group.Count()), group.Count(pair => earlier.Contains(pair.First)));
            }

            known = ids.Zip(paragraphs).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    });

    [Fact]
    public void The_file_is_read_back_and_gives_the_same_ids() => History.Sample(history =>
    {
        foreach (var (register, ids, paragraphs, before) in Replay(history))
        {
            var text = register.ToText();
            Assert.Equal(text, IdRegister.Parse("x.ids", text).ToText());
            var (again, sameIds) = IdRegister.Parse("x.ids", before.ToText()).Assign('p', Things(paragraphs));
            Assert.Equal(ids.ToArray(), sameIds.ToArray());
            Assert.Equal(text, again.ToText());
            Assert.Equal(text, register.Assign('p', Things(paragraphs)).Register.ToText());
        }
    });

    [Fact]
    public void Undoing_an_edit_brings_the_same_ids_back() => Gen.Select(Chapter, AnyEdit)
        .Where((paragraphs, edit) => paragraphs.Distinct().Count() == paragraphs.Length && (edit.Kind is EditKind.Insert or EditKind.Remove or EditKind.Move)).Sample((paragraphs, edit) =>
    {
        var (first, ids) = IdRegister.Empty.Assign('p', Things(paragraphs));
        var (second, _) = first.Assign('p', Things(edit.Apply(paragraphs)));
        Assert.Equal(ids.ToArray(), second.Assign('p', Things(paragraphs)).Ids.ToArray());
    });

    private static IEnumerable<(IdRegister Register, ImmutableArray<string> Ids, ImmutableArray<string> Paragraphs, IdRegister Before)> Replay((ImmutableArray<string> First, Edit[] Edits) history)
    {
        var before = IdRegister.Empty;
        var paragraphs = history.First;
        foreach (var edit in history.Edits.Prepend(new Edit(EditKind.Move, 0, 0, "")))
        {
            paragraphs = edit.Apply(paragraphs);
            var (register, ids) = before.Assign('p', Things(paragraphs));
            yield return (register, ids, paragraphs, before);
            before = register;
        }
    }

    private static string Word(int number) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (number * 7 % 26))}{(char)('e' + (number * 11 % 17))}{number * 7919 % 1000}{(char)('a' + (number % 5))}");

    private static ImmutableArray<IdCandidate> Things(ImmutableArray<string> words) => [.. words.Select(word => new IdCandidate(word))];

    private sealed record Edit(EditKind Kind, double At, double To, string Words)
    {
        public ImmutableArray<string> Apply(ImmutableArray<string> paragraphs)
        {
            if (Kind == EditKind.Insert || paragraphs.IsEmpty)
                return paragraphs.Insert((int)(At * (paragraphs.Length + 1)), Words);
            var index = (int)(At * paragraphs.Length);
            var chosen = paragraphs[index];
            return Kind switch
            {
                EditKind.Remove => paragraphs.RemoveAt(index),
                EditKind.Change => paragraphs.SetItem(index, chosen.Insert((int)(To * (chosen.Length + 1)), "x")),
                // Trimmed, because white space does not tell things apart.
                EditKind.Split => paragraphs.SetItem(index, chosen[..(int)(To * chosen.Length)].Trim()).Insert(index + 1, chosen[(int)(To * chosen.Length)..].Trim()),
                _ => paragraphs.RemoveAt(index).Insert((int)(To * paragraphs.Length), chosen),
            };
        }
    }
}
