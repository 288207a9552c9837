'use strict'
/**
 * One role per function, with what it uses and no more: DynamoDB's actions on the one table, its own log, its own queue.
 * What a function may do is written in verbs of functions/table/table.ts; test/infra holds them against the bundles. Nobody may scan.
 */
const actions = { get: ['GetItem'], getMany: ['BatchGetItem'], query: ['Query'], write: ['PutItem', 'DeleteItem', 'ConditionCheckItem'], putOne: ['PutItem'], added: ['UpdateItem'], expireAll: ['UpdateItem'] }

const uses = {
  identity: ['get', 'getMany', 'query', 'write'],
  places: ['get', 'getMany', 'putOne', 'query', 'write'],
  imports: ['get', 'getMany', 'putOne', 'query', 'write'],
  duties: ['added', 'get', 'getMany', 'query', 'write'],
  reports: ['get', 'getMany', 'query', 'write'],
  risk: ['get', 'getMany', 'putOne', 'query', 'write'],
  arrivals: ['added', 'get', 'getMany', 'putOne', 'query', 'write'],
  help: ['get', 'getMany', 'query', 'write'],
  volunteers: ['added', 'get', 'getMany', 'query', 'write'],
  callups: ['added', 'get', 'getMany', 'query', 'write'],
  texts: ['get', 'query', 'write'],
  care: ['get', 'getMany', 'query', 'write'],
  gate: ['get', 'getMany', 'query', 'write'],
  measures: ['expireAll', 'get', 'getMany', 'query', 'write'],
  inbox: ['added', 'get', 'getMany', 'query', 'write'],
  orders: ['added', 'get', 'getMany', 'query', 'write'],
  handover: ['added', 'get', 'getMany', 'query', 'write'],
  sheets: ['get', 'getMany', 'query'],
  pay: ['added', 'get', 'query', 'write'],
  notices: ['get', 'putOne', 'query'],
  uploads: ['get', 'putOne', 'query'],
  about: [],
  'notices-on-change': ['putOne'],
  'inbox-on-change': ['added', 'expireAll', 'get', 'getMany', 'putOne', 'query', 'write'],
  'inbox-on-schedule': ['get', 'getMany', 'putOne', 'query', 'write'],
  'help-on-schedule': ['get', 'putOne', 'query', 'write'],
  'care-on-schedule': ['get', 'getMany', 'putOne', 'query', 'write'],
  'callups-on-schedule': ['added', 'get', 'getMany', 'putOne', 'query', 'write'],
  'arrivals-on-schedule': ['added', 'get', 'getMany', 'putOne', 'query', 'write'],
  'risk-on-schedule': ['get', 'getMany', 'putOne', 'query', 'write'],
  'measures-on-schedule': ['expireAll', 'get', 'getMany', 'putOne', 'query', 'write'],
  'orders-on-schedule': ['added', 'expireAll', 'get', 'getMany', 'query', 'write'],
  'uploads-on-schedule': ['putOne', 'query'],
  'pay-on-schedule': ['added', 'get', 'query', 'write'],
  'places-on-schedule': ['get', 'getMany', 'putOne', 'query', 'write'],
}

const listensToStream = ['notices-on-change', 'inbox-on-change']
/** What a function does with the store of files, and where in it. Who signs a form or a link must be allowed what it allows. */
const files = {
  uploads: { 's3:PutObject': ['raw/*', 'kept/*'], 's3:GetObject': ['raw/*', 'kept/*'], 's3:DeleteObject': ['raw/*'], 's3:ListBucket': [''] }, // to list, or what is not there is answered as forbidden
  'uploads-on-schedule': { 's3:DeleteObject': ['raw/*', 'kept/*'] },
  arrivals: { 's3:GetObject': ['raw/*'], 's3:DeleteObject': ['raw/*'], 's3:ListBucket': [''] }, // what was sent is read once
  orders: { 's3:GetObject': ['kept/package-photo/*'] },
  help: { 's3:GetObject': ['kept/prescription/*', 'kept/receipt/*', 'kept/at-door/*'] },
}
const queueOf = { 'notices-on-change': 'ChangeDeadLetters', 'inbox-on-change': 'ChangeDeadLetters', 'inbox-on-schedule': 'ScheduleDeadLetters', 'places-on-schedule': 'ScheduleDeadLetters', 'orders-on-schedule': 'ScheduleDeadLetters', 'uploads-on-schedule': 'ScheduleDeadLetters', 'help-on-schedule': 'ScheduleDeadLetters', 'care-on-schedule': 'ScheduleDeadLetters', 'measures-on-schedule': 'ScheduleDeadLetters', 'risk-on-schedule': 'ScheduleDeadLetters', 'arrivals-on-schedule': 'ScheduleDeadLetters', 'callups-on-schedule': 'ScheduleDeadLetters', 'pay-on-schedule': 'ScheduleDeadLetters' }

const allow = (Action, Resource) => ({ Effect: 'Allow', Action, Resource })
const arnOf = (name, attribute = 'Arn') => ({ 'Fn::GetAtt': [name, attribute] })
const pascal = (name) => name.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())

function onTable(verbs) {
  const all = [...new Set(verbs.flatMap((verb) => actions[verb]))].map((action) => `dynamodb:${action}`)
  const onRows = all.filter((action) => action !== 'dynamodb:Query')
  const index = { 'Fn::Join': ['/', [arnOf('Table'), 'index', 'by-g1']] }
  return [
    ...(onRows.length ? [allow(onRows, [arnOf('Table')])] : []),
    ...(verbs.includes('query') ? [allow(['dynamodb:Query'], [arnOf('Table'), index])] : []),
  ]
}

function inBucket(name) {
  const at = (path) => (path === '' ? arnOf('Uploads') : { 'Fn::Join': ['/', [arnOf('Uploads'), path]] })
  return Object.entries(files[name] ?? {}).map(([action, paths]) => allow([action], paths.map(at)))
}

function onLog(fullName) {
  const Resource = [{ 'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${fullName}:*` }]
  return allow(['logs:CreateLogStream', 'logs:PutLogEvents'], Resource)
}

function role(name, fullName) {
  const Statement = [onLog(fullName), ...onTable(uses[name]), ...inBucket(name)]
  if (listensToStream.includes(name)) {
    Statement.push(allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [arnOf('Table', 'StreamArn')]))
    Statement.push(allow(['dynamodb:ListStreams'], ['*'])) // AWS knows no resource for this one action
  }
  if (queueOf[name]) Statement.push(allow(['sqs:SendMessage'], [arnOf(queueOf[name])]))
  const trusted = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trusted] },
      Policies: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement } }],
    },
  }
}

module.exports = async ({ resolveVariable }) => {
  const prefix = `${await resolveVariable('self:service')}-${await resolveVariable('sls:stage')}`
  return { Resources: Object.fromEntries(Object.keys(uses).map((name) => [`${pascal(name)}Role`, role(name, `${prefix}-${name}`)])) }
}
