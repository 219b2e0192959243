using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi;

/// <summary>
/// Describes a parameter of the query that an HTTP function reads by itself. What is read by a <c>QueryReader</c> is described there.
/// </summary>
/// <param name="name">The parameter.</param>
/// <param name="about">What it is for.</param>
internal sealed class QueryParameterAttribute(string name, string about)
    : RequestParameterAttribute(ParameterLocation.Query, name, about);
