using System.Buffers;
using System.Text.Json;
using MaxConf.Simulator.Pexip.Management.Queries;
using MaxConf.Simulator.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http.Extensions;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>Writes rows as the API answers them: one alone, or a page in its envelope.</summary>
internal static class ListAnswer
{
    public static ManagementAnswer Row<T>(ResourceView<T> view, T row) => Write(json => view.Write(json, row));

    /// <summary>Runs the request's query over the rows and answers the page.</summary>
    public static ManagementAnswer Page<T>(ResourceView<T> view, IEnumerable<T> rows, ManagementRequest request)
    {
        var refusal = new ResourceQuery<T>(view).Run(rows, request.Query, out var page);
        return refusal is not null ? ManagementAnswer.Refused(refusal) : Write(json =>
        {
            json.WriteStartObject();
            WriteMeta(json, page!, request);
            json.WriteStartArray("objects");
            foreach (var row in page!.Rows)
            {
                view.Write(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteMeta<T>(Utf8JsonWriter json, Page<T> page, ManagementRequest request)
    {
        var next = page.Offset + page.Limit;
        json.WriteStartObject("meta");
        json.WriteNumber("limit", page.Limit);
        json.WriteString("next", next < page.TotalCount ? Link(request, page.Limit, next) : null);
        json.WriteNumber("offset", page.Offset);
        json.WriteString("previous", page.Offset >= page.Limit ? Link(request, page.Limit, page.Offset - page.Limit) : null);
        json.WriteNumber("total_count", page.TotalCount);
        json.WriteEndObject();
    }

    /// <summary>The same query for another page, relative to the host.</summary>
    private static string Link(ManagementRequest request, int limit, int offset)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key is not ("limit" or "offset")))
        {
            { "limit", FieldWriter.Text(limit) },
            { "offset", FieldWriter.Text(offset) },
        };
        return request.Path + query;
    }

    private static ManagementAnswer Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return ManagementAnswer.Ok(buffer.WrittenSpan.ToArray());
    }
}
