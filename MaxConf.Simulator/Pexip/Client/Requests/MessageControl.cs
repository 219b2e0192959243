using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>The chat, and the banner.</summary>
internal sealed class MessageControl(Conferences conferences)
{
    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Conference, "message", Access.Anybody, request => Send(request, null));
        functions.Post(ClientScope.Participant, "message", Access.HostOrSelf, request => Send(request, request.Target));
        functions.Post(ClientScope.Conference, "set_message_text", Access.Host, SetText);
        functions.Get(ClientScope.Conference, "get_message_text", Access.Anybody, GetText);
    }

    private ClientAnswer Send(ClientRequest request, Leg? to)
    {
        if (request.Body.Text("type") is not { } type || !ChatMessage.IsType(type) || request.Body.Text("payload") is not { } payload)
        {
            return ClientAnswer.InvalidRequest;
        }

        if (!request.Meeting.ChatEnabled)
        {
            return ClientAnswer.Of(false);
        }

        conferences.Send(new(request.Meeting, request.Self, type, payload, to));
        return ClientAnswer.Of(true);
    }

    private ClientAnswer SetText(ClientRequest request)
    {
        if (request.Body.Text("text") is not { } text)
        {
            return ClientAnswer.InvalidRequest;
        }

        conferences.SetMessageText(request.Meeting, text);
        return ClientAnswer.Of(true);
    }

    private static ClientAnswer GetText(ClientRequest request) => ClientAnswer.Of(new JsonObject
    {
        ["text"] = request.Meeting.MessageText ?? "",
        ["set_time"] = request.Meeting.MessageTextTime is { } time ? $"{PexipTime.Format(time)}+00:00" : null,
    });
}
