metadata description = 'The vault: secrets that operators put in, and the key that guards the keys which seal PINs in durable state.'

@description('Name of the vault, unique in the world.')
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity, which reads the secrets and wraps with the key.')
param appPrincipalId string

@description('Object id of the group in Entra that puts secrets in. Empty: whoever has the right already does.')
param operatorGroupId string

@description('Public address ranges that operators come from. Empty: only the network itself.')
param administrationNetworks string[]

// Key Vault Secrets User: reads secrets.
var secretsUserRoleId = '4633458b-17de-408a-874d-0445c86b69e6'

// Key Vault Secrets Officer: reads and writes secrets.
var secretsOfficerRoleId = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

// Key Vault Crypto Service Encryption User: reads a key's public part, wraps and unwraps with it.
var cryptoServiceEncryptionUserRoleId = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Nobody, and no deployment, can do away with the key for good: what it guards could never be opened again.
    enablePurgeProtection: true
    publicNetworkAccess: empty(administrationNetworks) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
      ipRules: [
        for range in administrationNetworks: {
          value: range
        }
      ]
    }
  }
}

resource dataProtectionKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'data-protection'
  tags: tags
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: [
      'wrapKey'
      'unwrapKey'
    ]
  }
}

resource appReadsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, secretsUserRoleId)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUserRoleId)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appWrapsKeys 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(dataProtectionKey.id, appPrincipalId, cryptoServiceEncryptionUserRoleId)
  scope: dataProtectionKey
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoServiceEncryptionUserRoleId)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource operatorsWriteSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(vault.id, operatorGroupId, secretsOfficerRoleId)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficerRoleId)
    principalId: operatorGroupId
    principalType: 'Group'
  }
}

@description('Resource id of the vault.')
output id string = vault.id

@description('Address of the vault, with a slash at its end.')
output uri string = vault.properties.vaultUri

@description('Address of the key that guards the data protection keys, without a version: a rotated key is taken up by itself.')
output dataProtectionKeyUri string = dataProtectionKey.properties.keyUri
