targetScope = 'resourceGroup'

// Of a resource group and not of a subscription: who deploys it needs rights on that one group, which is made once.
metadata description = 'MaxConf on Azure.'

@description('Which of the environments this is.')
@allowed([
  'test'
  'prod'
])
param environmentName string

@description('Region; all in one, as the app must be where its network is.')
param location string = resourceGroup().location

@description('Who answers for it, for the tags.')
param ownerName string

@description('Address range of the network, a /24 that nothing it is peered with uses.')
param networkPrefix string

@description('Networks that Pexip\'s management node and conferencing nodes are in.')
@minLength(1)
param pexipNetworks string[]

@description('Resource id of the hub network that Pexip is reached over. Empty: no peering.')
param hubNetworkId string = ''

@description('Address of the firewall or router in the hub that traffic to Pexip goes through. Empty: none.')
param hubRouterAddress string = ''

// They alone reach the vault of settings and the deployment endpoint: nobody within the network but the app and the gateway may.
@description('Public address ranges that operators and pipelines come from, such as 198.51.100.0/28.')
@minLength(1)
param administrationNetworks string[]

@description('Object id of the operators\' group in Entra: it may write secrets and look at orchestrations. Empty: no such group.')
param operatorGroupId string = ''

@description('Address of Pexip\'s management node, such as https://pexip.example.org.')
param pexipAddress string

// Found by the address that events and status call them by. None: what takes a participant in the meeting is answered 501.
@description('Pexip\'s conferencing nodes: the web address of each, such as https://px01.example.org, and the IP address of the node.')
param conferencingNodes { address: string, node: string }[] = []

// Whatever they are, the nodes still have to sign in.
@description('Addresses, or ranges such as 192.0.2.10-192.0.2.20, that conferencing nodes post events from. Empty: any.')
param eventSinkAddresses string[] = []

@description('Tenant in Entra whose tokens are good.')
param entraTenantId string = tenant().tenantId

@description('What a token\'s aud must be: the client id of MaxConf\'s app registration.')
param entraAudience string

@description('The app role that a token must carry for room operations.')
param entraRequiredRole string = 'Rooms.Manage'

@description('The app role that a token must carry for control of meetings.')
param entraControlRole string = 'Rooms.Control'

@description('Platform API of the Genesys Cloud region.')
param genesysApiAddress string = 'https://api.cac1.pure.cloud'

@description('How many divisions of Genesys Cloud have agents that are let in. Which ones, the vault says.')
@minValue(0)
@maxValue(20)
param genesysDivisions int = 1

@description('Origins that the widget\'s pages are loaded from.')
param widgetOrigins string[]

@description('Rooms held ready; 0 is no pool.')
@minValue(0)
@maxValue(500)
param poolSize int

