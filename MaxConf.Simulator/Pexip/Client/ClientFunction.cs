namespace MaxConf.Simulator.Pexip.Client;

/// <summary>One function of the client API.</summary>
/// <param name="Method">Its HTTP method, in capitals.</param>
/// <param name="Access">Who may call it.</param>
/// <param name="Answer">Does it, under the platform's lock.</param>
internal sealed record ClientFunction(string Method, Access Access, Func<ClientRequest, ClientAnswer> Answer);
