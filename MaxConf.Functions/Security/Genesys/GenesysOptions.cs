using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Security.Genesys;

/// <summary>Which agents of Genesys Cloud are let in. Section <c>Genesys</c>; read once, at start.</summary>
internal sealed class GenesysOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Genesys";

    /// <summary>
    /// The Platform API of the organisation's region, default <c>https://api.cac1.pure.cloud</c> (Canada). Must be https, except on this
    /// machine: agents' tokens are sent there.
    /// </summary>
    [Required(ErrorMessage = "Genesys:ApiAddress is required.")]
    public Uri ApiAddress { get; set; } = new("https://api.cac1.pure.cloud");

    /// <summary>The divisions whose agents are let in, by id or by name, in capitals or not. Default none, and then nobody is.</summary>
    public IList<string> Divisions { get; set; } = [];

    /// <summary>
    /// How long what Genesys said of a token holds before it is asked again, and so how long a token that was revoked still works.
    /// 0 to 10 minutes, default 1 minute; 0 asks every time.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Genesys:VerdictLifetime must be between 00:00:00 and 00:10:00.")]
    public TimeSpan VerdictLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long Genesys is waited for. 1 to 30 seconds, default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30", ErrorMessage = "Genesys:Timeout must be between 00:00:01 and 00:00:30.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where a token's user is asked for.</summary>
    internal Uri UsersMe => new(ApiAddress.AbsoluteUri.TrimEnd('/') + "/api/v2/users/me");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ApiAddress is { IsAbsoluteUri: false } or { UserInfo.Length: > 0 } or { Query.Length: > 0 } or { Fragment.Length: > 0 })
        {
            yield return new("Genesys:ApiAddress must be a whole URL without user information, query or fragment.");
        }
        else if (ApiAddress.Scheme != Uri.UriSchemeHttps && !(ApiAddress.Scheme == Uri.UriSchemeHttp && ApiAddress.IsLoopback))
        {
            yield return new("Genesys:ApiAddress must be https, or http on loopback.");
        }

        if (Divisions.Any(string.IsNullOrWhiteSpace))
        {
            yield return new("Genesys:Divisions must not hold an empty one.");
        }
    }
}
