namespace MaxConf.Simulator.Entra;

/// <summary>A token, RFC 6749 section 5.1. Times are seconds.</summary>
internal sealed record TokenResponse(string TokenType, long ExpiresIn, long ExtExpiresIn, string AccessToken);
