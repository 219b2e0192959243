using Microsoft.Extensions.Primitives;

namespace MaxConf.Functions.Security;

/// <summary>Takes a request's <c>Authorization</c> apart (RFC 9110, section 11.6.2).</summary>
internal static class AuthorizationHeader
{
    /// <summary>The longest header looked at, in characters. An Entra token with hundreds of roles is shorter.</summary>
    internal const int MaxLength = 10 * 1024;

    /// <summary>Gives the credentials that follow <paramref name="scheme"/>, or why there are none.</summary>
    public static SignInOutcome.Refused? Read(StringValues header, string scheme, out string credentials)
    {
        credentials = string.Empty;
        if (StringValues.IsNullOrEmpty(header))
        {
            return new(SignInFailure.MissingCredentials, "Credentials are missing.");
        }

        if (header is not [{ Length: <= MaxLength } value])
        {
            return new(SignInFailure.MalformedCredentials, "There is more than one Authorization header, or it is too long.");
        }

        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (!(space < 0 ? value : value[..space]).Equals(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new(SignInFailure.WrongScheme, $"The scheme must be {scheme}.");
        }

        credentials = space < 0 ? string.Empty : value[space..].Trim(' ');
        return credentials.Length > 0 ? null : new(SignInFailure.MalformedCredentials, $"Nothing follows {scheme}.");
    }
}
