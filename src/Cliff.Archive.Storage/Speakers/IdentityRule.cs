namespace Cliff.Archive.Storage.Speakers;

/// <summary>Why a mention means whom it means.</summary>
internal enum IdentityRule
{
    /// <summary>It has the very name, or nobody else has it.</summary>
    SameName,

    /// <summary>Its forenames agree with those of one bearer of the surname and of no other.</summary>
    Forenames,

    /// <summary>A surname alone, and one bearer in the archive.</summary>
    OnlyBearer,

    /// <summary>One of those it can mean is named in its chapter.</summary>
    OfItsChapter,

    /// <summary>One of those it can mean is named in its work.</summary>
    OfItsWork,

    /// <summary>One of those it can mean is named in many works, the others hardly anywhere.</summary>
    BestKnown,

    /// <summary>What stands before the surname is no forename that anybody knows, and nearly all works mean one by the surname.</summary>
    NoForename,

    /// <summary>Nothing says which of several it means.</summary>
    Undetermined,

    /// <summary>An editor of the chapter gave the id.</summary>
    Declared,

    /// <summary>An editor decided in <c>speakers.yaml</c>.</summary>
    Editor,
}
