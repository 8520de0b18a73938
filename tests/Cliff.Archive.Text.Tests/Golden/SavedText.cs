using System.Runtime.CompilerServices;

namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>Compares a text with the one saved in the repository. <c>CLIFF_SAVE_GOLDEN=1</c> saves it anew, which CI refuses.</summary>
internal static class SavedText
{
    public static void AssertSame(string path, string actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        if (Environment.GetEnvironmentVariable("CLIFF_SAVE_GOLDEN") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI compares and never saves.");
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing: look at {what}, and if it is right, save it with CLIFF_SAVE_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
