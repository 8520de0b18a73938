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

    /// <summary>Told once of each new <see cref="Fault"/> for which an older edition goes on being served; called while a request waits.</summary>
    public Action<EditionUnavailableException> OnFault { get; init; } = _ => { };

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

        try
        {
            Follow();
        }
        catch (EditionUnavailableException fault)
        {
            var isNew = fault.Message != Fault?.Message;
            Fault = fault;
            if (_current is null)
                throw;
            // Whatever happened to the pointer or to the new edition: the one already open goes on being served.
            if (isNew)
                OnFault(fault);
        }

        return _current!;
    }

    /// <summary>Opens the edition that <c>CURRENT</c> names, unless it is open.</summary>
    private void Follow()
    {
        var id = _files.RequireCurrent();
        if (id is null && _current is null)
            throw new EditionUnavailableException($"there is no edition in {_files.DataDirectory} yet: run `ingest`");
        if (id is not null && id != _current?.Id)
        {
            var next = OpenEdition.Open(_files, id);
            _current?.Release();
            _current = next;
        }

        Fault = null;
    }
}

/// <summary>Which edition is served.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Path">Its file.</param>
public sealed record CurrentEdition(string Id, string Path);
