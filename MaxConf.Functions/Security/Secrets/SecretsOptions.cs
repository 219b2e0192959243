using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Security.Secrets;

/// <summary>Where the keys are that seal PINs in durable state. Section <c>Secrets</c>; read once, at start.</summary>
internal sealed class SecretsOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Secrets";

    /// <summary>
    /// The folder of the keys, made when it is missing. Every process that shares the durable state must share it too, and whoever can
    /// read it can open what is sealed. Default: beside the data file on the embedded host (<c>.maxconf/keys</c>); none elsewhere.
    /// </summary>
    public string? KeyFolder { get; set; }

    /// <summary>
    /// The address of an Azure key vault that keeps the keys instead of a folder, such as <c>https://maxconf-keys.vault.azure.net</c>. Each
    /// is a secret there; the app's identity (<c>DefaultAzureCredential</c>: the one of <c>AZURE_CLIENT_ID</c>, or the system-assigned one)
    /// lists, reads and writes them. Must be https. Default none.
    /// </summary>
    public Uri? KeyVault { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeyVault is { IsAbsoluteUri: false } or { IsAbsoluteUri: true, Scheme: not "https" })
        {
            yield return new("Secrets:KeyVault must be a whole https URL.");
        }
    }
}
