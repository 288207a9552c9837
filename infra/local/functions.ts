/** Loads the functions that serverless.yml declares, in this process, and gives them the environment that Lambda would. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { declaredFunctions, root, type Declared } from '../declared'
import type { Listener } from './deliver'
import type { HttpHandler } from './gateway'

type Handler = HttpHandler & Listener & (() => Promise<void>)
export interface Loaded extends Declared { readonly run: Handler }

export const tableName = 'shouwang-local'
export const bucketName = 'shouwang-local'
export const account = { accessKeyId: 'local', secretAccessKey: 'local', region: 'cn-north-1' }
export const wechatApp = { appid: 'wx-local', secret: 'the stand-in of this machine' }

/** Sessions, and passes that were shown, live on over a restart: each secret is made once and kept beside the data. */
export function secretIn(folder: string, name: 'session-secret' | 'gate-secret' | 'lists-secret'): string {
  const file = join(folder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** Where the stand-ins of what AWS and WeChat run answer. */
export interface Elsewhere { readonly table: string; readonly files: string; readonly wechat: string }

export function setEnvironment({ table, files, wechat }: Elsewhere, folder: string): void {
  Object.assign(process.env, {
    TABLE_NAME: tableName, SESSION_SECRET: secretIn(folder, 'session-secret'), GATE_SECRET: secretIn(folder, 'gate-secret'), LISTS_SECRET: secretIn(folder, 'lists-secret'), WECHAT_APPID: wechatApp.appid, WECHAT_SECRET: wechatApp.secret, WECHAT_API: wechat,
    AWS_ENDPOINT_URL_DYNAMODB: table, AWS_ENDPOINT_URL_S3: files, UPLOADS_BUCKET: bucketName,
    AWS_REGION: account.region, AWS_ACCESS_KEY_ID: account.accessKeyId, AWS_SECRET_ACCESS_KEY: account.secretAccessKey, AWS_SESSION_TOKEN: '',
    DOCS_ASSETS: dirname(require.resolve('swagger-ui-dist/package.json')),
    LOG: process.env.LOG ?? 'off', STAGE: 'local',
  })
}

/** By `require`, so that the functions and this runner share one clock. */
export function loadFunctions(): Loaded[] {
  const load = createRequire(__filename)
  return declaredFunctions().map((declared) => {
    const loaded = load(join(root, declared.source)) as Record<string, Handler | undefined>
    const run = loaded[declared.handler.split('.').at(-1) ?? '']
    if (!run) throw new Error(`${declared.handler} is declared and not there`)
    return { ...declared, run }
  })
}
