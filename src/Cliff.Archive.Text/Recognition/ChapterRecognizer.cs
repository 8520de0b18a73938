using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Recognition;

/// <summary>Reads a source file into a chapter: the main path of the archive.</summary>
public static class ChapterRecognizer
{
    /// <summary>Recognises <paramref name="source"/>, applying the editor's decisions and keeping the ids given before.</summary>
    public static RecognizedChapter Recognize(SourceFile source, ChapterDecisions decisions, IdRegister ids)
    {
        return new RecognizedChapter(new Chapter { Source = source, Metadata = new(null, null, null, null), Blocks = [] }, ids);
    }
}

/// <summary>A chapter and the register of the ids it now uses.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Ids">What its <c>.ids</c> file must hold from now on.</param>
public sealed record RecognizedChapter(Chapter Chapter, IdRegister Ids);
