using './main.bicep'

// What differs from site to site comes from the environment, so that this file can be read, reviewed and kept by everybody.
// No secret is among it: those are put into the vault, as README.md says.
// As 10.44.0.11=https://px01.example.org, with commas between.
var conferencingNodePairs = readEnvironmentVariable('MAXCONF_CONFERENCING_NODES', '')

param environmentName = 'prod'
param ownerName = readEnvironmentVariable('MAXCONF_OWNER')
param networkPrefix = readEnvironmentVariable('MAXCONF_NETWORK_PREFIX', '10.60.0.0/24')
param pexipNetworks = split(readEnvironmentVariable('MAXCONF_PEXIP_NETWORKS'), ',')
param hubNetworkId = readEnvironmentVariable('MAXCONF_HUB_NETWORK_ID')
param hubRouterAddress = readEnvironmentVariable('MAXCONF_HUB_ROUTER_ADDRESS', '')
param administrationNetworks = split(readEnvironmentVariable('MAXCONF_ADMINISTRATION_NETWORKS'), ',')
param operatorGroupId = readEnvironmentVariable('MAXCONF_OPERATOR_GROUP_ID')
param pexipAddress = readEnvironmentVariable('MAXCONF_PEXIP_ADDRESS')
param conferencingNodes = empty(conferencingNodePairs) ? [] : map(split(conferencingNodePairs, ','), pair => {
  node: split(pair, '=')[0]
  address: split(pair, '=')[1]
})
param eventSinkAddresses = split(readEnvironmentVariable('MAXCONF_EVENT_SINK_ADDRESSES'), ',')
param entraAudience = readEnvironmentVariable('MAXCONF_ENTRA_AUDIENCE')
param widgetOrigins = [
  'https://apps.cac1.pure.cloud'
]
param publisherName = readEnvironmentVariable('MAXCONF_OWNER')
param publisherEmail = readEnvironmentVariable('MAXCONF_PUBLISHER_EMAIL')
param alertEmails = split(readEnvironmentVariable('MAXCONF_ALERT_EMAILS'), ',')

// A day's callers are not to notice a start, an instance or a zone that fails.
param poolSize = 20
param alwaysReadyInstances = 1
param schedulerSku = 'Dedicated'
param schedulerCapacity = 1
param storageSku = 'Standard_ZRS'
param logRetentionDays = 90
