/** What the stand-in of WeChat Pay knows: orders and refunds, by the rules of the real one as far as we meet them. */
import { randomBytes } from 'node:crypto'

export interface Trade { readonly number: string; readonly asked: string; readonly openid: string; readonly fen: number; readonly until: string; readonly prepay: string; state: 'NOTPAY' | 'SUCCESS' | 'CLOSED'; paid?: { transaction: string; at: string; fen: number; currency: string } }
export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
export interface Refund { readonly number: string; readonly trade: string; readonly fen: number; status: RefundStatus }
/** WeChat's no: HTTP status and code. */
export interface No { readonly status: number; readonly code: string }
const no = (status: number, code: string): No => ({ status, code })
export const isNo = (said: object): said is No => 'code' in said

interface Opening { appid?: unknown; mchid?: unknown; description?: unknown; out_trade_no?: unknown; time_expire?: unknown; notify_url?: unknown; amount?: { total?: unknown; currency?: unknown }; payer?: { openid?: unknown } }
interface GivingBack { out_trade_no?: unknown; out_refund_no?: unknown; notify_url?: unknown; amount?: { refund?: unknown; total?: unknown; currency?: unknown } }
export interface Kept { readonly trades: Trade[]; readonly refunds: Refund[] }

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most
const isFen = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0

export class Book {
  private readonly trades = new Map<string, Trade>()
  private readonly refunds = new Map<string, Refund>()
  /** `changed` hears of all it then knows. */
  constructor(private readonly app: { appid: string; mchid: string }, private readonly now: () => Date, kept?: Kept, private readonly changed: (kept: Kept) => void = () => undefined) {
    for (const one of kept?.trades ?? []) this.trades.set(one.number, one)
    for (const one of kept?.refunds ?? []) this.refunds.set(one.number, one)
  }

  private keep<T extends Trade | Refund>(one: T, into: Map<string, T>): T {
    into.set(one.number, one)
    this.changed({ trades: [...this.trades.values()], refunds: [...this.refunds.values()] })
    return one
  }

  open(body: Opening): Trade | No {
    const { appid, mchid, description, out_trade_no: number, time_expire: until, notify_url: notify, amount, payer } = body
    if (appid !== this.app.appid || mchid !== this.app.mchid) return no(400, 'APPID_MCHID_NOT_MATCH')
    if (!isText(description, 127) || !isText(number, 32) || !isText(notify, 255) || !isText(payer?.openid, 128) || !isFen(amount?.total) || amount.currency !== 'CNY') return no(400, 'PARAM_ERROR')
    if (!isText(until, 64) || !(Date.parse(until) > this.now().getTime())) return no(400, 'PARAM_ERROR')
    const [before, asked] = [this.trades.get(number), JSON.stringify(body)]
    if (before && before.state !== 'NOTPAY') return no(400, before.state === 'SUCCESS' ? 'ORDERPAID' : 'ORDER_CLOSED')
    // The same number with anything else in it is another order.
    if (before && before.asked !== asked) return no(400, 'INVALID_REQUEST')
    return before ?? this.keep({ number, asked, openid: payer.openid, fen: amount.total, until, prepay: `wx${randomBytes(16).toString('hex')}`, state: 'NOTPAY' }, this.trades)
  }

  trade(number: string): Trade | No {
    return this.trades.get(number) ?? no(404, 'ORDER_NOT_EXIST')
  }

  close(number: string): Trade | No {
    const found = this.trades.get(number)
    if (!found) return no(404, 'ORDER_NOT_EXIST')
    if (found.state === 'SUCCESS') return no(400, 'ORDERPAID')
    return this.keep({ ...found, state: 'CLOSED' }, this.trades)
  }

  /** The person pays. `fen`, `currency`: otherwise than was asked. `late`: although its time is over, as if they had begun before. */
  pay(prepay: string, { fen, currency = 'CNY', late = false }: { fen?: number; currency?: string; late?: boolean } = {}): Trade | No {
    const found = [...this.trades.values()].find((one) => one.prepay === prepay)
    if (!found || found.state === 'CLOSED') return no(400, 'ORDER_CLOSED')
    if (found.state === 'SUCCESS') return no(400, 'ORDERPAID')
    if (!late && Date.parse(found.until) <= this.now().getTime()) return no(400, 'ORDER_CLOSED')
    return this.keep({ ...found, state: 'SUCCESS', paid: { transaction: `42000${randomBytes(11).toString('hex')}`, at: this.now().toISOString(), fen: fen ?? found.fen, currency } }, this.trades)
  }

  refund({ out_trade_no: trade, out_refund_no: number, notify_url: notify, amount }: GivingBack): Refund | No {
    if (!isText(trade, 32) || !isText(number, 64) || !/^[\w|*@-]+$/.test(number) || !isText(notify, 255) || !isFen(amount?.refund) || amount.currency !== 'CNY') return no(400, 'PARAM_ERROR')
    const paid = this.trades.get(trade)
    if (!paid?.paid) return no(404, 'RESOURCE_NOT_EXISTS')
    const before = this.refunds.get(number)
    if (before) return before.trade === trade && before.fen === amount.refund ? before : no(400, 'INVALID_REQUEST')
    const gone = [...this.refunds.values()].filter((one) => one.trade === trade && one.status !== 'CLOSED').reduce((sum, { fen }) => sum + fen, 0)
    if (amount.total !== paid.paid.fen || gone + amount.refund > paid.paid.fen) return no(400, 'INVALID_REQUEST')
    return this.keep({ number, trade, fen: amount.refund, status: 'PROCESSING' }, this.refunds)
  }

  refundOf(number: string): Refund | No {
    return this.refunds.get(number) ?? no(404, 'RESOURCE_NOT_EXISTS')
  }

  finish(number: string, status: RefundStatus): Refund | No {
    const found = this.refunds.get(number)
    return found ? this.keep({ ...found, status }, this.refunds) : no(404, 'RESOURCE_NOT_EXISTS')
  }

  /** What came in for an order of ours, and what has gone back: the truth that our own figures are held against. */
  accountOf(number: string): { paid: number; back: number } {
    const back = [...this.refunds.values()].filter((one) => one.trade === number && one.status === 'SUCCESS').reduce((sum, { fen }) => sum + fen, 0)
    return { paid: this.trades.get(number)?.paid?.fen ?? 0, back }
  }
}
