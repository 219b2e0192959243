metadata description = 'The gateway, the only way to the app from outside. It asks for tokens, and knows no secret of Pexip\'s.'

@description('Name of the gateway, unique in the world.')
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Units of the Standard v2 tier, the smallest that can call into a virtual network.')
@minValue(1)
@maxValue(10)
param units int

@description('Who publishes the API, as callers are told.')
param publisherName string

@description('Where Azure writes to about the gateway.')
param publisherEmail string

@description('Resource id of the subnet that the gateway calls the app from.')
param subnetId string

@description('Host name of the app.')
param appHostName string

@description('Name of Application Insights.')
param applicationInsightsName string

@description('Tenant in Entra whose tokens are good.')
param entraTenantId string

@description('What a token\'s aud must be.')
param entraAudience string

@description('The app role that a token must carry for room operations.')
param entraRequiredRole string

@description('The app role that a token must carry for control of meetings.')
param entraControlRole string

@description('Addresses, or ranges such as 192.0.2.10-192.0.2.20, that conferencing nodes post events from. Empty: any.')
param eventSinkAddresses string[]

@description('Requests a minute of one back end, by its application id.')
@minValue(1)
param callsPerMinuteOfClient int

@description('Requests a minute of one address to the public paths but the event sink. A whole office of agents may share an address.')
@minValue(1)
param callsPerMinuteOfAddress int

// Monitoring Metrics Publisher: sends telemetry, reads none.
var monitoringMetricsPublisherRoleId = '3913510d-42f4-4e42-8a64-420c390055eb'

// What the policy calls by these names. None is a secret.
var namedValues = {
  'calls-per-minute-of-address': string(callsPerMinuteOfAddress)
  'calls-per-minute-of-client': string(callsPerMinuteOfClient)
  'entra-audience': entraAudience
  'entra-control-role': entraControlRole
  'entra-required-role': entraRequiredRole
  'entra-tenant-id': entraTenantId
}

// What the widget's browser asks for leave to read. The API's description leaves that out.
var preflightPaths = {
  preflightPublicRoom: '/public/room/{room_name}'
  preflightRoomEvents: '/room/{room_name}/events'
  preflightRoomLayouts: '/room/{room_name}/layouts'
  preflightRoomParticipant: '/room/{room_name}/participants/{participant_id}'
  preflightRoomParticipants: '/room/{room_name}/participants'
}

var eventSinkAddressElements = map(
  eventSinkAddresses,
  address => contains(address, '-')
    ? '<address-range from="${split(address, '-')[0]}" to="${split(address, '-')[1]}" />'
    : '<address>${address}</address>'
)

// The session's URL is in the query of a request for a room, and is nobody's business here.
var maskedRequest = {
  dataMasking: {
    queryParams: [
      {
        value: 'uuiData'
        mode: 'Hide'
      }
    ]
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource gateway 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'StandardV2'
    capacity: units
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    publisherName: publisherName
    publisherEmail: publisherEmail
    // External: callers come from the internet, the app is called through the network.
    virtualNetworkType: 'External'
    virtualNetworkConfiguration: {
      subnetResourceId: subnetId
    }
    developerPortalStatus: 'Disabled'
  }
}

resource gatewayValues 'Microsoft.ApiManagement/service/namedValues@2024-05-01' = [
  for item in items(namedValues): {
    parent: gateway
    name: item.key
    properties: {
      displayName: item.key
      value: item.value
      secret: false
    }
  }
]

resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: gateway
  name: 'maxconf'
  properties: {
    displayName: 'MaxConf'
    path: ''
    protocols: [
      'https'
    ]
    serviceUrl: 'https://${appHostName}'
    subscriptionRequired: false
    format: 'openapi+json'
    value: string(loadJsonContent('../../../docs/openapi.json'))
    // A query parameter that is missing is the app's to refuse, with a problem that names it.
    translateRequiredQueryParameters: 'query'
  }
}

resource preflights 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' = [
  for item in items(preflightPaths): {
    parent: api
    name: item.key
    properties: {
      displayName: item.key
      method: 'OPTIONS'
      urlTemplate: item.value
      templateParameters: map(filter(['room_name', 'participant_id'], name => contains(item.value, '{${name}}')), name => {
        name: name
        type: 'string'
        required: true
      })
    }
  }
]

resource apiPolicy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'xml'
    value: loadTextContent('../policies/api.xml')
  }
  dependsOn: [
    gatewayValues
  ]
}

resource eventSink 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' existing = {
  parent: api
  name: 'eventSink'
}

resource eventSinkPolicy 'Microsoft.ApiManagement/service/apis/operations/policies@2024-05-01' = if (!empty(eventSinkAddresses)) {
  parent: eventSink
  name: 'policy'
  properties: {
    format: 'xml'
    value: replace(loadTextContent('../policies/event-sink.xml'), '<!-- addresses -->', join(eventSinkAddressElements, ''))
  }
}

resource events 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' existing = {
  parent: api
  name: 'getEvents'
}

resource eventsPolicy 'Microsoft.ApiManagement/service/apis/operations/policies@2024-05-01' = {
  parent: events
  name: 'policy'
  properties: {
    format: 'xml'
    value: loadTextContent('../policies/events.xml')
  }
}

resource gatewaySendsTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(applicationInsights.id, gateway.id, monitoringMetricsPublisherRoleId)
  scope: applicationInsights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisherRoleId)
    principalId: gateway.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource logger 'Microsoft.ApiManagement/service/loggers@2024-05-01' = {
  parent: gateway
  name: 'application-insights'
  properties: {
    loggerType: 'applicationInsights'
    resourceId: applicationInsights.id
    credentials: {
      connectionString: applicationInsights.properties.ConnectionString
      identityClientId: 'SystemAssigned'
    }
  }
  dependsOn: [
    gatewaySendsTelemetry
  ]
}

// Neither headers nor bodies are logged: tokens, passwords and PINs are in them.
resource diagnostics 'Microsoft.ApiManagement/service/apis/diagnostics@2024-05-01' = {
  parent: api
  name: 'applicationinsights'
  properties: {
    loggerId: logger.id
    alwaysLog: 'allErrors'
    httpCorrelationProtocol: 'W3C'
    logClientIp: false
    verbosity: 'information'
    sampling: {
      samplingType: 'fixed'
      percentage: 100
    }
    frontend: {
      request: maskedRequest
    }
    backend: {
      request: maskedRequest
    }
  }
}

@description('Address of the API.')
output url string = gateway.properties.gatewayUrl
