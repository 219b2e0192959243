using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi;

/// <summary>
/// Describes a header that an HTTP function reads, besides those of the sign-in and of <see cref="EntityTaggedAttribute"/>.
/// </summary>
/// <param name="name">The header.</param>
/// <param name="about">What it is for.</param>
internal sealed class RequestHeaderAttribute(string name, string about)
    : RequestParameterAttribute(ParameterLocation.Header, name, about);
