/** WeChat Pay v3 in the mode of its public key: orders of mini programs, queries, closing, refunds. https://pay.weixin.qq.com/doc/v3/merchant/4012791911 */
// By their files: its own index cannot be bundled.
import Decorator from 'wechatpay-axios-plugin/lib/decorator'
import Formatter from 'wechatpay-axios-plugin/lib/formatter'
import Rsa from 'wechatpay-axios-plugin/lib/rsa'
import { int, lazy, object, optional, safeParse, string, type core, type infer as Infer } from '../../shared/zod'
import { Refusal } from '../http/refusal'

const setting = (name: string): string => process.env[name] ?? ''
const merchant = () => ({ appid: setting('WECHAT_APPID'), mchid: setting('WXPAY_MCHID') })
const notifyUrl = (): string => setting('WXPAY_NOTIFY')

/** As WeChat tells of a payment, by query and by notification alike; amounts in fen. */
export const trade = lazy(() => object({
  appid: string(), mchid: string(), out_trade_no: string(), trade_state: string(), transaction_id: optional(string()), success_time: optional(string()),
  amount: optional(object({ total: optional(int()), currency: optional(string()) })),
}))
export type Trade = Infer<ReturnType<typeof trade>>
export const refundTold = lazy(() => object({ out_refund_no: string(), status: string(), amount: object({ refund: int(), currency: optional(string()) }) }))
export type RefundTold = Infer<ReturnType<typeof refundTold>>
const prepaid = lazy(() => object({ prepay_id: string() }))
const failure = lazy(() => object({ code: string() }))

interface Answered { readonly status: number; readonly data: unknown }
let held: { key: string; client: Decorator } | undefined

/** Made at its first use and kept: reading a key costs more than a request. Asks for answers signed with the public key. */
function client(): Decorator {
  const key = setting('WXPAY_PRIVATE_KEY')
  if (held?.key === key + setting('WXPAY_API')) return held.client
  const publicKey = setting('WXPAY_PUBLIC_KEY_ID')
  const config = {
    mchid: merchant().mchid, serial: setting('WXPAY_SERIAL'), privateKey: key, certs: { [publicKey]: setting('WXPAY_PUBLIC_KEY') },
    timeout: 5000, proxy: false, headers: { 'Wechatpay-Serial': publicKey }, ...(setting('WXPAY_API') ? { baseURL: setting('WXPAY_API') } : {}),
  }
  held = { key: key + setting('WXPAY_API'), client: new Decorator(config) }
  return held.client
}

/** WeChat said no, with its code, such as NOT_ENOUGH. */
export interface No { readonly no: string }
export const isNo = (said: object): said is No => 'no' in said
/** Nothing is wrong with what was asked: it may go well later. */
const passing = new Set(['SYSTEM_ERROR', 'SYSTEMERROR', 'FREQUENCY_LIMITED', 'FREQUENCY_LIMIT_EXCEED', 'RATELIMIT_EXCEEDED', 'BANK_ERROR'])

/** What it answers, its signature verified; its no; or `wechat-down` where nothing is known. */
async function ask(method: 'get' | 'post', path: string, data?: object, params?: object): Promise<{ readonly data: unknown } | No> {
  try {
    return { data: (await client().request(path, method, data, params ? { params } : {})).data }
  } catch (error) {
    const { status, data: said } = (error as { response?: Partial<Answered> }).response ?? {}
    const code = safeParse(failure(), said)
    if (status === undefined || status < 400 || status >= 500 || status === 429 || !code.success || passing.has(code.data.code)) throw new Refusal('wechat-down', {}, error)
    return { no: code.data.code }
  }
}

function read<S extends core.$ZodType>(schema: S, said: { readonly data: unknown } | No): core.output<S> | No {
  if (isNo(said)) return said
  const result = safeParse(schema, said.data)
  if (!result.success) throw new Refusal('wechat-down')
  return result.data
}

/** `number`: ours, of the order. `until`: ISO; WeChat takes nothing after it. */
export interface Asked { readonly number: string; readonly fen: number; readonly about: string; readonly openid: string; readonly until: string }

export async function prepay({ number, fen, about, openid, until }: Asked): Promise<string | No> {
  const body = {
    ...merchant(), description: about, out_trade_no: number, time_expire: until.replace(/\.\d+Z$/, '+00:00'), notify_url: notifyUrl(),
    amount: { total: fen, currency: 'CNY' }, payer: { openid },
  }
  const said = read(prepaid(), await ask('post', 'v3/pay/transactions/jsapi', body))
  return isNo(said) ? said : said.prepay_id
}

/** What wx.requestPayment takes. `at`: seconds. */
export function forPhone(prepayId: string, at: number): { timeStamp: string; nonceStr: string; package: string; signType: 'RSA'; paySign: string } {
  const [timeStamp, nonceStr, said] = [String(at), Formatter.nonce(), `prepay_id=${prepayId}`]
  const paySign = Rsa.sign(Formatter.joinedByLineFeed(merchant().appid, timeStamp, nonceStr, said), setting('WXPAY_PRIVATE_KEY'))
  return { timeStamp, nonceStr, package: said, signType: 'RSA', paySign }
}

const ofTrade = (number: string): string => `v3/pay/transactions/out-trade-no/${number}`
export const queryTrade = async (number: string): Promise<Trade | No> => read(trade(), await ask('get', ofTrade(number), undefined, { mchid: merchant().mchid }))

/** No more money for it from now on; its no where it was paid meanwhile, or is closed already. */
export async function closeTrade(number: string): Promise<'closed' | No> {
  const said = await ask('post', `${ofTrade(number)}/close`, { mchid: merchant().mchid })
  return isNo(said) ? said : 'closed'
}

export interface AskedBack { readonly trade: string; readonly number: string; readonly fen: number; readonly of: number; readonly why: string }

/** Sent again under its number it is the same refund. */
export async function sendRefund({ trade: out_trade_no, number: out_refund_no, fen, of, why }: AskedBack): Promise<RefundTold | No> {
  const body = { out_trade_no, out_refund_no, reason: why, notify_url: notifyUrl(), amount: { refund: fen, total: of, currency: 'CNY' } }
  return read(refundTold(), await ask('post', 'v3/refund/domestic/refunds', body))
}

export const queryRefund = async (number: string): Promise<RefundTold | No> => read(refundTold(), await ask('get', `v3/refund/domestic/refunds/${number}`))

/** Whether a payment is for us, with the amount that was asked for. */
export function isOurs({ appid, mchid, amount }: Trade, fen: number): boolean {
  const { appid: app, mchid: own } = merchant()
  return appid === app && mchid === own && amount?.total === fen && amount.currency === 'CNY'
}
