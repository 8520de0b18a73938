using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Web.Endpoints;
using Cliff.Archive.Web.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;

namespace Cliff.Archive.Web.Hosting;

/// <summary>What answering a request needs: one edition, held from its beginning to its end.</summary>
internal static class ArchiveServices
{
    public static WebApplicationBuilder AddArchive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new EditionStore(provider.GetRequiredService<ArchiveSettings>().DataDirectory)
        {
            OnFault = fault => provider.GetRequiredService<Serilog.ILogger>().Warning("No new edition is served: {Reason:l}", fault.Message),
        });
        services.AddScoped(provider => provider.GetRequiredService<EditionStore>().Acquire());
        services.AddScoped(provider => provider.GetRequiredService<EditionLease>().Context);
        services.AddScoped<PassageSearch>();
        services.AddSingleton(TimeProvider.System);
        return builder;
    }

    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddArchivePages(ArchiveSettings.Read(builder.Configuration, Directory.GetCurrentDirectory()).PublicBaseUrl);
        WriteNoKeys(builder.Services);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            // Letters of every script as they are; nothing here is put into a page.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        return builder;
    }

    public static WebApplicationBuilder AddRepresentations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<RepresentationCache>();
        services.AddResponseCompression(options =>
        {
            // There are no cookies and no secrets that a length could betray.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/markdown", "application/problem+json", .. CitationEndpoints.MediaTypes];
        });
        // An answer is compressed once and sent often.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return builder;
    }

    /// <summary>Razor Pages bring a service along that, at every start, writes keys for cookies and forms into the home of whoever runs the program. Here are neither.</summary>
    private static void WriteNoKeys(IServiceCollection services)
    {
        var writers = services
            .Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly)
            .ToArray();
        foreach (var writer in writers)
            services.Remove(writer);
    }
}
