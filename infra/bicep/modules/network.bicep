metadata description = 'The network that everything lives in, its way out, and its way to Pexip.'

@description('Name of the virtual network.')
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Address range of the network, a /24 that nothing it is peered with uses.')
param addressPrefix string

@description('Networks that Pexip\'s management node and conferencing nodes are in.')
param pexipNetworks string[]

@description('Resource id of the hub network to peer with, over which Pexip is reached. Empty: no peering.')
param hubNetworkId string

@description('Address of the firewall or router in the hub that traffic to Pexip goes through. Empty: straight over the peering.')
param hubRouterAddress string

// An instance of the app takes an address: 59 are to be had, for at most 40 instances and what the platform needs while it replaces them.
var appPrefix = cidrSubnet(addressPrefix, 26, 0)
var endpointsPrefix = cidrSubnet(addressPrefix, 27, 2)
var gatewayPrefix = cidrSubnet(addressPrefix, 27, 3)

resource outboundAddress 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-${name}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// What leaves for the internet (Entra, Genesys Cloud, Azure Monitor, the scheduler) leaves from one address that others can allow.
resource natGateway 'Microsoft.Network/natGateways@2024-05-01' = {
  name: 'ng-${name}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: outboundAddress.id
      }
    ]
  }
}

resource appSecurityGroup 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-${name}-app'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'AllowPexipHttpsOutbound'
        properties: {
          description: 'Pexip is spoken to over HTTPS alone.'
          priority: 100
          direction: 'Outbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: appPrefix
          sourcePortRange: '*'
          destinationAddressPrefixes: pexipNetworks
          destinationPortRange: '443'
        }
      }
      {
        name: 'DenyPexipOutbound'
        properties: {
          description: 'Nothing else on Pexip\'s networks is anything to the app.'
          priority: 110
          direction: 'Outbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefixes: pexipNetworks
          destinationPortRange: '*'
        }
      }
      {
        name: 'AllowInternetHttpsOutbound'
        properties: {
          description: 'Entra, Genesys Cloud, Azure Monitor, the scheduler, and what the platform itself needs.'
          priority: 200
          direction: 'Outbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: appPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '443'
        }
      }
      {
        name: 'DenyInternetOutbound'
        properties: {
          description: 'Whatever is not HTTPS stays inside.'
          priority: 210
          direction: 'Outbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource endpointsSecurityGroup 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-${name}-endpoints'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'AllowAppAndGatewayHttpsInbound'
        properties: {
          description: 'The app reaches storage and vault, the gateway the app.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefixes: [
            appPrefix
            gatewayPrefix
          ]
          sourcePortRange: '*'
          destinationAddressPrefix: endpointsPrefix
          destinationPortRange: '443'
        }
      }
      {
        name: 'DenyNetworkInbound'
        properties: {
          description: 'Nobody else on this network or a peered one does.'
          priority: 200
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: endpointsPrefix
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource gatewaySecurityGroup 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-${name}-gateway'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'DenyPexipOutbound'
        properties: {
          description: 'The gateway has no business with Pexip.'
          priority: 100
          direction: 'Outbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefixes: pexipNetworks
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource routes 'Microsoft.Network/routeTables@2024-05-01' = if (!empty(hubRouterAddress)) {
  name: 'rt-${name}-app'
  location: location
  tags: tags
  properties: {
    routes: [
      for (range, index) in pexipNetworks: {
        name: 'pexip-${index}'
        properties: {
          addressPrefix: range
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: hubRouterAddress
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    // Within the network and not as resources of their own: a second deployment would first take those away.
    subnets: [
      {
        name: 'snet-app'
        properties: {
          addressPrefix: appPrefix
          defaultOutboundAccess: false
          natGateway: {
            id: natGateway.id
          }
          networkSecurityGroup: {
            id: appSecurityGroup.id
          }
          routeTable: empty(hubRouterAddress) ? null : { id: routes.id }
          delegations: [
            {
              name: 'flex-consumption'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'snet-endpoints'
        properties: {
          addressPrefix: endpointsPrefix
          defaultOutboundAccess: false
          // Without this the rules of the security group do not hold for private endpoints.
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
          networkSecurityGroup: {
            id: endpointsSecurityGroup.id
          }
        }
      }
      {
        name: 'snet-gateway'
        properties: {
          addressPrefix: gatewayPrefix
          defaultOutboundAccess: false
          natGateway: {
            id: natGateway.id
          }
          networkSecurityGroup: {
            id: gatewaySecurityGroup.id
          }
          delegations: [
            {
              name: 'api-management'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
    ]
  }
}

// One half: whoever keeps the hub makes the other.
resource peering 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01' = if (!empty(hubNetworkId)) {
  parent: network
  name: 'peer-hub'
  properties: {
    remoteVirtualNetwork: {
      id: hubNetworkId
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    useRemoteGateways: empty(hubRouterAddress)
  }
}

@description('Resource id of the network.')
output id string = network.id

@description('Resource id of the app\'s subnet.')
output appSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'snet-app')

@description('Resource id of the private endpoints\' subnet.')
output endpointsSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'snet-endpoints')

@description('Resource id of the gateway\'s subnet.')
output gatewaySubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'snet-gateway')

@description('Address range that the gateway calls the app from.')
output gatewayPrefix string = gatewayPrefix

@description('Address that traffic to the internet comes from, for others to allow.')
output outboundAddress string = outboundAddress.properties.ipAddress
