using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Security.Bearer;

/// <summary>Whose tokens are good for room operations and control. Section <c>Entra</c>; read once, at start.</summary>
internal sealed class EntraOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Entra";

    /// <summary>
    /// The issuer, <c>https://login.microsoftonline.com/{tenant}/v2.0</c>. Its metadata is read from
    /// <c>/.well-known/openid-configuration</c> below it, and the issuer named there is the only one accepted. Required, no default.
    /// </summary>
    [Required(ErrorMessage = "Entra:Authority is required, such as https://login.microsoftonline.com/(tenant)/v2.0.")]
    public string Authority { get; set; } = string.Empty;

    /// <summary>
    /// What a token's <c>aud</c> must be, default <c>api://maxconf</c>. Entra writes the application ID URI into v1 tokens and the
    /// application's client id into v2 tokens.
    /// </summary>
    [Required(ErrorMessage = "Entra:Audience is required.")]
    public string Audience { get; set; } = "api://maxconf";

    /// <summary>The app role that a token must carry in <c>roles</c> for room operations, default <c>Rooms.Manage</c>.</summary>
    [Required(ErrorMessage = "Entra:RequiredRole is required.")]
    public string RequiredRole { get; set; } = "Rooms.Manage";

    /// <summary>The app role that a token must carry for control of meetings, default <c>Rooms.Control</c>. Either role may read them.</summary>
    [Required(ErrorMessage = "Entra:ControlRole is required.")]
    public string ControlRole { get; set; } = "Rooms.Control";

    /// <summary>How far the provider's clock and ours may be apart: 0 to 10 minutes, default 2.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Entra:ClockSkew must be between 00:00:00 and 00:10:00.")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether metadata and keys must come by https, default true. False is for a provider on this machine only.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>Where the metadata is.</summary>
    internal string MetadataAddress => Authority.TrimEnd('/') + "/.well-known/openid-configuration";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || !IsWeb(authority))
        {
            yield return new ValidationResult("Entra:Authority must be an http or https URL without user information, query or fragment.");
        }
        else if (RequireHttpsMetadata && authority.Scheme != Uri.UriSchemeHttps)
        {
            yield return new ValidationResult("Entra:Authority must be https unless Entra:RequireHttpsMetadata is false.");
        }
        else if (!RequireHttpsMetadata && !authority.IsLoopback)
        {
            yield return new ValidationResult("Entra:RequireHttpsMetadata may be false only if Entra:Authority is on loopback.");
        }
    }

    private static bool IsWeb(Uri authority) =>
        (authority.Scheme == Uri.UriSchemeHttps || authority.Scheme == Uri.UriSchemeHttp)
        && authority.UserInfo.Length == 0
        && authority.Query.Length == 0
        && authority.Fragment.Length == 0;
}
