using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>One item of the Citation Style Language's data format (csl-data.json 1.0): <c>chapter</c>, or <c>webpage</c> for a page that is a whole work.</summary>
public static class CslJson
{
    /// <summary>The registered media type.</summary>
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array with the one item.</summary>
    public static string Write(CitedThing thing)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            Item(json, thing);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Item(Utf8JsonWriter json, CitedThing thing)
    {
        var isChapter = !thing.IsWholeWork && thing.ChapterTitle is not null && thing.Title is not null;
        json.WriteStartObject();
        json.WriteString("id", thing.Key);
        json.WriteString("type", thing.IsWholeWork ? "webpage" : "chapter");
        Authors(json, thing);
        Field(json, "title", isChapter ? thing.ChapterTitle : thing.Title ?? thing.ChapterTitle);
        Field(json, "container-title", isChapter ? thing.Title : thing.IsWholeWork ? CitedThing.ArchiveName : null);
        if (thing.Volume is { } volume)
            json.WriteNumber("volume", volume);
        Field(json, "chapter-number", thing.ChapterNumber);
        Issued(json, thing.Year);
        Field(json, "language", thing.Language);
        json.WriteString("source", CitedThing.ArchiveName);
        Field(json, "URL", thing.Permalink);
        Field(json, "note", DataNote.Of(thing));
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, CitedThing thing)
    {
        if (thing.Authors.IsEmpty)
            return;
        json.WriteStartArray("author");
        foreach (var name in thing.Authors)
        {
            json.WriteStartObject();
            Field(json, "literal", name.IsWhole ? name.Printed : null);
            Field(json, "family", name.IsWhole ? null : name.Family);
            Field(json, "given", name.Given);
            Field(json, name.DropsParticle ? "dropping-particle" : "non-dropping-particle", name.Particle);
            Field(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Issued(Utf8JsonWriter json, int? year)
    {
        if (year is not { } known)
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(known);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, DataNote.OneLine(value));
    }
}
