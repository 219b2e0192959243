using System.Collections.Frozen;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>A resource made of columns.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="filtering">Names of the fields to filter and sort by, separated by spaces.</param>
/// <param name="columns">The fields in the order they are written.</param>
internal sealed class ColumnView<T>(string name, string filtering, params Column<T>[] columns) : ResourceView<T>(
    new ResourceSchema(name, name, [.. columns.Select(column => column.Field)])
    {
        Filtering = ResourceSchema.Names(filtering),
        Ordering = ResourceSchema.Names(filtering),
    })
{
    private readonly FrozenDictionary<string, Func<T, object?>> _readers =
        columns.ToFrozenDictionary(column => column.Field.Name, column => column.Read);

    public override object? Read(T row, Field field) => _readers[field.Name](row);
}