// More than MaxConf should come to: what keeps it at a few is requestsPerInstance.
@description('Most instances of the app; 40 is the least that Flex Consumption takes.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

// High, as a request mostly waits, and as every instance has its own few calls to Pexip in flight.
@description('Requests that one instance works at before another one is started.')
@minValue(1)
@maxValue(1000)
param requestsPerInstance int = 200

// Pexip does well with five in all, and allows 1,000 requests a minute. The two instances that are always ready, one for requests and one
// for orchestrations, make four of this.
@description('Calls to Pexip that one instance has in flight.')
@minValue(1)
@maxValue(50)
param pexipRequestsPerInstance int = 2

@description('Memory of an instance in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Instances that are always there, for requests and for orchestrations each; they cost whether used or not.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 1

@description('SKU of Durable Task Scheduler.')
@allowed([
  'Consumption'
  'Dedicated'
])
param schedulerSku string

@description('Capacity units of the scheduler\'s Dedicated SKU.')
@minValue(1)
@maxValue(3)
param schedulerCapacity int = 1

@description('Address ranges that may connect to the scheduler; everybody needs a token all the same.')
param schedulerNetworks string[] = [
  '0.0.0.0/0'
]

@description('How many copies of the storage account\'s blobs are kept, and where.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
])
param storageSku string

@description('Units of API Management, Standard v2.')
@minValue(1)
@maxValue(10)
param gatewayUnits int = 1

@description('Who publishes the API, as callers are told.')
param publisherName string

@description('Where Azure writes to about API Management.')
param publisherEmail string

@description('Requests a minute of one back end that the gateway lets through. Above the app\'s own limit, whose answer says more.')
@minValue(1)
param callsPerMinuteOfClient int = 1200

// An office of a hundred agents, whose widgets ask once a second, is one address, and asks 6,000 times.
@description('Requests a minute of one address to the public paths but the event sink.')
@minValue(1)
param callsPerMinuteOfAddress int = 12000

@description('How long logs and metrics are kept, in days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Mail addresses that alerts go to.')
@minLength(1)
param alertEmails string[]

@description('Rooms waiting for their deletion, beyond which there is an alert.')
@minValue(1)
param deletionQueueLimit int = 200

@description('Failed sign-ins in a quarter of an hour, beyond which there is an alert.')
@minValue(1)
param failedSignInLimit int = 50

var nameSuffix = 'maxconf-${environmentName}-${location}'

// For names that must be unique in the world, and are short.
var uniqueSuffix = take(uniqueString(resourceGroup().id), 6)

var names = {
  app: 'func-maxconf-${environmentName}-${uniqueSuffix}'
  gateway: 'apim-maxconf-${environmentName}-${uniqueSuffix}'
  identity: 'id-${nameSuffix}'
  keyVault: 'kv-keys-${environmentName}-${uniqueSuffix}'
  network: 'vnet-${nameSuffix}'
  plan: 'asp-${nameSuffix}'
  scheduler: 'dts-maxconf-${environmentName}-${uniqueSuffix}'
  storage: 'stmaxconf${environmentName}${uniqueSuffix}'
  settingsVault: 'kv-maxconf-${environmentName}-${uniqueSuffix}'
}

var tags = {
  WorkloadName: 'MaxConf'
  Env: environmentName
  OwnerName: ownerName
  DataClassification: 'Confidential'
  ManagedBy: 'bicep'
}

// As the app's host is told; the two must agree.
var taskHubName = loadJsonContent('../../host.json', 'extensions.durableTask.hubName')

// Read from the vault; the secret Pexip--Password is the setting Pexip__Password.
var vaultSettings = concat(
  [
    'Pexip__Username'
    'Pexip__Password'
    'EventSink__Username'
    'EventSink__Password'
  ],
  map(range(0, genesysDivisions), index => 'Genesys__Divisions__${index}')
)

var conferencingNodeSettings = union(
  toObject(
    range(0, length(conferencingNodes)),
    index => 'Pexip__ConferencingNodes__${index}__Address',
    index => conferencingNodes[index].address
  ),
  toObject(
    range(0, length(conferencingNodes)),
    index => 'Pexip__ConferencingNodes__${index}__Node',
    index => conferencingNodes[index].node
  )
)

var widgetSettings = toObject(range(0, length(widgetOrigins)), index => 'Widget__Origins__${index}', index => widgetOrigins[index])

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: names.identity
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: names.network
    location: location
    tags: tags
    addressPrefix: networkPrefix
    pexipNetworks: pexipNetworks
    hubNetworkId: hubNetworkId
    hubRouterAddress: hubRouterAddress
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    nameSuffix: nameSuffix
    location: location
    tags: tags
    retentionDays: logRetentionDays
    appPrincipalId: identity.outputs.principalId
  }
}

module settingsVault 'modules/key-vault.bicep' = {
  name: 'settings-vault'
  params: {
    name: names.settingsVault
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    appMayWrite: false
    operatorGroupId: operatorGroupId
    administrationNetworks: administrationNetworks
  }
}

module keyVault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  params: {
    name: names.keyVault
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    appMayWrite: true
    operatorGroupId: ''
    administrationNetworks: []
  }
}

module vaultZone 'modules/private-dns-zone.bicep' = {
  name: 'vault-zone'
  params: {
    name: 'privatelink.vaultcore.azure.net'
    tags: tags
    networkId: network.outputs.id
  }
}

module settingsVaultEndpoint 'modules/private-endpoint.bicep' = {
  name: 'settings-vault-endpoint'
  params: {
    name: 'pep-${names.settingsVault}'
    location: location
    tags: tags
    serviceId: settingsVault.outputs.id
    groupId: 'vault'
    zoneId: vaultZone.outputs.id
    subnetId: network.outputs.endpointsSubnetId
  }
}

module keyVaultEndpoint 'modules/private-endpoint.bicep' = {
  name: 'key-vault-endpoint'
  params: {
    name: 'pep-${names.keyVault}'
    location: location
    tags: tags
    serviceId: keyVault.outputs.id
    groupId: 'vault'
    zoneId: vaultZone.outputs.id
    subnetId: network.outputs.endpointsSubnetId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: names.storage
    location: location
    tags: tags
    skuName: storageSku
    appPrincipalId: identity.outputs.principalId
  }
}

module blobZone 'modules/private-dns-zone.bicep' = {
  name: 'blob-zone'
  params: {
    name: 'privatelink.blob.${environment().suffixes.storage}'
    tags: tags
    networkId: network.outputs.id
  }
}

