using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>The functions of the client API that take a token, by what they are about and their name.</summary>
internal sealed class ClientFunctions
{
    private readonly Dictionary<(ClientScope Scope, string Name), ClientFunction> _functions = [];

    public ClientFunction? Find(ClientPath path) => _functions.GetValueOrDefault((path.Scope, path.Function));

    public void Get(ClientScope scope, string name, Access access, Func<ClientRequest, ClientAnswer> answer) =>
        _functions.Add((scope, name), new(HttpMethods.Get, access, answer));

    public void Post(ClientScope scope, string name, Access access, Func<ClientRequest, ClientAnswer> answer) =>
        _functions.Add((scope, name), new(HttpMethods.Post, access, answer));

    /// <summary>A function that either succeeds or does not.</summary>
    public void Post(ClientScope scope, string name, Access access, Func<ClientRequest, bool> succeeds) =>
        Post(scope, name, access, request => ClientAnswer.Of(succeeds(request)));

    /// <summary>A function that always succeeds.</summary>
    public void Post(ClientScope scope, string name, Access access, Action<ClientRequest> act) => Post(scope, name, access, request =>
    {
        act(request);
        return true;
    });
}
