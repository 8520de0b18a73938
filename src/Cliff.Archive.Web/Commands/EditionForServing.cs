using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Web.Hosting;

namespace Cliff.Archive.Web.Commands;

/// <summary>Sees to it, before the server listens, that there is an edition, and that one built from <c>--sources</c> is of the sources as they are.</summary>
/// <param name="settings">Where things are.</param>
/// <param name="log">Where it is said what could not be done.</param>
internal sealed class EditionForServing(ArchiveSettings settings, TextWriter log)
{
    private readonly EditionFiles _files = new(settings.DataDirectory);
    private readonly SourceSelection _sources = SourceSelection.OfSources(settings.SourceDirectory);

    /// <exception cref="SourceRefusedException">There is no edition, and nothing to build one from.</exception>
    /// <exception cref="CommandFailedException">There is no edition, and none could be built.</exception>
    /// <exception cref="EditionUnavailableException"><c>CURRENT</c> is there and names no edition: nothing is built over it.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_files.RequireCurrent() is not { } current)
            await BuildAsync(cancellation);
        else if (EditionInputs.TryRead(_files.Inputs(current)) is { Selection.FromSources: true } inputs)
            await RenewAsync(inputs, cancellation);
    }

    /// <summary>Whatever hinders a new edition does not hinder serving the old one.</summary>
    private async Task RenewAsync(EditionInputs inputs, CancellationToken cancellation)
    {
        try
        {
            if (InputKey.Of(SourceTree.Read(_sources)) != inputs.InputKey)
                await BuildAsync(cancellation);
        }
        catch (Exception fault) when (fault is CommandFailedException or SourceRefusedException or IngestionException or IOException or UnauthorizedAccessException)
        {
            await log.WriteLineAsync($"Serving the edition that is there; no new one could be built: {fault.Message}");
        }
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        var report = await Ingestion.RunAsync(settings, _sources, log, cancellation);
        IngestionSummary.Write(log, report);
        if (report.Edition is null)
            throw new CommandFailedException($"Nothing in {settings.SourceDirectory} could be used.");
    }
}
