namespace Cliff.Archive.Storage.Editions;

/// <summary>An edition on its way: the writer of its file, and what that file began with. It goes on from what an interrupted ingest left, else from a copy of the current edition, else from nothing.</summary>
internal sealed class EditionDraft : IDisposable
{
    private EditionDraft(EditionWriter writer, bool isTrusted)
    {
        Writer = writer;
        IsTrusted = isTrusted;
        Base = new EditionBase(writer.Readings, writer.Works());
    }

    /// <summary>Writes the file.</summary>
    public EditionWriter Writer { get; }

    /// <summary>What is in the file already.</summary>
    public EditionBase Base { get; }

    /// <summary>Whether what is in the file already was verified before, to the byte.</summary>
    public bool IsTrusted { get; }

    /// <summary>Opens a draft among the editions of <paramref name="files"/>.</summary>
    public static EditionDraft Begin(EditionFiles files, BuildingFiles building)
    {
        if (EditionWriter.TryContinue(building.Database) is { } left)
            return new EditionDraft(left, isTrusted: false);
        building.Remove();
        return TryCopyCurrent(files, building) && EditionWriter.TryContinue(building.Database) is { } copy
            ? new EditionDraft(copy, isTrusted: true)
            : BeginAnew(building);
    }

    /// <summary>A draft with nothing in it, whatever was there.</summary>
    public static EditionDraft BeginAnew(BuildingFiles building)
    {
        building.Remove();
        return new EditionDraft(new EditionWriter(building.Database), isTrusted: true);
    }

    /// <summary>Closes the file; it stays.</summary>
    public void Dispose() => Writer.Dispose();

    /// <summary>Copies the current edition if this program wrote it and its bytes are those that were published.</summary>
    private static bool TryCopyCurrent(EditionFiles files, BuildingFiles building)
    {
        if (files.ReadCurrent() is not { } id || !File.Exists(files.Database(id)) || EditionInputs.TryRead(files.Inputs(id)) is not { } inputs
            || inputs.Build != ProgramVersion.Build)
            return false;
        File.Copy(files.Database(id), building.Database);
        return DurableFile.Hash(building.Database) == inputs.FileHash;
    }
}
