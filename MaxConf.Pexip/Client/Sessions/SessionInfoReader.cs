using System.Text.Json;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>Reads what <c>request_token</c> answered, and leaves the token out of it.</summary>
internal static class SessionInfoReader
{
    public static SessionInfo Read(JsonElement result)
    {
        var info = result.Deserialize(ClientJson.Default.SessionInfo)!;
        info.Extension?.Remove("token");
        info.Extension?.Remove("expires");
        return info;
    }
}
