using System.Security.Cryptography;
using System.Text;

namespace Cliff.Archive.Web.Hosting;

/// <summary>The one script that stands in the pages themselves: it tells the style sheet what the reader chose before anything is painted.</summary>
internal static class FirstPaint
{
    /// <summary>Sets the attributes of the root element; the keys of the store are those of <c>scripts/kept.js</c>.</summary>
    /// <remarks>What a browser refuses to keep, or somebody else wrote there, leaves the page as it is without script.</remarks>
    public const string Script =
        """{const root=document.documentElement.dataset;root.script="";try{Object.assign(root,JSON.parse(localStorage["cliff.settings"]??"{}"));if(localStorage["cliff.places"])root.places=""}catch{}}""";

    /// <summary>It as a source of the Content-Security-Policy: its SHA-256 (CSP3, section 2.3.1).</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";
}
