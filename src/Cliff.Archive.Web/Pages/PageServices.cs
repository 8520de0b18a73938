using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;

namespace Cliff.Archive.Web.Pages;

/// <summary>What the pages need beside the edition.</summary>
internal static class PageServices
{
    /// <summary>Adds the pages. <paramref name="publicBaseUrl"/> is the address under which readers know the archive; without it a permanent link is shown as a path.</summary>
    public static IServiceCollection AddArchivePages(this IServiceCollection services, Uri? publicBaseUrl)
    {
        services.AddRazorPages();
        services.AddHttpContextAccessor();
        services.AddSingleton(new PublicAddress(publicBaseUrl));
        services.AddScoped(LinksOfRequest);
        // Letters of every script are sent as they are; what HTML could read as markup is always encoded.
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    private static SiteLinks LinksOfRequest(IServiceProvider services)
    {
        var request = services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;
        return new SiteLinks(request.PathBase.ToUriComponent().TrimEnd('/'));
    }
}
