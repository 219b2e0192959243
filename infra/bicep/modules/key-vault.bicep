// There are two: one of settings, which operators write and the app reads, and one of the keys that seal PINs in durable state, which
// the app alone writes and reads.
metadata description = 'A vault of secrets.'

@description('Name of the vault, unique in the world.')
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Whether the app writes secrets, too.')
param appMayWrite bool

@description('Object id of the group in Entra that puts secrets in. Empty: whoever has the right already does.')
param operatorGroupId string

@description('Public address ranges that operators come from. Empty: none, and only the app reaches it.')
param administrationNetworks string[]

// Key Vault Secrets User: reads secrets.
var secretsUserRoleId = '4633458b-17de-408a-874d-0445c86b69e6'

// Key Vault Secrets Officer: reads and writes secrets.
var secretsOfficerRoleId = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

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
    // Nobody, and no deployment, can do away with keys for good: what they sealed could never be opened again.
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

resource appReadsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!appMayWrite) {
  name: guid(vault.id, appPrincipalId, secretsUserRoleId)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUserRoleId)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appWritesSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (appMayWrite) {
  name: guid(vault.id, appPrincipalId, secretsOfficerRoleId)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficerRoleId)
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
