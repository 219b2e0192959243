metadata description = 'The identity that the app runs as. It exists before the app, so that all it needs can be granted first.'

@description('Name of the identity.')
param name string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, which the app is given the identity by.')
output id string = identity.id

@description('Client id, which the app names when it asks for tokens.')
output clientId string = identity.properties.clientId

@description('Object id in Entra, which roles are granted to.')
output principalId string = identity.properties.principalId
