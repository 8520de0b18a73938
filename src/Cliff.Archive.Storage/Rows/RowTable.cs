using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A table as inserts and the canonical listing see it; read off EF Core's model, so that there is one description.</summary>
internal sealed class RowTable
{
    private readonly ImmutableArray<IProperty> _properties;

    private RowTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        _properties = [.. entity.GetProperties().Where(property => !property.IsShadowProperty()).OrderBy(property => property.Name, StringComparer.Ordinal)];
        Columns = [.. _properties.Select(property => property.Name)];
        Listed = [.. _properties.Select(property => !property.Name.EndsWith("Key", StringComparison.Ordinal))];
        Order = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.Name)];
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Its columns but the hash, in ordinal order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>For each column whether it is in the listing: row numbers are not.</summary>
    public ImmutableArray<bool> Listed { get; }

    /// <summary>The columns of the key, which give the order of the rows.</summary>
    public ImmutableArray<string> Order { get; }

    /// <summary>The table of rows of type <paramref name="row"/>.</summary>
    public static RowTable Of(IModel model, Type row) => new(model.FindEntityType(row)!);

    /// <summary>What SQLite is given for each column: null, text, an integer, a real number, or bytes.</summary>
    public object?[] Values(object row)
    {
        var values = new object?[_properties.Length];
        for (var column = 0; column < values.Length; column++)
        {
            var property = _properties[column];
            var value = property.GetGetter().GetClrValue(row);
            if (value is not null && property.GetTypeMapping().Converter is { } converter)
                value = converter.ConvertToProvider(value);
            values[column] = value switch
            {
                int number => (long)number,
                bool flag => flag ? 1L : 0L,
                _ => value,
            };
        }

        return values;
    }
}
