metadata description = 'Where logs, traces and metrics go: a workspace, Application Insights on it, and the table of metrics.'

@description('Part of the names that the resources here share.')
param nameSuffix string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How long the workspace keeps what it is told, in days.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Object id of the app\'s identity, which sends all of it.')
param appPrincipalId string

// Monitoring Metrics Publisher: sends telemetry, reads none.
var monitoringMetricsPublisherRoleId = '3913510d-42f4-4e42-8a64-420c390055eb'

var metricsStream = 'Custom-${metricsTable.name}'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${nameSuffix}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource metricsTable 'Microsoft.OperationalInsights/workspaces/tables@2022-10-01' = {
  parent: workspace
  name: 'MaxConfMetrics_CL'
  properties: {
    plan: 'Analytics'
    schema: {
      name: 'MaxConfMetrics_CL'
      columns: [
        {
          name: 'TimeGenerated'
          type: 'dateTime'
          description: 'When the run began; the same in all of its rows.'
        }
        {
          name: 'Metric'
          type: 'string'
          description: 'Which metric it is.'
        }
        {
          name: 'Value'
          type: 'real'
          description: 'How many.'
        }
        {
          name: 'Dimensions'
          type: 'dynamic'
          description: 'What its figures are told apart by, such as the state of rooms.'
        }
      ]
    }
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${nameSuffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

resource collectionEndpoint 'Microsoft.Insights/dataCollectionEndpoints@2023-03-11' = {
  name: 'dce-${nameSuffix}'
  location: location
  tags: tags
  properties: {
    networkAcls: {
      publicNetworkAccess: 'Enabled'
    }
  }
}

resource metricsRule 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: 'dcr-${nameSuffix}'
  location: location
  tags: tags
  properties: {
    description: 'The rows of the function LogMetrics, as they are, into their table.'
    dataCollectionEndpointId: collectionEndpoint.id
    streamDeclarations: {
      '${metricsStream}': {
        columns: [
          {
            name: 'TimeGenerated'
            type: 'datetime'
          }
          {
            name: 'Metric'
            type: 'string'
          }
          {
            name: 'Value'
            type: 'real'
          }
          {
            name: 'Dimensions'
            type: 'dynamic'
          }
        ]
      }
    }
    destinations: {
      logAnalytics: [
        {
          name: 'workspace'
          workspaceResourceId: workspace.id
        }
      ]
    }
    dataFlows: [
      {
        streams: [
          metricsStream
        ]
        destinations: [
          'workspace'
        ]
        transformKql: 'source'
        outputStream: metricsStream
      }
    ]
  }
}

resource appSendsMetrics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(metricsRule.id, appPrincipalId, monitoringMetricsPublisherRoleId)
  scope: metricsRule
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisherRoleId)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appSendsTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(applicationInsights.id, appPrincipalId, monitoringMetricsPublisherRoleId)
  scope: applicationInsights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisherRoleId)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Name of Application Insights.')
output applicationInsightsName string = applicationInsights.name

@description('Where telemetry is sent. No secret: without a token of an identity with the role nothing is taken.')
output applicationInsightsConnectionString string = applicationInsights.properties.ConnectionString

@description('Address that rows for the table are posted to.')
output ingestionEndpoint string = collectionEndpoint.properties.logsIngestion.endpoint

@description('Immutable id of the data collection rule.')
output metricsRuleId string = metricsRule.properties.immutableId

@description('Stream that the rule declares.')
output metricsStream string = metricsStream
