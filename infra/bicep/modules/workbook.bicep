metadata description = 'What operators look at: rooms, the pool, Pexip, failures.'

@description('Name shown in the portal.')
param displayName string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the workspace that the workbook asks.')
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // A workbook's name has to be a GUID.
  name: guid(resourceGroup().id, 'operators')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: workspaceId
    version: 'Notebook/1.0'
    serializedData: string(loadJsonContent('../workbooks/operators.json'))
  }
}
