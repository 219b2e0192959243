using System.Xml.Linq;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MaxConf.Functions.Security.Secrets;

/// <summary>
/// Keeps Data Protection's keys as secrets of a key vault, one a key, for instances that come and go. The vault encrypts them, and its
/// access rights are all that guards them. A key that an administrator disables is not used any more, and what it sealed stays sealed.
/// </summary>
internal sealed class KeyVaultXmlRepository(SecretClient vault) : IXmlRepository
{
    /// <summary>What the names of the keys begin with in the vault.</summary>
    internal const string Prefix = "maxconf-";

    private const string ContentType = "application/xml";

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. vault.GetPropertiesOfSecrets().Where(IsOurs).Select(secret => XElement.Parse(vault.GetSecret(secret.Name).Value.Value))];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) =>
        vault.SetSecret(new(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting))
        {
            Properties = { ContentType = ContentType },
        });

    private static bool IsOurs(SecretProperties secret) =>
        secret.Enabled == true && secret.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}
