using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Pages.Things;

/// <summary>One thing of a chapter by itself, with what a page about it shows.</summary>
public sealed record Thing
{
    /// <summary>Its contract id.</summary>
    public required string Id { get; init; }

    /// <summary>The ids of all things of its kind, in order.</summary>
    public required ImmutableArray<string> Kind { get; init; }

    /// <summary>The blocks in which it stands, with those round it, in order.</summary>
    public ImmutableArray<Block> Passage { get; init; } = [];

    /// <summary>The blocks that are meant; the others are context.</summary>
    public ImmutableHashSet<string> Meant { get; init; } = [];

    /// <summary>The words that are meant where that is less than their block.</summary>
    public ImmutableDictionary<string, ImmutableArray<TextSpan>> Highlights { get; init; } = ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty;

    /// <summary>The quotation, if it is one.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>The note, if it is one.</summary>
    public Note? Note { get; init; }

    /// <summary>The loss, if it is one.</summary>
    public Lacuna? Lacuna { get; init; }

    /// <summary>The quotations that stand in it.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The notes it refers to.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Its place among its kind, from 1.</summary>
    public int Number => Kind.IndexOf(Id) + 1;

    /// <summary>The one before it of its kind; null for the first.</summary>
    public string? Before => Number > 1 ? Kind[Number - 2] : null;

    /// <summary>The one after it of its kind; null for the last.</summary>
    public string? After => Number < Kind.Length ? Kind[Number] : null;
}