module blobEndpoint 'modules/private-endpoint.bicep' = {
  name: 'storage-endpoint'
  params: {
    name: 'pep-${names.storage}'
    location: location
    tags: tags
    serviceId: storage.outputs.id
    groupId: 'blob'
    zoneId: blobZone.outputs.id
    subnetId: network.outputs.endpointsSubnetId
  }
}

module scheduler 'modules/scheduler.bicep' = {
  name: 'scheduler'
  params: {
    name: names.scheduler
    location: location
    tags: tags
    skuName: schedulerSku
    capacity: schedulerCapacity
    allowedNetworks: schedulerNetworks
    taskHubName: taskHubName
    appPrincipalId: identity.outputs.principalId
    appClientId: identity.outputs.clientId
    operatorGroupId: operatorGroupId
  }
}

module app 'modules/function-app.bicep' = {
  name: 'function-app'
  params: {
    name: names.app
    planName: names.plan
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    subnetId: network.outputs.appSubnetId
    administrationNetworks: administrationNetworks
    blobEndpoint: storage.outputs.blobEndpoint
    packageContainerUri: storage.outputs.packageContainerUri
    vaultUri: settingsVault.outputs.uri
    vaultSettings: vaultSettings
    settings: union(conferencingNodeSettings, widgetSettings, {
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.applicationInsightsConnectionString
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: scheduler.outputs.connectionString
      Entra__Audience: entraAudience
      Entra__Authority: '${environment().authentication.loginEndpoint}${entraTenantId}/v2.0'
      Entra__ControlRole: entraControlRole
      Entra__RequiredRole: entraRequiredRole
      Genesys__ApiAddress: genesysApiAddress
      LogAnalytics__Endpoint: monitoring.outputs.ingestionEndpoint
      LogAnalytics__ManagedIdentityClientId: identity.outputs.clientId
      LogAnalytics__RuleId: monitoring.outputs.metricsRuleId
      LogAnalytics__Stream: monitoring.outputs.metricsStream
      Pexip__Address: pexipAddress
      Pexip__MaxConcurrentRequests: string(pexipRequestsPerInstance)
      Pool__Size: string(poolSize)
      Proxy__Addresses__0: network.outputs.gatewayPrefix
      Secrets__KeyVault: keyVault.outputs.uri
    })
    maximumInstanceCount: maximumInstanceCount
    requestsPerInstance: requestsPerInstance
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyInstances: alwaysReadyInstances
  }
  // Without them the app could reach neither its package nor its settings nor its keys.
  dependsOn: [
    blobEndpoint
    settingsVaultEndpoint
    keyVaultEndpoint
  ]
}

module appZone 'modules/private-dns-zone.bicep' = {
  name: 'function-app-zone'
  params: {
    name: 'privatelink.azurewebsites.net'
    tags: tags
    networkId: network.outputs.id
  }
}

module appEndpoint 'modules/private-endpoint.bicep' = {
  name: 'function-app-endpoint'
  params: {
    name: 'pep-${names.app}'
    location: location
    tags: tags
    serviceId: app.outputs.id
    groupId: 'sites'
    zoneId: appZone.outputs.id
    subnetId: network.outputs.endpointsSubnetId
  }
}

module gateway 'modules/api-management.bicep' = {
  name: 'api-management'
  params: {
    name: names.gateway
    location: location
    tags: tags
    units: gatewayUnits
    publisherName: publisherName
    publisherEmail: publisherEmail
    subnetId: network.outputs.gatewaySubnetId
    appHostName: app.outputs.hostName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    entraTenantId: entraTenantId
    entraAudience: entraAudience
    entraRequiredRole: entraRequiredRole
    entraControlRole: entraControlRole
    eventSinkAddresses: eventSinkAddresses
    callsPerMinuteOfClient: callsPerMinuteOfClient
    callsPerMinuteOfAddress: callsPerMinuteOfAddress
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    nameSuffix: nameSuffix
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    emails: alertEmails
    hasPool: poolSize > 0
    deletionQueueLimit: deletionQueueLimit
    failedSignInLimit: failedSignInLimit
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    displayName: 'MaxConf (${environmentName})'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

@description('Address of the API.')
output apiUrl string = gateway.outputs.url

@description('Name of the app, to publish to.')
output appName string = app.outputs.name

@description('Name of the vault, to put secrets into.')
output vaultName string = names.settingsVault

@description('Address that the app calls the internet from, for Genesys Cloud and others to allow.')
output outboundAddress string = network.outputs.outboundAddress
