/** The stand-in of WeChat Pay beside the product: it keeps what it knows with the data, and tells again what was not taken. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setInterval } from 'node:timers'
import { startWechatPay, type WechatPay } from './wechat-pay'
import type { Kept } from './wechat-pay-book'
import { makePayKeys, payEnvironment } from './wechat-pay-keys'

export interface Here { readonly folder: string; readonly appid: string; readonly now: () => Date; readonly product: string }

const againMs = 15_000

export async function payHere({ folder, appid, now, product }: Here): Promise<WechatPay> {
  const file = join(folder, 'wechat-pay.json')
  const keys = await makePayKeys(appid)
  const notify = `${product}/payments/notify`
  const pay = await startWechatPay({
    keys, now, kept: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Kept : undefined,
    changed: (kept) => { writeFileSync(file, JSON.stringify(kept), { mode: 0o600 }) },
    deliver: async ({ headers, body }) => (await fetch(notify, { method: 'POST', headers, body })).status,
  })
  Object.assign(process.env, payEnvironment(keys, pay.url, notify))
  const timer = setInterval(() => { if (!pay.mood.hold) void pay.letGo() }, againMs)
  return { ...pay, stop: async () => { clearInterval(timer); await pay.stop() } }
}
