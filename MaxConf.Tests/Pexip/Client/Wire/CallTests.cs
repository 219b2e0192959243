using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using static MaxConf.Tests.Pexip.Client.Wire.Does;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>The call functions, against the simulated nodes.</summary>
public sealed class CallTests(WireNodes nodes) : IClassFixture<WireNodes>
{
    private static readonly Dictionary<string, Func<WireStage, CallControl, Task>> Requests = new()
    {
        ["ack"] = async (stage, call) =>
        {
            await SucceedAsync(call.AckAsync());
            var guest = await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.HasMedia == true);
            Assert.Equal((CallProtocol.WebRtc, YesNo.Yes), (guest.Protocol, guest.IsVideoCall));
        },
        ["disconnect"] = async (stage, call) =>
        {
            await SucceedAsync(call.AckAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.HasMedia == true);
            await SucceedAsync(call.DisconnectAsync());
            await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.HasMedia == false);
            await FailAsync(call.AckAsync(), PexipErrorKind.NotFound);
        },
        ["dtmf"] = (_, call) => DeclineAsync(call.SendDtmfAsync("1234")),
        ["new_candidate"] = (_, call) => SucceedAsync(call.SendCandidateAsync(new("candidate:1 1 udp 1 192.0.2.1 9 typ host", "0"))),
        ["update"] = async (_, call) => Assert.StartsWith("v=0", await ValueAsync(call.UpdateAsync(WireStage.Offer, feccSupported: true))),
        ["fecc"] = (_, call) => DeclineAsync(
            call.MoveCameraAsync(new(CameraAction.Stop, [new(CameraAxis.Zoom, CameraDirection.Out)], 200))),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_OnTheWire_DoesWhatItSays(string request)
    {
        await using var stage = await WireStage.StartAsync(nodes);
        var answer = await ValueAsync(stage.Guest.Self.CallAsync(new NewCall(WireStage.Offer)));
        await Requests[request](stage, stage.Guest.Session.Call(stage.Guest.Uuid, answer.CallUuid));
    }
}
