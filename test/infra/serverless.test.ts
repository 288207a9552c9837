/** What would be deployed: osls packages the real bundles, the CloudFormation is held against the contract and the bundles. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Action } from '../../functions/table/client'
import { bundleFolder } from '../../infra/bundle'
import { declaredFunctions } from '../../infra/declared'
import { packageAll } from '../../infra/package'
import { api } from '../../shared/api'
import type { Route } from '../../shared/http'

interface Statement { Action: string[]; Resource: unknown[] }
interface Resource { Type: string; DeletionPolicy?: string; Properties: Record<string, unknown> }

const folder = mkdtempSync(join(tmpdir(), 'shouwang-package-'))
let resources: Record<string, Resource>

const contract = Object.values<Record<string, Route>>(api).flatMap((routes) => Object.values(routes))
const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type)
const functionOf = (name: string) => ofType('AWS::Lambda::Function').find(([, { Properties }]) => Properties.FunctionName === `shouwang-dev-${name}`)

function statementsOf(name: string): Statement[] {
  const role = (functionOf(name)?.[1].Properties.Role as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0]
  const [policy] = resources[role]?.Properties.Policies as [{ PolicyDocument: { Statement: Statement[] } }]
  return policy.PolicyDocument.Statement
}
const actionsOf = (name: string, service: string) => [...new Set(statementsOf(name).flatMap(({ Action }) => Action))].filter((action) => action.startsWith(`${service}:`)).sort()

/** What each call of functions/table/client.ts needs to be allowed. */
const needs: Record<Action, readonly string[]> = {
  GetItem: ['GetItem'], BatchGetItem: ['BatchGetItem'], Query: ['Query'], PutItem: ['PutItem'], UpdateItem: ['UpdateItem'],
  TransactWriteItems: ['PutItem', 'DeleteItem', 'ConditionCheckItem'],
}
/** The calls that esbuild left in a bundle, by their names in it; what a function cannot call is shaken off. */
function callsIn(name: string): Action[] {
  const code = readFileSync(join(bundleFolder, `${name}.js`), 'utf8')
  const calls = (Object.keys(needs) as Action[]).filter((action) => code.includes(`("${action}",`))
  // Numbers changed within a transaction: what makes such a change is shaken off where nobody changes any.
  return code.includes('"ADD"') && !calls.includes('UpdateItem') ? [...calls, 'UpdateItem'] : calls
}

beforeAll(async () => {
  await packageAll(folder)
  const template = JSON.parse(readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')) as { Resources: typeof resources }
  resources = template.Resources
}, 120_000)
afterAll(() => { rmSync(folder, { recursive: true }) })

/** As API Gateway matches: a literal path, or everything below {proxy+}. */
function matches(routeKey: string, path: string): boolean {
  const [, pattern = ''] = routeKey.split(' ')
  return pattern.endsWith('/{proxy+}') ? path.startsWith(pattern.slice(0, -'{proxy+}'.length)) : pattern === path
}

test.each(contract.map((route) => [route.method, route.path]))('%s %s reaches exactly one function', (_, path) => {
  const hits = ofType('AWS::ApiGatewayV2::Route').filter(([, { Properties }]) => matches(Properties.RouteKey as string, path.replace(/\{\w+\}/g, 'x')))
  expect(hits).toHaveLength(1)
  expect((hits[0]?.[1].Properties.RouteKey as string).split(' ')[0]).toBe('ANY')
})

test('a path that belongs to nobody reaches the function that refuses it as every other is refused', () => {
  const [[, { Properties }] = ['', { Properties: {} }], ...more] = ofType('AWS::ApiGatewayV2::Route').filter(([, { Properties: { RouteKey } }]) => RouteKey === '$default')
  expect(more).toEqual([])
  const integration = /HttpApiIntegration\w+/.exec(JSON.stringify(Properties))?.[0] ?? ''
  expect(JSON.stringify(resources[integration]?.Properties)).toContain('About')
})

test('nobody may scan, and no action is a wildcard', () => {
  const text = JSON.stringify(resources)
  expect(text).not.toMatch(/dynamodb:(Scan|PartiQL|\*)/)
  for (const { name } of declaredFunctions()) {
    for (const { Action, Resource } of statementsOf(name)) {
      for (const action of Action) expect(action).not.toContain('*')
      if (!Action.includes('dynamodb:ListStreams')) expect(Resource).not.toContain('*')
    }
  }
})

test.each(declaredFunctions().map(({ name }) => name))('%s may do on the table what its code can call, and nothing else', (name) => {
  const asked = callsIn(name)
  expect(asked).not.toEqual([])
  const rows = actionsOf(name, 'dynamodb').filter((action) => !/Stream|Records|ShardIterator/.test(action))
  // serve.ts reads the actor by a query; the about function has no route that needs one
  const open = declaredFunctions().find((one) => one.name === name)?.source === 'functions/about/api.ts'
  if (open) expect(Object.values<Route>(api.about).map(({ access }) => access.who)).toEqual(['anyone', 'anyone'])
  const wanted = open ? [] : [...new Set(asked.flatMap((command) => needs[command]))].map((action) => `dynamodb:${action}`).sort()
  expect(rows).toEqual(wanted)
})

test('every role reaches the one table, its index, its own log and its own queue', () => {
  for (const { name } of declaredFunctions()) {
    for (const { Action, Resource } of statementsOf(name)) {
      const text = JSON.stringify(Resource)
      if (Action.some((action) => action.startsWith('logs:'))) expect(text).toContain(`log-group:/aws/lambda/shouwang-dev-${name}:*`)
      else if (!Action.includes('dynamodb:ListStreams')) expect(text).toMatch(/"Fn::GetAtt":\["(Table|ChangeDeadLetters|ScheduleDeadLetters|Uploads)"/)
    }
  }
})

test('what runs without a caller has a dead-letter queue, and the right to write to it', () => {
  for (const [, { Properties }] of ofType('AWS::Lambda::EventSourceMapping')) {
    expect(Properties).toMatchObject({
      BisectBatchOnFunctionError: true, MaximumRetryAttempts: 8, FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['ChangeDeadLetters', 'Arn'] } } },
    })
    // Lines of logs, and for the inbox that a number was verified.
    const wanted = [{ s: { S: [{ prefix: 'EVT#' }] } }, ...(JSON.stringify(Properties).includes('InboxDash') ? [{ p: { S: [{ prefix: 'VER#' }] } }] : [])]
    expect(Properties.FilterCriteria).toEqual({ Filters: wanted.map((Keys) => ({ Pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { Keys } }) })) })
  }
  const asynchronous = declaredFunctions().filter(({ routes }) => routes.length === 0)
  expect(ofType('AWS::Lambda::EventSourceMapping').length + ofType('AWS::Events::Rule').length).toBe(asynchronous.length)
  for (const { name, schedules } of asynchronous) {
    expect(actionsOf(name, 'sqs')).toEqual(['sqs:SendMessage'])
    if (schedules.length) expect(functionOf(name)?.[1].Properties.DeadLetterConfig).toEqual({ TargetArn: { 'Fn::GetAtt': ['ScheduleDeadLetters', 'Arn'] } })
  }
})

