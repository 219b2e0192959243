using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Security.SignIn;

/// <summary>Credentials, good or bad, and what becomes of who sends them.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Status">The refusal; null for those that are let in.</param>
/// <param name="Challenge">The scheme of its <c>WWW-Authenticate</c>; null for none.</param>
/// <param name="Headers">Makes the request's headers.</param>
internal sealed record SignInCase(
    string Name, HttpStatusCode? Status, string? Challenge, Func<MaxConfApp, Task<(string Name, string Value)[]>> Headers)
{
    /// <summary>Whether Genesys Cloud is out of order meanwhile.</summary>
    public bool GenesysIsDown { get; init; }
}
