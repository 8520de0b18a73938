using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cliff.Archive.Storage.Tests;

/// <summary>Everything in a value of the model as one text, so that two of them can be compared to the last field.</summary>
internal static class Dump
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
