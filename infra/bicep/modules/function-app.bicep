metadata description = 'The app, on a Flex Consumption plan. Its secret settings are references to the vault.'

@description('Name of the app, unique in the world.')
param name string

@description('Name of the plan.')
param planName string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the identity that the app runs as.')
param identityId string

@description('Client id of that identity.')
param identityClientId string

@description('Resource id of the subnet that the app calls others from.')
param subnetId string

@description('Public address ranges that the app may be published from.')
param administrationNetworks string[]

@description('Address of the blobs of the host\'s storage account.')
param blobEndpoint string

@description('Container that the app\'s package is deployed to.')
param packageContainerUri string

@description('Address of the vault, with a slash at its end.')
param vaultUri string

@description('Settings that are read from the vault, by their names. The secret has the same name, with two dashes for two underscores.')
param vaultSettings string[]

@description('Settings that are no secret, by their names.')
param settings object

@description('Most instances. 40 is the least that the plan takes.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Requests that one instance works at before another one is started.')
@minValue(1)
@maxValue(1000)
param requestsPerInstance int

@description('Memory of an instance in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int

@description('Instances that are always there, for requests and for orchestrations each. 0: after a pause the first waits for a start.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int

var hostSettings = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AZURE_CLIENT_ID: identityClientId
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__credential: 'managedidentity'
}

var vaultReferences = toObject(
  vaultSettings,
  setting => setting,
  setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${replace(setting, '__', '--')})'
)

var alwaysReadyGroups = alwaysReadyInstances > 0 ? ['http', 'durable'] : []

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    // For the deployment endpoint. The app itself answers its private endpoint alone, which the rules below do not concern.
    publicNetworkAccess: 'Enabled'
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: [
          for group in alwaysReadyGroups: {
            name: group
            instanceCount: alwaysReadyInstances
          }
        ]
        triggers: {
          http: {
            perInstanceConcurrency: requestsPerInstance
          }
        }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
      ftpsState: 'Disabled'
      ipSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictions: [
        for (range, index) in administrationNetworks: {
          name: 'administration-${index}'
          action: 'Allow'
          priority: 100 + index
          ipAddress: range
        }
      ]
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, vaultReferences, hostSettings)
}

// Publishing is by Entra alone, not by the passwords of the deployment endpoint.
resource publishingBasicAuth 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = [
  for endpoint in ['ftp', 'scm']: {
    parent: app
    name: endpoint
    properties: {
      allow: false
    }
  }
]

@description('Resource id of the app.')
output id string = app.id

@description('Name of the app.')
output name string = app.name

@description('Host name of the app, which leads to its private address.')
output hostName string = app.properties.defaultHostName
