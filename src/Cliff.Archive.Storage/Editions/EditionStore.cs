namespace Cliff.Archive.Storage.Editions;

/// <summary>Gives every request the current edition. Looks at <c>CURRENT</c> at most once a second, so that a new edition is served without a restart; reads only.</summary>
public sealed class EditionStore : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly EditionFiles _files;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private OpenEdition? _current;
    private long? _lookedAt;

    /// <summary>A store over the editions of <paramref name="dataDirectory"/>, which need not exist yet.</summary>
    public EditionStore(string dataDirectory, TimeProvider? time = null)
    {
        _files = new EditionFiles(dataDirectory);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Where the files are.</summary>
    public EditionFiles Files => _files;

    /// <summary>The edition that requests are given now; null when there is none that can be opened.</summary>
    public CurrentEdition? Current
    {
        get
        {
            lock (_gate)
            {
                try
                {
                    var edition = Look();
                    return new CurrentEdition(edition.Id, edition.Path);
                }
                catch (EditionUnavailableException)
                {
                    return null;
                }
            }
        }
    }

    /// <summary>Why the edition that <c>CURRENT</c> names is not the one that is served; null when it is.</summary>
    public EditionUnavailableException? Fault { get; private set; }

    /// <summary>Holds the current edition until the lease is disposed.</summary>
    /// <exception cref="EditionUnavailableException">There is none that can be opened; the message says why.</exception>
    public EditionLease Acquire()
    {
        lock (_gate)
        {
            var edition = Look();
            edition.TryHold();
            return new EditionLease(edition);
        }
    }

    /// <summary>Lets go of the current edition; leases that are held stay good.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _current?.Release();
            _current = null;
        }
    }

    private OpenEdition Look()
    {
        if (_current is not null && _lookedAt is { } then && _time.GetElapsedTime(then) < Interval)
            return _current;
        _lookedAt = _time.GetTimestamp();

        var id = _files.ReadCurrent();
        if (id is null)
            return _current ?? throw new EditionUnavailableException($"there is no edition in {_files.DataDirectory} yet: run `ingest`");
        if (id == _current?.Id)
            return _current;
        Replace(id);
        return _current!;
    }

    /// <summary>Opens <paramref name="id"/>. If it cannot be opened the edition already open goes on being served.</summary>
    private void Replace(string id)
    {
        try
        {
            var next = OpenEdition.Open(_files, id);
            _current?.Release();
            _current = next;
            Fault = null;
        }
        catch (EditionUnavailableException fault) when (_current is not null)
        {
            Fault = fault;
        }
    }
}

/// <summary>Which edition is served.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Path">Its file.</param>
public sealed record CurrentEdition(string Id, string Path);
