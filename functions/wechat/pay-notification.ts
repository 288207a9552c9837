/** What WeChat Pay sends by itself: signed with its key, encrypted with ours. https://pay.weixin.qq.com/doc/v3/merchant/4012791861 */
import Aes from 'wechatpay-axios-plugin/lib/aes'
import Formatter from 'wechatpay-axios-plugin/lib/formatter'
import Rsa from 'wechatpay-axios-plugin/lib/rsa'
import { int, lazy, object, optional, safeParse, string, type core } from '../../shared/zod'
import { trade, type Trade } from './pay-client'

const envelope = lazy(() => object({ id: string(), event_type: string(), resource: object({ algorithm: string(), ciphertext: string(), nonce: string(), associated_data: optional(string()) }) }))
/** A refund, as a notification tells of it. */
const refunded = lazy(() => object({ mchid: string(), out_trade_no: string(), out_refund_no: string(), refund_status: string(), amount: object({ refund: int() }) }))

export type Told =
  | { readonly of: 'payment'; readonly trade: Trade }
  | { readonly of: 'refund'; readonly order: string; readonly number: string; readonly status: string; readonly fen: number }
  | { readonly of: 'nothing'; readonly type: string }

/** Older or further ahead, it is a copy of what was sent before. */
const windowSeconds = 300

/** Signed by WeChat Pay, over these very bytes, just now. */
function isSigned(headers: Readonly<Record<string, string | undefined>>, body: string, now: string): boolean {
  const said = (name: string): string => headers[`wechatpay-${name}`] ?? ''
  const [timestamp, nonce, serial, signature] = [said('timestamp'), said('nonce'), said('serial'), said('signature')]
  if (serial === '' || serial !== process.env['WXPAY_PUBLIC_KEY_ID'] || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(Date.parse(now) / 1000 - Number(timestamp)) > windowSeconds) return false
  return Rsa.verify(Formatter.response(timestamp, nonce, body), signature, process.env['WXPAY_PUBLIC_KEY'] ?? '')
}

function parsed<S extends core.$ZodType>(schema: S, text: string): core.output<S> | undefined {
  try {
    const result = safeParse(schema, JSON.parse(text))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

function opened({ ciphertext, nonce, associated_data: more }: { ciphertext: string; nonce: string; associated_data?: string | undefined }): string {
  try {
    return Aes.AesGcm.decrypt(ciphertext, process.env['WXPAY_V3_KEY'] ?? '', nonce, more ?? '')
  } catch {
    return ''
  }
}

/** What it tells; undefined where it is not WeChat's, not whole, or not of now. `headers` by their small names. */
export function readNotification(headers: Readonly<Record<string, string | undefined>>, body: string, now: string): Told | undefined {
  if (!isSigned(headers, body, now)) return undefined
  const outer = parsed(envelope(), body)
  if (outer?.resource.algorithm !== 'AEAD_AES_256_GCM') return undefined
  const inner = opened(outer.resource)
  if (outer.event_type.startsWith('TRANSACTION.')) {
    const found = parsed(trade(), inner)
    return found && { of: 'payment', trade: found }
  }
  if (!outer.event_type.startsWith('REFUND.')) return { of: 'nothing', type: outer.event_type }
  const found = parsed(refunded(), inner)
  return found && { of: 'refund', order: found.out_trade_no, number: found.out_refund_no, status: found.refund_status, fen: found.amount.refund }
}
