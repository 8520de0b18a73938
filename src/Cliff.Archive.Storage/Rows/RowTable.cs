using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Cliff.Archive.Storage.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A table as inserts and the canonical listing see it; read off EF Core's model, so that there is one description. Shared by all threads.</summary>
internal sealed class RowTable
{
    private static readonly Lazy<IModel> Model = new(ReadModel);
    private static readonly ConcurrentDictionary<Type, RowTable> Known = new();

    private static readonly MethodInfo OpenGetter = typeof(RowTable).GetMethod(nameof(Open), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Func<object, object?>[] _values;

    private RowTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        IProperty[] properties = [.. entity.GetProperties().Where(property => !property.IsShadowProperty()).OrderBy(property => property.Name, StringComparer.Ordinal)];
        _values = [.. properties.Select(ValueOf)];
        Columns = [.. properties.Select(property => property.Name)];
        Listed = [.. properties.Select(property => !property.Name.EndsWith("Key", StringComparison.Ordinal))];
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

    /// <summary>All tables of an edition.</summary>
    public static IEnumerable<RowTable> All => Model.Value.GetEntityTypes().Select(entity => Of(entity.ClrType));

    /// <summary>The table of rows of type <paramref name="row"/>.</summary>
    public static RowTable Of(Type row) => Known.GetOrAdd(row, type => new RowTable(Model.Value.FindEntityType(type)!));

    /// <summary>What SQLite is given for each column: null, text, an integer, a real number, or bytes.</summary>
    public object?[] Values(object row)
    {
        var values = new object?[_values.Length];
        for (var column = 0; column < values.Length; column++)
            values[column] = _values[column](row);
        return values;
    }

    private static IModel ReadModel()
    {
        using var context = new ArchiveDbContext(EditionConnection.Options("Data Source=:memory:"));
        return context.Model;
    }

    private static Func<object, object?> ValueOf(IProperty property)
    {
        var get = Getter(property.PropertyInfo!);
        var converter = property.GetTypeMapping().Converter;
        if (converter is null)
            return row => AsStored(get(row));
        if (!(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
            return row => get(row) is { } value ? AsStored(converter.ConvertToProvider(value)) : null;
        // There are few of each, and their names are asked for in every row.
        var names = new ConcurrentDictionary<object, object?>();
        return row => get(row) is { } value ? names.GetOrAdd(value, converter.ConvertToProvider) : null;
    }

    // EF Core's own getters are compiled from expressions at every start: that takes longer than to ingest a chapter.
    private static Func<object, object?> Getter(PropertyInfo property) => (Func<object, object?>)OpenGetter
        .MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod!])!;

    private static Func<object, object?> Open<TRow, TValue>(MethodInfo getter)
        where TRow : class
    {
        var get = getter.CreateDelegate<Func<TRow, TValue>>();
        return row => get((TRow)row);
    }

    private static object? AsStored(object? value) => value switch
    {
        int number => (long)number,
        bool flag => flag ? 1L : 0L,
        _ => value,
    };
}
