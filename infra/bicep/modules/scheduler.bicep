metadata description = 'Durable Task Scheduler, which keeps the rooms\' orchestrations, and the task hub that they are in.'

@description('Name of the scheduler.')
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Consumption is paid by the action, Dedicated by the capacity unit, and has room for more.')
@allowed([
  'Consumption'
  'Dedicated'
])
param skuName string

@description('Capacity units of the Dedicated SKU.')
@minValue(1)
@maxValue(3)
param capacity int

// The platform's scale controller connects too, from addresses of its own. Nobody gets in without a token of an identity with the role.
@description('Address ranges that may connect.')
param allowedNetworks string[]

@description('Name of the task hub, as in the host\'s host.json.')
param taskHubName string

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Client id of the app\'s identity, which the connection string names.')
param appClientId string

@description('Object id of the group in Entra that may look at orchestrations on the dashboard. Empty: no such group.')
param operatorGroupId string

// Durable Task Data Contributor: starts, runs and looks at orchestrations and entities.
var durableTaskDataContributorRoleId = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

// Durable Task Data Reader: looks at them.
var durableTaskDataReaderRoleId = 'd6a5505f-6ebb-45a4-896e-ac8274cfc0ac'

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: allowedNetworks
    sku: skuName == 'Dedicated' ? { name: skuName, capacity: capacity } : { name: skuName }
  }
}

resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: taskHubName
}

resource appUsesTaskHub 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(taskHub.id, appPrincipalId, durableTaskDataContributorRoleId)
  scope: taskHub
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskDataContributorRoleId)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource operatorsReadTaskHub 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(taskHub.id, operatorGroupId, durableTaskDataReaderRoleId)
  scope: taskHub
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskDataReaderRoleId)
    principalId: operatorGroupId
    principalType: 'Group'
  }
}

@description('How the app connects: as its identity, without any key.')
output connectionString string = 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${appClientId}'
