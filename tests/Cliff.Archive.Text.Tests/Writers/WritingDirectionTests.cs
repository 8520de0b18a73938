using System.Text;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

public sealed class WritingDirectionTests
{
    [Theory]
    [InlineData("שלום לכולם\n\nרחל כתבה מכתב ארוך.\n\nאף אחד לא ענה.", true)]
    [InlineData("السلام عليكم\n\nكتبت رسالة طويلة.\n\nلم يجب أحد.", true)]
    [InlineData("A greeting\n\nShe wrote “שלום” and nothing more.\n\nNobody answered her.", false)]
    [InlineData("1905\n\n1906\n\n1907", false)]
    public void Its_own_letters_tell_how_the_lines_of_a_text_run(string text, bool isRightToLeft)
    {
        var source = SourceReader.Read("letter.txt", [.. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal(isRightToLeft, WritingDirection.IsRightToLeft(ChapterRecognizer.Recognize(source, ChapterDecisions.None, IdRegister.Empty).Chapter));
    }
}
