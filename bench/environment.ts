/** What a Lambda finds in its environment, and an engine in memory behind it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngine, type Engine } from '../infra/local/dynamodb'
import { callDynamo } from '../infra/local/dynamodb-call'
import { tableProperties } from '../infra/local/table'
import { startS3 } from '../infra/local/s3'
import { startWechat } from '../infra/local/wechat'
import { startPay } from './pay'
import { stopClock, today } from './today'

export const app = { appid: 'wx-bench', secret: 'wechat-secret-of-the-bench' }

const bucket = 'uploads-bench'
const account = { accessKeyId: 'local', secretAccessKey: 'local', region: 'cn-north-1' }

export const environment = {
  SESSION_SECRET: 'a secret of the bench, long enough for HS256', GATE_SECRET: 'a secret of the bench that signs its passes', LISTS_SECRET: 'a secret of the bench that people of lists are known by', WECHAT_APPID: app.appid, WECHAT_SECRET: app.secret, LOG: 'off',
  UPLOADS_BUCKET: bucket, AWS_REGION: account.region, AWS_ACCESS_KEY_ID: account.accessKeyId, AWS_SECRET_ACCESS_KEY: account.secretAccessKey,
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
  const [engine, wechat, pay]: [Engine, { url: string; stop: () => Promise<void> }, { stop: () => Promise<void> }] = await Promise.all([startEngine(), startWechat(app), startPay(app.appid)])
  process.env['WECHAT_API'] = wechat.url
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-bench-'))
  const files = await startS3({ account, bucket, folder, now: () => today.getTime() })
  process.env['AWS_ENDPOINT_URL_S3'] = files.url
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = engine.endpoint
  return { endpoint: engine.endpoint, stop: async () => {
    await Promise.all([engine.stop(), wechat.stop(), pay.stop(), files.stop()])
    rmSync(folder, { recursive: true, force: true })
  } }
}
