using System.Reflection;

namespace Cliff.Archive.Web.Hosting;

/// <summary>The host of the pages, before anything of the archive is added: where its files are, where it listens.</summary>
internal static class ArchiveHost
{
    /// <summary>A builder whose content root is the folder of the assembly, wherever the program was called.</summary>
    /// <exception cref="Commands.UsageException">A setting has a value that cannot be used.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = Assembly.GetExecutingAssembly().GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        UseDefaultUrls(builder);
        builder.Services.AddSingleton(ArchiveSettings.Read(builder.Configuration, Directory.GetCurrentDirectory()));
        return builder;
    }

    private static void UseDefaultUrls(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (configuration["urls"] is { Length: > 0 } urls)
            ArchiveSettings.RefuseBadUrls(urls);
        else if (configuration["http_ports"] is null && configuration["https_ports"] is null && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(ArchiveSettings.DefaultUrls);
    }
}
