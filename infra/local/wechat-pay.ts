/**
 * Stands in for WeChat Pay v3 on one machine: verifies what we sign, signs what it answers and tells, encrypts notifications, all for real.
 * It can be told to play tricks (`mood`): what it tells comes twice, late, in another order, forged or never; refunds are refused or hang.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012791911 (JSAPI orders), 4012791863 (refunds), 4012791861 (notifications)
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { idle } from './idle'
import { Book, isNo, type Kept, type No, type Refund, type Trade } from './wechat-pay-book'
import { encrypted, isFromMerchant, opensDesk, signedHeaders, type PayKeys, type PayParameters } from './wechat-pay-keys'

/** `copies`: how often it tells each thing. `hold`: tells nothing until it is let go, then the last first. `drop`: tells nothing at all. `forge`: what is wrong with what it tells. `refuse`: its code for every refund. `hang`: refunds stay under way. `ends`: how they end. `silent`: answers nobody. */
export interface Mood {
  copies?: number; hold?: boolean; drop?: boolean; forge?: 'body' | 'signature' | 'serial' | 'old' | 'key'
  refuse?: string; hang?: boolean; ends?: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'; silent?: boolean
}
export interface Message { readonly headers: Record<string, string>; readonly body: string }
/** Gives a notification to whoever listens; answers the HTTP status. */
export type Deliver = (message: Message) => Promise<number>

export interface WechatPay {
  readonly url: string
  readonly book: Book
  readonly mood: Mood
  /** All that it told, as it went out. */
  readonly told: Message[]
  /** The person taps "pay" at the cash desk. */
  readonly desk: (parameters: PayParameters, how?: Parameters<Book['pay']>[1]) => Promise<Trade | No>
  /** Tells what was held, and again what was not taken. */
  readonly letGo: () => Promise<void>
  /** Ends a refund that hung. */
  readonly finish: (number: string, status: 'SUCCESS' | 'ABNORMAL' | 'CLOSED') => Promise<void>
  /** Resolves when all that goes on by itself is done. */
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface PayOptions { readonly keys: PayKeys; readonly now: () => Date; readonly deliver: Deliver; readonly kept?: Kept | undefined; readonly changed?: (kept: Kept) => void }

const tradeTold = ({ appid, mchid }: PayKeys, { number, state, paid, openid, fen }: Trade) => ({
  appid, mchid, out_trade_no: number, trade_state: state, trade_type: 'JSAPI', trade_state_desc: state, payer: { openid },
  ...(paid ? { transaction_id: paid.transaction, success_time: paid.at.replace(/\.\d+Z$/, '+00:00'), bank_type: 'OTHERS' } : {}),
  amount: { total: paid?.fen ?? fen, payer_total: paid?.fen ?? fen, currency: paid?.currency ?? 'CNY', payer_currency: paid?.currency ?? 'CNY' },
})
const refundTold = ({ number, trade, fen, status }: Refund) => ({ refund_id: `50${number.slice(-20)}`, out_refund_no: number, out_trade_no: trade, status, amount: { refund: fen, total: fen, currency: 'CNY' } })

/** What it tells by itself. */
class Teller {
  readonly told: Message[] = []
  private waiting: { type: string; resource: object }[] = []
  constructor(private readonly options: PayOptions, private readonly mood: Mood) {}

  private message(type: string, resource: object): Message {
    const { keys, now } = this.options
    const { forge } = this.mood
    const kind = type.startsWith('REFUND') ? 'refund' : 'transaction'
    const body = JSON.stringify({
      id: randomUUID(), create_time: now().toISOString(), event_type: type, resource_type: 'encrypt-resource', summary: '',
      resource: { original_type: kind, ...encrypted(forge === 'key' ? { ...keys, v3: '0'.repeat(32) } : keys, JSON.stringify(resource), kind) },
    })
    const seconds = Math.floor(now().getTime() / 1000) - (forge === 'old' ? 301 : 0)
    const headers: Record<string, string> = { ...signedHeaders(keys, body, seconds, forge === 'signature' ? keys.merchant.privateKey : undefined), 'content-type': 'application/json' }
    if (forge === 'serial') headers['wechatpay-serial'] = 'PUB_KEY_ID_of_somebody_else'
    return { headers, body: forge === 'body' ? body.replace('"summary":""', '"summary":" "') : body }
  }

  private async deliver(type: string, resource: object): Promise<void> {
    for (let copy = 0; copy < (this.mood.copies ?? 1); copy += 1) {
      const message = this.message(type, resource)
      this.told.push(message)
      const status = await this.options.deliver(message).catch(() => 0)
      if (status < 200 || status >= 300) this.waiting.push({ type, resource })
    }
  }

