using System.Net;
using System.Text.Json;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Servers;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Benchmarks.Callers;

/// <summary>VMRs as MaxConf makes them, asked of Pexip straight.</summary>
internal sealed class VmrLoop(HttpLoad load, Installation installation)
{
    private readonly Uri _conferences = new(installation.Pexip, "api/admin/configuration/v1/conference/");

    private int _made;

    /// <summary>Makes so many, each of a name of its own.</summary>
    public Task<Measurement> MeasureAsync(int count, CancellationToken cancellation)
    {
        byte[][] bodies = [.. Enumerable.Range(_made, count).Select(number => Body($"straight{number:D6}"))];
        _made += count;
        return load.MeasureAsync(
            count,
            number => JsonPost.Of(_conferences, bodies[number], Installation.PexipCredentials),
            HttpStatusCode.Created,
            installation.Simulator.ReadCostAsync,
            cancellation);
    }

    private static byte[] Body(string name)
    {
        var conference = new NewConference(name)
        {
            Tag = "https://id.gov.bc.ca/idcheck/protected/video/" + name,
            AllowGuests = true,
            Pin = "918273",
            GuestPin = "645546",
            Aliases = [new(name)],
        };
        return JsonSerializer.SerializeToUtf8Bytes(conference, PexipJson.Default.NewConference);
    }
}
