using System.CommandLine;
using System.Text;
using Cliff.Archive.Web.Commands;
using Cliff.Archive.Web.Endpoints;
using Cliff.Archive.Web.Hosting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ArchiveCommandLine.RunAsync(Verbs(), args, Console.Out, Console.Error);

/// <summary>The one executable: what it can do.</summary>
public sealed partial class Program
{
    private Program()
    {
    }

    /// <summary>The command line: one verb a file; without a verb it serves.</summary>
    internal static RootCommand Verbs()
    {
        var archive = new RootCommand("Cliff.Archive: an archive and reader for annotated historical texts.")
        {
            CommonOptions.Data(),
            CommonOptions.Sources(),
            CommonOptions.Urls(),
            ServeCommand.Create(),
            IngestCommand.Create(),
            AnalyseCommand.Create(),
            VerifyCommand.Create(),
            EditionsCommand.Create(),
        };
        ServeCommand.MakeDefault(archive);
        return archive;
    }

    /// <summary>The server: services, what every request passes, what answers.</summary>
    internal static WebApplication BuildServer(string[] arguments)
    {
        var builder = ArchiveHost.CreateBuilder(arguments)
            .AddRequestLog()
            .AddArchive()
            .AddPages()
            .AddRepresentations();

        var app = builder.Build();
        app.UseRequestLog()
            .UseSecurityHeaders()
            .UseReadingOnly()
            .UsePublicPath()
            .UseRepresentations()
            .UseFaults()
            .UseSiteFiles();

        app.MapRazorPages();
        app.MapSearch()
            .MapSource()
            .MapMarkdown()
            .MapCitations()
            .MapRedirect()
            .MapCrawlers()
            .MapHealth();
        return app;
    }
}
