namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>X-Robots-Tag</c>: how an answer that is no HTML asks search engines not to keep it.</summary>
internal static class RobotsTag
{
    private const string Name = "X-Robots-Tag";

    /// <summary>Asks where the work says <c>noindex</c>.</summary>
    public static void Add(HttpResponse response, bool noIndex)
    {
        if (noIndex)
            response.Headers[Name] = "noindex";
    }
}
