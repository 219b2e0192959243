metadata description = 'Who is told, and of what. The queries are in the folder alerts.'

@description('Part of the names that the resources here share.')
param nameSuffix string

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the workspace that is asked.')
param workspaceId string

@description('Mail addresses that alerts go to.')
param emails string[]

@description('Whether there is a pool that can be empty.')
param hasPool bool

@description('Rooms waiting for their deletion, beyond which the queue is too long.')
param deletionQueueLimit int

@description('Failed sign-ins in a quarter of an hour, beyond which somebody is trying.')
param failedSignInLimit int

var rules = [
  {
    name: 'rooms-not-deleted'
    title: 'Rooms fail to be deleted'
    description: 'Rooms whose deletion has failed three times in half an hour. docs/garbage-collection.md says what to do.'
    severity: 2
    enabled: true
    windowSize: 'PT30M'
    query: loadTextContent('../alerts/rooms-not-deleted.kql')
    measure: { timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }
  }
  {
    name: 'pool-empty'
    title: 'The pool is empty'
    description: 'No room was ready at any reading of a quarter of an hour: rooms are made on demand, and callers wait for Pexip.'
    severity: 2
    enabled: hasPool
    windowSize: 'PT15M'
    query: loadTextContent('../alerts/pool-empty.kql')
    measure: { timeAggregation: 'Maximum', metricMeasureColumn: 'Rooms', operator: 'LessThan', threshold: 1 }
  }
  {
    name: 'deletion-queue'
    title: 'The deletion queue is long'
    description: 'At every reading of a quarter of an hour more rooms waited for their deletion than expected.'
    severity: 3
    enabled: true
    windowSize: 'PT15M'
    query: loadTextContent('../alerts/deletion-queue.kql')
    measure: { timeAggregation: 'Minimum', metricMeasureColumn: 'Rooms', operator: 'GreaterThan', threshold: deletionQueueLimit }
  }
  {
    name: 'failed-sign-ins'
    title: 'Many sign-ins fail'
    description: 'More sign-ins failed in a quarter of an hour than mistakes explain: a wrong secret, or somebody who tries.'
    severity: 2
    enabled: true
    windowSize: 'PT15M'
    query: loadTextContent('../alerts/failed-sign-ins.kql')
    measure: { timeAggregation: 'Total', metricMeasureColumn: 'Failures', operator: 'GreaterThan', threshold: failedSignInLimit }
  }
  {
    name: 'metrics-missing'
    title: 'Nothing is heard of MaxConf'
    description: 'No metrics for half an hour: the app is down, or cannot reach Log Analytics; then the other alerts are blind.'
    severity: 1
    enabled: true
    windowSize: 'PT30M'
    query: loadTextContent('../alerts/metrics-missing.kql')
    measure: { timeAggregation: 'Count', operator: 'LessThan', threshold: 1 }
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${nameSuffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'MaxConf'
    enabled: true
    emailReceivers: [
      for (email, index) in emails: {
        name: 'operator-${index}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${nameSuffix}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.description
      severity: rule.severity
      enabled: rule.enabled
      scopes: [
        workspaceId
      ]
      evaluationFrequency: 'PT5M'
      windowSize: rule.windowSize
      criteria: {
        allOf: [
          union(rule.measure, {
            query: rule.query
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          })
        ]
      }
      autoMitigate: true
      // The table may be minutes old, and not known to the validation yet.
      skipQueryValidation: true
      actions: {
        actionGroups: [
          operators.id
        ]
      }
    }
  }
]
