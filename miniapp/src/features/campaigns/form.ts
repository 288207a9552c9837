/** What a leader has filled in of a campaign: kept as it was typed, so that nothing is lost while it is not yet whole. */
import type { Package } from '@shared/campaign-content'
import type { Campaign } from '@shared/campaigns'
import { newId } from '@shared/ids'
import { yuan } from '@shared/money'
import type { Programme } from '@shared/subsidy-programmes'
import { capacityKinds, type missedPlans, type packageTags } from '@shared/order-states'

export interface When { readonly day: string; readonly time: string }
export const parts = ['goods', 'packing', 'delivery', 'margin'] as const
type Parts = Readonly<Record<(typeof parts)[number], string>>
/** Money in yuan, contents a line each. `stock` counts where it is `limited`. */
export interface PackageForm extends Parts {
  readonly id: string
  readonly name: string
  readonly contents: string
  /** As it was attached; the form neither shows nor loses it. */
  readonly photo?: string | undefined
  readonly price: string
  readonly limited: boolean
  readonly stock: string
  readonly limit: string
  readonly tags: readonly (typeof packageTags)[number][]
  /** Money in yuan; `each`: so many for each building, and no other stock. */
  readonly subsidised?: { readonly programme: Programme; readonly fen: string; readonly each: string } | undefined
}
export interface SlotForm { readonly day: string; readonly from: string; readonly to: string; readonly capacity: string }
/** From when to when slots are to be made, each so many minutes long. */
export interface Making extends SlotForm { readonly minutes: string }
export const thresholds = ['none', 'households', 'amount'] as const
export const capacities = ['none', ...capacityKinds] as const
export const steps = [1, 2, 3] as const

export interface CampaignForm {
  readonly id: string
  readonly place: string
  /** The version on the server that this goes back to; 0 while it is on this phone alone. */
  readonly version: number
  /** Changed since it was saved. */
  readonly changed: boolean
  readonly step: (typeof steps)[number]
  readonly title: string
  readonly about: string
  readonly packages: readonly PackageForm[]
  readonly opens: When
  readonly closes: When
  readonly threshold: (typeof thresholds)[number]
  readonly atLeast: string
  readonly missed: (typeof missedPlans)[number] | ''
  readonly capacity: (typeof capacities)[number]
  readonly atMost: string
  readonly delivery: 'door' | 'pickup' | ''
  readonly pickupAt: string
  readonly slots: readonly SlotForm[]
  readonly making: Making
  readonly everywhere: boolean
  readonly buildings: readonly string[]
  readonly pay: Campaign['pay'] | ''
  readonly answers: string
}

/** Somebody began to say when slots are. */
export const isMaking = ({ day, from, to }: Making): boolean => [day, from, to].some((part) => part !== '')

/** The first number that no package has: ids are short, and stay when another one is taken out. */
const freeId = (taken: readonly PackageForm[]): string => {
  let n = 1
  while (taken.some(({ id }) => id === `p${String(n)}`)) n += 1
  return `p${String(n)}`
}

export const emptyPackage = (taken: readonly PackageForm[]): PackageForm => ({ id: freeId(taken), name: '', contents: '', price: '', goods: '', packing: '', delivery: '', margin: '', limited: true, stock: '', limit: '', tags: [] })

export const noMaking: Making = { day: '', from: '', to: '', minutes: '30', capacity: '10' }

export function freshForm(place: string, answers: string): CampaignForm {
  return {
    id: newId('campaign'), place, version: 0, changed: false, step: 1, title: '', about: '', packages: [emptyPackage([])], opens: { day: '', time: '' }, closes: { day: '', time: '' },
    threshold: 'none', atLeast: '', missed: '', capacity: 'none', atMost: '', delivery: '', pickupAt: '', slots: [], making: noMaking, everywhere: true, buildings: [], pay: 'on-collection', answers,
  }
}

/** An instant as a day and a time in Shanghai. */
export function whenOf(instant: string): When {
  const there = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return { day: there.slice(0, 10), time: there.slice(11, 16) }
}

const money = (fen: number): string => yuan(fen).replace(/\.00$/, '')

function packageOf({ id, name, contents, photo, price, makeUp, stock, limit, tags, subsidy }: Package): PackageForm {
  const { goods, packing, delivery, margin } = makeUp
  return {
    id, name, contents: contents.join('\n'), ...(photo === undefined ? {} : { photo }), price: money(price), goods: money(goods), packing: money(packing), delivery: money(delivery), margin: money(margin),
    limited: stock !== undefined, stock: String(stock ?? ''), limit: String(limit ?? ''), tags: [...tags],
    ...(subsidy ? { subsidised: { programme: subsidy.programme, fen: money(subsidy.fen), each: String(subsidy.each) } } : {}),
  }
}

function slotOf({ from, to, capacity }: Campaign['slots'][number]): SlotForm {
  const [start, end] = [whenOf(from), whenOf(to)]
  return { day: start.day, from: start.time, to: end.time, capacity: String(capacity) }
}

/** A campaign as its form. */
export function formOf(of: Campaign): CampaignForm {
  const { id, place, version, title, about = '', packages, opens, closes, threshold, missed, capacity, delivery, pickupAt = '', slots, buildings, pay, answers } = of
  return {
    id, place, version, changed: false, step: 1, title, about, packages: packages.map(packageOf), opens: whenOf(opens), closes: whenOf(closes),
    threshold: threshold?.kind ?? 'none', atLeast: threshold ? (threshold.kind === 'amount' ? money(threshold.atLeast) : String(threshold.atLeast)) : '', missed: threshold ? missed : '',
    capacity: capacity?.of ?? 'none', atMost: String(capacity?.atMost ?? ''), delivery, pickupAt, slots: slots.map(slotOf), making: noMaking, everywhere: buildings.length === 0, buildings: [...buildings], pay, answers,
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** How the slots of a campaign were made, but for their day. */
function makingOf(slots: readonly SlotForm[]): Making {
  const [first, last] = [slots[0], slots.at(-1)]
  return first && last ? { day: '', from: first.from, to: last.to, minutes: String(minutesOf(first.to) - minutesOf(first.from)), capacity: first.capacity } : noMaking
}

/** A new draft after a campaign that was: its packages with their photos and its rules under a new id, without its days. Its slots are one tap away once there is a day. */
export function copyOf(of: Campaign): CampaignForm {
  const { opens, closes, slots, ...form } = formOf(of)
  const numbered = form.packages.reduce<PackageForm[]>((before, one) => [...before, { ...one, id: freeId(before) }], [])
  const timeOnly = (when: When): When => ({ day: '', time: when.time })
  return { ...form, id: newId('campaign'), version: 0, changed: true, packages: numbered, opens: timeOnly(opens), closes: timeOnly(closes), slots: [], making: makingOf(slots) }
}

/** True when somebody has typed something that would be missed. */
export const isBegun = ({ title, about, packages }: CampaignForm): boolean => [title, about, ...packages.flatMap(({ name, contents, price }) => [name, contents, price])].some((text) => text.trim() !== '')