test('photos lie in a private, encrypted bucket; what was sent and never looked at goes by itself', () => {
  expect(resources.Uploads).toMatchObject({
    DeletionPolicy: 'Retain',
    Properties: {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST', 'GET'] }] },
    },
  })
  const { Rules } = resources.Uploads?.Properties.LifecycleConfiguration as { Rules: object[] }
  expect(Rules).toContainEqual({ Id: 'raw', Status: 'Enabled', Prefix: 'raw/', ExpirationInDays: 1 })
  expect(JSON.stringify(resources.UploadsPolicy?.Properties.PolicyDocument)).toContain('"aws:SecureTransport":false')
})

test('every function does with files what its code does, at the paths that it uses, and most do nothing', () => {
  const paths = (name: string) => statementsOf(name).filter(({ Action }) => Action.some((action) => action.startsWith('s3:'))).map(({ Action, Resource }) => `${Action.join()} ${Resource.map((one) => /"([\w-]+\/[^"]*\*)"/.exec(JSON.stringify(one))?.[1] ?? 'bucket').join(' ')}`)
  expect(paths('uploads')).toEqual(['s3:PutObject raw/* kept/*', 's3:GetObject raw/* kept/*', 's3:DeleteObject raw/*', 's3:ListBucket bucket'])
  expect(paths('uploads-on-schedule')).toEqual(['s3:DeleteObject raw/* kept/*'])
  expect(paths('orders')).toEqual(['s3:GetObject kept/package-photo/*'])
  expect(paths('help')).toEqual(['s3:GetObject kept/prescription/* kept/receipt/* kept/at-door/*'])
  expect(paths('arrivals')).toEqual(['s3:GetObject raw/*', 's3:DeleteObject raw/*', 's3:ListBucket bucket'])
  for (const { name } of declaredFunctions()) if (!['arrivals', 'uploads', 'uploads-on-schedule', 'orders', 'help'].includes(name)) expect(paths(name)).toEqual([])
})

test.each(declaredFunctions().map(({ name, handler }) => [name, handler.split('.').at(-1) ?? '']))('%s loads as it is deployed, in strict mode and alone', (name, exported) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['-p', `typeof require(${JSON.stringify(join(bundleFolder, `${name}.js`))})[${JSON.stringify(exported)}]`], { encoding: 'utf8' })
  expect([status, stderr, stdout.trim()]).toEqual([0, '', 'function'])
})

test('the table survives: protected, recoverable, encrypted, kept when the stack goes', () => {
  expect(resources.Table).toMatchObject({
    DeletionPolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST', DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' }, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  })
})

test('every function runs on Node 22, arm64, with alarms and a log that ends; no secret is in the template', () => {
  for (const { name } of declaredFunctions()) {
    const Properties = functionOf(name)?.[1].Properties ?? {}
    expect(Properties).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'] })
    const watched = ofType('AWS::CloudWatch::Alarm').filter(([, alarm]) => JSON.stringify(alarm.Properties.Dimensions).includes(`"shouwang-dev-${name}"`))
    expect(watched.map(([, alarm]) => alarm.Properties.MetricName)).toEqual(expect.arrayContaining(['Errors', 'Throttles', 'Duration']))
    const { Variables } = Properties.Environment as { Variables: Record<string, string> }
    for (const [setting, value] of Object.entries(Variables)) if (/SECRET|_KEY$|APPID|MCHID|SERIAL/.test(setting)) expect(value).toMatch(/^\{\{resolve:ssm:\/shouwang\/dev\/[\w-]+\}\}$/)
  }
  expect(ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.MetricName)).toEqual(expect.arrayContaining(['IteratorAge', 'ApproximateNumberOfMessagesVisible', '5xx']))
  expect(ofType('AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties.LogGroupName)).toEqual(['/aws/lambda/shouwang-dev-pay', '/aws/lambda/shouwang-dev-pay-on-schedule'])
  for (const [, { Properties }] of ofType('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBe(14)
})

test('CloudFormation has room: fewer than 400 resources', () => {
  expect(Object.keys(resources).length).toBeLessThan(400)
})
