/** What a Lambda finds in its environment, and an engine in memory behind it. */
import { startEngine, type Engine } from '../infra/local/dynamodb'
import { callDynamo } from '../infra/local/dynamodb-call'
import { tableProperties } from '../infra/local/table'
import { startWechat } from '../infra/local/wechat'
import { stopClock } from './today'

export const app = { appid: 'wx-bench', secret: 'wechat-secret-of-the-bench' }

export const environment = {
  SESSION_SECRET: 'a secret of the bench, long enough for HS256', WECHAT_APPID: app.appid, WECHAT_SECRET: app.secret, LOG: 'off',
  AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local',
}

export interface Place { readonly endpoint: string; readonly stop: () => Promise<void> }

/** Makes the table `name` and lets the functions use it from now on. It has no stream: nobody listens here, and loading is twice as fast. */
export async function useTable(endpoint: string, name: string): Promise<void> {
  process.env['TABLE_NAME'] = name
  const { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = tableProperties()
  await callDynamo(endpoint, 'CreateTable', { TableName: name, BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes })
}

export async function setUp(): Promise<Place> {
  Object.assign(process.env, environment)
  stopClock()
  const [engine, wechat]: [Engine, { url: string; stop: () => Promise<void> }] = await Promise.all([startEngine(), startWechat(app)])
  process.env['WECHAT_API'] = wechat.url
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = engine.endpoint
  return { endpoint: engine.endpoint, stop: async () => { await Promise.all([engine.stop(), wechat.stop()]) } }
}
