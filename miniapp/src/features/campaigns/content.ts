/** The form as the contract reads it: yuan become fen, a day and a time an instant. What cannot be read goes along as it was typed, for the contract to refuse. */
import { parts, type CampaignForm, type PackageForm, type SlotForm, type When } from './form'

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,元¥￥]/g, '')

/** Fen; undefined where it is no sum of money. */
export function fenOf(text: string): number | undefined {
  const [, whole, rest = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(plain(text)) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(rest.padEnd(2, '0'))
}

export function countOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(plain(text)) ? Number(plain(text)) : undefined
}

const isBlank = (text: string): boolean => plain(text) === ''
const read = (of: (text: string) => number | undefined, text: string): number | string | undefined => (isBlank(text) ? undefined : (of(text) ?? text))

/** Shanghai's time; undefined where day or time is missing. */
export function instantOf({ day, time }: When): string | undefined {
  const at = Date.parse(`${day}T${time}:00+08:00`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/** What is the sum of the four parts, and what the price is beyond it, with what is subsidised of it; undefined where one of them cannot be read. Left empty a part is nothing. */
export function sumOf(of: PackageForm): { sum: number; beyond: number } | undefined {
  const each = parts.map((part) => (isBlank(of[part]) ? 0 : fenOf(of[part])))
  const [price, off] = [fenOf(of.price), of.subsidised ? fenOf(of.subsidised.fen) : 0]
  if (price === undefined || off === undefined || each.some((one) => one === undefined)) return undefined
  const sum = each.reduce<number>((all, one) => all + (one ?? 0), 0)
  return { sum, beyond: price + off - sum }
}

function packageOf(of: PackageForm): Record<string, unknown> {
  const { id, name, contents, photo, price, limited, stock, limit, tags, subsidised } = of
  return {
    id, name, contents: contents.split(/[\n、]/).filter((line) => line.trim() !== ''), ...(photo === undefined ? {} : { photo }), price: read(fenOf, price), tags: [...tags],
    makeUp: Object.fromEntries(parts.map((part) => [part, isBlank(of[part]) ? 0 : read(fenOf, of[part])])),
    ...(subsidised ? { subsidy: { programme: subsidised.programme, fen: read(fenOf, subsidised.fen), each: read(countOf, subsidised.each) } } : {}),
    // A stock that is limited has to be said.
    ...(limited && !subsidised ? { stock: isBlank(stock) ? '' : read(countOf, stock) } : {}), ...(isBlank(limit) || subsidised ? {} : { limit: read(countOf, limit) }),
  }
}

/** A slot that ends before it begins ends the next day only where it is midnight. */
function slotOf({ day, from, to, capacity }: SlotForm): Record<string, unknown> {
  const start = instantOf({ day, time: from })
  const end = instantOf({ day, time: to })
  const midnight = to === '00:00' && end !== undefined ? new Date(Date.parse(end) + 86_400_000).toISOString() : end
  return { from: start, to: midnight, capacity: read(countOf, capacity) }
}

function thresholdOf({ threshold, atLeast }: CampaignForm): Record<string, unknown> {
  return threshold === 'none' ? {} : { threshold: { kind: threshold, atLeast: read(threshold === 'amount' ? fenOf : countOf, atLeast) } }
}

/** What `campaignContent` reads. Without a threshold nothing can be missed. */
export function contentOf(form: CampaignForm): Record<string, unknown> {
  const { title, about, packages, opens, closes, threshold, missed, capacity, atMost, delivery, pickupAt, slots, everywhere, buildings, pay, answers } = form
  const filled = { ...(about.trim() === '' ? {} : { about }), ...(delivery === 'pickup' && pickupAt.trim() !== '' ? { pickupAt } : {}), ...(delivery === '' ? {} : { delivery }), ...(pay === '' ? {} : { pay }) }
  const plan = threshold === 'none' ? 'go-ahead' : missed
  return {
    ...filled, title, packages: packages.map(packageOf), opens: instantOf(opens), closes: instantOf(closes), ...thresholdOf(form), ...(plan === '' ? {} : { missed: plan }),
    ...(capacity === 'none' ? {} : { capacity: { of: capacity, atMost: read(countOf, atMost) } }), slots: slots.map(slotOf), buildings: everywhere ? [] : [...buildings], answers,
  }
}
