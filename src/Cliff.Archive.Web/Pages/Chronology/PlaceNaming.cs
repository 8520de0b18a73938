namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>How much a chronology has to say of where a date stands.</summary>
public enum PlaceNaming
{
    /// <summary>The paragraph.</summary>
    Block,

    /// <summary>The chapter too.</summary>
    Chapter,

    /// <summary>The chapter and the work too.</summary>
    Work,
}
