using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Editing;

/// <summary>A source file and what an editor keeps of it. Whoever recognises a file on a disk does it here, so that all make the same of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Decisions">Its decisions; need not exist.</param>
/// <param name="Ids">The ids it has given; need not exist.</param>
public sealed record ChapterFiles(string Source, string Decisions, string Ids)
{
    /// <summary>How the name of a file of decisions ends.</summary>
    public const string DecisionsEnding = ".edition.yaml";

    /// <summary>How the name of a file of ids ends.</summary>
    public const string IdsEnding = ".ids";

    /// <summary>The chapter's own id, to be kept with the others; null where its file name says it.</summary>
    public string? Slug { get; init; }

    /// <summary>The encoding of the source, when the file of its work says it and its own decisions do not.</summary>
    public string? Encoding { get; init; }

    /// <summary>What the source may cost.</summary>
    public SourceLimits Limits { get; init; } = SourceLimits.Default;

    /// <summary>Endings of sources: of those that differ in nothing else, the first has the name without the ending to itself.</summary>
    private static readonly ImmutableArray<string> Endings = [".txt", ".md", ".markdown", ".htm", ".html"];

    /// <summary>
    /// The source at <paramref name="path"/> with what stands beside it: <c>a.ids</c> for <c>a.html</c>, but <c>a.html.ids</c> where there is an <c>a.txt</c> too.
    /// An ending in capitals always stays, <c>a.HTM.ids</c>: on some disks there can be an <c>a.htm</c> too, and names must be the same on all.
    /// </summary>
    public static ChapterFiles Beside(string path)
    {
        var ending = System.IO.Path.GetExtension(path);
        var isShared = Endings.TakeWhile(other => !other.Equals(ending, StringComparison.OrdinalIgnoreCase)).Any(other => File.Exists(System.IO.Path.ChangeExtension(path, other)));
        var name = isShared || ending.Any(char.IsAsciiLetterUpper) ? path : path[..^ending.Length];
        return new(path, name + DecisionsEnding, name + IdsEnding);
    }

    /// <summary>The same, read as the <c>work.yaml</c> of its folder says.</summary>
    /// <exception cref="DecisionException">There is one that cannot be used.</exception>
    public static ChapterFiles InItsFolder(string path)
    {
        var work = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", EditorsFile.OfWork);
        return Beside(path) with { Encoding = File.Exists(work) ? WorkFile.Parse(work, EditorsFile.Read(work)).Encoding : null };
    }

    /// <summary>Reads and recognises the source with its decisions and ids.</summary>
    /// <param name="name">The path the source is known by from here on; need not be where it is.</param>
    /// <param name="edition">Id of the edition that has what is now withdrawn; null when none is published.</param>
    /// <exception cref="SourceRefusedException">The source, or a file beside it, cannot be read or used.</exception>
    public RecognizedChapter Recognize(string name, string? edition = null) =>
        Recognize(name, () => (DecisionFile.Parse(Decisions, EditorsFile.Read(Decisions)), IdRegister.Parse(Ids, EditorsFile.Read(Ids)).WithCurrentEdition(edition).WithSlug(Slug)));

    /// <summary>Reads and recognises the source as if nobody had decided anything and no id had been given.</summary>
    /// <inheritdoc cref="Recognize(string, string?)"/>
    public RecognizedChapter RecognizeAlone(string name) => Recognize(name, () => (ChapterDecisions.None, IdRegister.Empty));

    /// <summary>Reads what the source itself says, and recognises nothing.</summary>
    /// <inheritdoc cref="Recognize(string, string?)"/>
    public SourceDocument ReadDocument(string name) => Guarded(() =>
        DocumentReader.Read(ReadSource(name, DecisionFile.Parse(Decisions, EditorsFile.Read(Decisions)).Encoding ?? Encoding), new SourceBudget(name, Limits)));

    private RecognizedChapter Recognize(string name, Func<(ChapterDecisions Decisions, IdRegister Ids)> editors) => Guarded(() =>
    {
        var (decisions, ids) = editors();
        return ChapterRecognizer.Recognize(ReadSource(name, decisions.Encoding ?? Encoding), decisions, ids, Limits);
    });

    /// <summary>Tells of whatever stops <paramref name="read"/> as a refusal of the source.</summary>
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SourceRefusedException refused)
        {
            throw new SourceRefusedException(Source, refused.Reason);
        }
        catch (DecisionException fault)
        {
            throw new SourceRefusedException(Source, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceRefusedException(Source, $"cannot be read: {Printable.OneLine(fault.Message)}");
        }
        catch (Exception fault) when (IsFaultOfOurs(fault))
        {
            // One text that our rules stumble over must not keep a thousand others from being read. It is listed as what it is.
            throw new SourceRefusedException(
                Source,
                $"made the program stumble, please report it with the file ({fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}: {Printable.OneLine(fault.Message)})");
        }
    }

    private static bool IsFaultOfOurs(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException or RegexMatchTimeoutException
            or FormatException or ArithmeticException or NullReferenceException or InvalidCastException or NotSupportedException;

    private SourceFile ReadSource(string name, string? encoding)
    {
        Limits.RefuseBytes(Source, new FileInfo(Source).Length);
        return SourceReader.Read(name, ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(Source)), Limits, encoding);
    }
}
