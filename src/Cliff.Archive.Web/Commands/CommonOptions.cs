using System.CommandLine;

namespace Cliff.Archive.Web.Commands;

/// <summary>The options that every verb has; each is also a configuration key and an environment variable.</summary>
internal static class CommonOptions
{
    public const string DataName = "--data";
    public const string SourcesName = "--sources";
    public const string UrlsName = "--urls";

    public static Option<string> Data() => new(DataName)
    {
        Description = "Where editions are kept [Archive:DataDirectory, Archive__DataDirectory; default: data]",
        HelpName = "DIR",
        Recursive = true,
        Validators = { result => RefuseEmpty(result, DataName) },
    };

    public static Option<string> Sources() => new(SourcesName)
    {
        Description = "Where the texts are: a folder for each work [Archive:SourceDirectory, Archive__SourceDirectory; default: seeds]",
        HelpName = "DIR",
        Recursive = true,
        Validators = { result => RefuseEmpty(result, SourcesName) },
    };

    public static Option<string> Urls() => new(UrlsName)
    {
        Description = "Where to listen [urls, URLS; default: http://localhost:5080]",
        HelpName = "URL",
        Recursive = true,
        Validators = { result => RefuseEmpty(result, UrlsName) },
    };

    /// <summary>Takes no option that does not exist for a path. A file of such a name can be given as <c>./--name</c>.</summary>
    public static void RefuseOptionsAs(Argument paths) => paths.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError($"{token.Value} is no option of this verb.");
    });

    private static void RefuseEmpty(System.CommandLine.Parsing.OptionResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name} is empty.");
    }
}
