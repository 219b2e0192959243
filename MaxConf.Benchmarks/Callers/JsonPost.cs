using System.Net.Http.Headers;

namespace MaxConf.Benchmarks.Callers;

/// <summary>Posts bodies that were written before the clock began to run.</summary>
internal static class JsonPost
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static HttpRequestMessage Of(Uri address, byte[] body, string authorization)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }
}
