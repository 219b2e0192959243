using System.Net.Http.Headers;
using System.Text.Json;
using MaxConf.Benchmarks.Servers;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Benchmarks.Callers;

/// <summary>A VMR as MaxConf makes it, asked of Pexip straight.</summary>
internal static class Vmr
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static HttpRequestMessage RequestToCreate(Uri pexip, string name)
    {
        var conference = new NewConference(name)
        {
            Tag = "https://id.gov.bc.ca/idcheck/protected/video/" + name,
            AllowGuests = true,
            Pin = "918273",
            GuestPin = "645546",
            Aliases = [new(name)],
        };
        var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(conference, PexipJson.Default.NewConference));
        body.Headers.ContentType = Json;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(pexip, "api/admin/configuration/v1/conference/")) { Content = body };
        request.Headers.TryAddWithoutValidation("Authorization", Installation.PexipCredentials);
        return request;
    }
}
