using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>Ducking: which mixes somebody speaks to, and which one they hear.</summary>
internal sealed class AudioMixControl(Conferences conferences)
{
    private const string MixName = "mix_name";

    private static readonly ClientAnswer InvalidName = ClientAnswer.Refused(StatusCodes.Status400BadRequest, "Invalid mix name");

    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Participant, "send_to_audio_mixes", Access.Host, SendTo);
        functions.Post(ClientScope.Participant, "receive_from_audio_mix", Access.HostOrSelf, ReceiveFrom);
    }

    private ClientAnswer SendTo(ClientRequest request)
    {
        if (request.Body.Objects("mixes") is not { } mixes || mixes.Any(mix => mix.Text(MixName) is null))
        {
            return ClientAnswer.InvalidRequest;
        }

        var names = mixes.Select(mix => new AudioMix(mix.Text(MixName)!, mix.Flag("prominent") ?? false));
        return conferences.SetAudioMixesSentTo(request.Target, [.. names]) ? ClientAnswer.Of(true) : InvalidName;
    }

    private ClientAnswer ReceiveFrom(ClientRequest request)
    {
        var name = request.Body.Text(MixName);
        if (name is null && !request.Body.HasNull(MixName))
        {
            return ClientAnswer.InvalidRequest;
        }

        return conferences.SetAudioMixReceived(request.Target, name) ? ClientAnswer.Of(true) : InvalidName;
    }
}