  async tell(type: string, resource: object): Promise<void> {
    if (this.mood.drop) return
    if (this.mood.hold) this.waiting.push({ type, resource })
    else await this.deliver(type, resource)
  }

  async letGo(): Promise<void> {
    const all = this.waiting.reverse()
    this.waiting = []
    for (const { type, resource } of all) await this.deliver(type, resource)
  }
}

interface Said { readonly status: number; readonly body: object | undefined }
const refusal = ({ status, code }: No): Said => ({ status, body: { code, message: code } })

/** Answers one request of the merchant's. */
function answering({ keys }: PayOptions, book: Book, mood: Mood, finish: WechatPay['finish'], later: (act: () => Promise<void>) => void) {
  const refund = (body: object): Said => {
    if (mood.refuse) return refusal({ status: 403, code: mood.refuse })
    const found = book.refund(body)
    if (isNo(found)) return refusal(found)
    if (!mood.hang && found.status === 'PROCESSING') later(() => finish(found.number, mood.ends ?? 'SUCCESS'))
    return { status: 200, body: refundTold(found) }
  }
  return (method: string, path: string, body: object): Said => {
    const number = /^\/v3\/pay\/transactions\/out-trade-no\/([\w|*@-]+?)(\/close)?$/.exec(path)
    const back = /^\/v3\/refund\/domestic\/refunds\/([\w|*@-]+)$/.exec(path)
    if (method === 'POST' && path === '/v3/pay/transactions/jsapi') {
      const made = book.open(body)
      return isNo(made) ? refusal(made) : { status: 200, body: { prepay_id: made.prepay } }
    }
    if (method === 'POST' && number?.[2]) {
      const ended = book.close(number[1] ?? '')
      return isNo(ended) ? refusal(ended) : { status: 204, body: undefined }
    }
    if (method === 'POST' && path === '/v3/refund/domestic/refunds') return refund(body)
    const found = method !== 'GET' ? undefined : number ? book.trade(number[1] ?? '') : back ? book.refundOf(back[1] ?? '') : undefined
    if (!found) return refusal({ status: 404, code: 'NOT_FOUND' })
    if (isNo(found)) return refusal(found)
    return { status: 200, body: 'trade' in found ? refundTold(found) : tradeTold(keys, found) }
  }
}

const inSeconds = (): number => Math.floor(Date.now() / 1000)

async function heard(request: IncomingMessage, keys: PayKeys, answer: ReturnType<typeof answering>): Promise<Said> {
  const [method, url, body] = [request.method ?? 'GET', request.url ?? '/', await text(request)]
  if (!isFromMerchant(keys, { method, url, body, authorization: request.headers.authorization ?? '' }, inSeconds())) return refusal({ status: 401, code: 'SIGN_ERROR' })
  try {
    return answer(method, url.split('?')[0] ?? '/', body === '' ? {} : JSON.parse(body) as object)
  } catch {
    return refusal({ status: 400, code: 'PARAM_ERROR' })
  }
}

export async function startWechatPay(options: PayOptions): Promise<WechatPay> {
  const { keys } = options
  const mood: Mood = {}
  const book = new Book(keys, options.now, options.kept, options.changed)
  const teller = new Teller(options, mood)
  const finish: WechatPay['finish'] = async (number, status) => {
    const ended = book.finish(number, status)
    if (!isNo(ended)) await teller.tell(`REFUND.${status}`, { mchid: keys.mchid, out_trade_no: ended.trade, out_refund_no: number, refund_status: status, amount: { refund: ended.fen, total: ended.fen } })
  }
  const going = new Set<Promise<void>>()
  const answer = answering(options, book, mood, finish, (act) => {
    const done = new Promise<void>((resolve) => { setImmediate(() => { void act().finally(resolve) }) }).finally(() => going.delete(done))
    going.add(done)
  })
  const server = createServer(idle, (request, response) => {
    if (mood.silent) { request.destroy(); return }
    void heard(request, keys, answer).then(({ status, body }) => {
      const said = body === undefined ? '' : JSON.stringify(body)
      response.writeHead(status, { ...(said ? { 'content-type': 'application/json' } : {}), ...signedHeaders(keys, said, inSeconds()) }).end(said)
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const desk: WechatPay['desk'] = async (parameters, how) => {
    const prepay = /^prepay_id=(\w+)$/.exec(parameters.package)?.[1]
    if (prepay === undefined || !opensDesk(keys, parameters)) return { status: 400, code: 'SIGN_ERROR' }
    const paid = book.pay(prepay, how)
    if (!isNo(paid)) await teller.tell('TRANSACTION.SUCCESS', tradeTold(keys, paid))
    return paid
  }
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, book, mood, told: teller.told, desk, letGo: () => teller.letGo(), finish, stop, idle: async () => { while (going.size > 0) await Promise.all(going) } }
}
