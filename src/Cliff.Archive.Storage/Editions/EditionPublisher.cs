namespace Cliff.Archive.Storage.Editions;

/// <summary>What has been done of a publication. Whatever comes after may not come: at every stage the old edition or the new one is whole and current.</summary>
internal enum PublicationStage
{
    /// <summary>The database is written, under a name of its own.</summary>
    Built,

    /// <summary>It has verified.</summary>
    Verified,

    /// <summary>It has its name.</summary>
    Named,

    /// <summary>The files of ids are those of the new edition.</summary>
    IdsReplaced,

    /// <summary>What it was built from is recorded.</summary>
    Recorded,

    /// <summary>It is current.</summary>
    Current,
}

/// <summary>Makes a built edition the current one, in steps that each happen whole or not at all.</summary>
/// <param name="files">Where editions are.</param>
/// <param name="reached">Told of each stage as it is reached.</param>
internal sealed class EditionPublisher(EditionFiles files, Action<PublicationStage> reached)
{
    /// <summary>Publishes the edition that was made in <paramref name="building"/>; false when it was current already and nothing had to be written.</summary>
    /// <param name="building">Its files.</param>
    /// <param name="made">What it is.</param>
    /// <param name="selection">What it was built from.</param>
    /// <param name="given"><see cref="InputKey.GivenPart"/> of the sources before they were read.</param>
    /// <exception cref="IngestionException">It does not verify.</exception>
    public bool Publish(BuildingFiles building, IngestionOutcome made, SourceSelection selection, string given)
    {
        var id = made.Edition!;
        reached(PublicationStage.Built);
        Verify(building, made);
        reached(PublicationStage.Verified);
        Name(building, id);
        reached(PublicationStage.Named);
        building.ReplaceIds(made.Ids);
        reached(PublicationStage.IdsReplaced);
        var wasCurrent = files.ReadCurrent() == id;
        Record(id, selection, given, wasCurrent);
        reached(PublicationStage.Recorded);
        if (!wasCurrent)
            Point(id);
        reached(PublicationStage.Current);
        return !wasCurrent;
    }

    /// <summary>Makes <paramref name="id"/> the current edition, and keeps in mind which one was.</summary>
    public void Point(string id)
    {
        // First: a crash between the two leaves the current edition noted as its own predecessor, which spares nothing that should go and loses nothing that is served.
        if (files.ReadCurrent() is { } before && before != id)
            DurableFile.Replace(files.Previous, Line(before));
        DurableFile.Replace(files.Current, Line(id));
    }

    private static byte[] Line(string id) => System.Text.Encoding.ASCII.GetBytes(id + "\n");

    /// <summary>Compares what was written; what was taken over from an edition whose every byte was compared needs no second look.</summary>
    private static void Verify(BuildingFiles building, IngestionOutcome made)
    {
        var result = made.IsBaseTrusted && made.TakenOver > 0
            ? EditionVerifier.Verify(building.Database, made.Edition!, key => made.Read.Contains((int)key))
            : EditionVerifier.Verify(building.Database, made.Edition!);
        if (!result.IsSound)
            throw new IngestionException($"the edition that was built does not verify and is not published: {result.Findings[0]}");
    }

    /// <summary>Gives the database its name, unless the same edition has it already and is whole.</summary>
    private void Name(BuildingFiles building, string id)
    {
        var path = files.Database(id);
        if (!File.Exists(path) || EditionInputs.TryRead(files.Inputs(id))?.FileHash != DurableFile.Hash(path))
            DurableFile.Publish(building.Database, path);
    }

    private void Record(string id, SourceSelection selection, string given, bool wasCurrent)
    {
        var before = EditionInputs.TryRead(files.Inputs(id));
        var inputs = new EditionInputs
        {
            // The ids have been written: the key is that of the files an ingest would find now.
            InputKey = InputKey.After(SourceTree.Read(selection), given),
            Program = ProgramVersion.Number,
            Build = ProgramVersion.Build,
            Selection = selection,
            Sequence = wasCurrent && before is not null ? before.Sequence : EditionShelf.LastSequence(files) + 1,
            FileHash = DurableFile.Hash(files.Database(id)),
        };
        var bytes = inputs.ToBytes();
        if (before is null || !bytes.AsSpan().SequenceEqual(before.ToBytes()))
            DurableFile.Replace(files.Inputs(id), bytes);
    }
}
