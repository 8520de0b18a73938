namespace Cliff.Archive.Storage.Editions;

/// <summary>One edition held for one request: whatever is published meanwhile, everything read through it is of one edition.</summary>
public sealed class EditionLease : IDisposable, IAsyncDisposable
{
    private readonly OpenEdition _edition;
    private bool _ended;

    internal EditionLease(OpenEdition edition)
    {
        _edition = edition;
        Context = new ArchiveDbContext(edition.Options) { Recent = edition.Chapters };
    }

    /// <summary>Id of the edition, 64 hexadecimal digits.</summary>
    public string EditionId => _edition.Id;

    /// <summary>The edition's tables; disposed with the lease.</summary>
    public ArchiveDbContext Context { get; }

    /// <summary>Ends the lease.</summary>
    public void Dispose()
    {
        if (_ended)
            return;
        _ended = true;
        Context.Dispose();
        _edition.Release();
    }

    /// <summary>Ends the lease.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;
        _ended = true;
        await Context.DisposeAsync().ConfigureAwait(false);
        _edition.Release();
    }
}
