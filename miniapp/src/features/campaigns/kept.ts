/** Campaigns that are being drafted, on this phone: kept at every change, a few of them side by side. */
import { missedPlans, packageTags } from '@shared/order-states'
import { programmeIds } from '@shared/subsidy-programmes'
import { forget, keep, readKept } from '@/session/kept'
import { campaignDraftKey } from '@/session/personal'
import { capacities, steps, thresholds, type CampaignForm } from './form'

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const texts = (one: unknown, ...names: string[]): one is Loose => isObject(one) && names.every((name) => typeof one[name] === 'string')
const list = (value: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(is)
const among = (all: readonly unknown[], value: unknown): boolean => all.includes(value)

const isSubsidised = (one: unknown): boolean => one === undefined || (texts(one, 'fen', 'each') && among(programmeIds, one['programme']))
const isPackage = (one: unknown): boolean =>
  texts(one, 'id', 'name', 'contents', 'price', 'goods', 'packing', 'delivery', 'margin', 'stock', 'limit') && typeof one['limited'] === 'boolean' && list(one['tags'], (tag) => among(packageTags, tag)) && (one['photo'] === undefined || typeof one['photo'] === 'string') && isSubsidised(one['subsidised'])
const isSlot = (one: unknown): boolean => texts(one, 'day', 'from', 'to', 'capacity')
const isWhen = (one: unknown): boolean => texts(one, 'day', 'time')

/** A draft of an older build, or of anyone else's making, is no draft. */
export function isForm(kept: unknown): kept is CampaignForm {
  if (!texts(kept, 'id', 'place', 'title', 'about', 'atLeast', 'atMost', 'pickupAt', 'answers', 'pay')) return false
  const { version, changed, everywhere, step, threshold, missed, capacity, delivery, packages, slots, making, buildings, opens, closes } = kept
  const chosen = among(steps, step) && among(thresholds, threshold) && among(['', ...missedPlans], missed) && among(capacities, capacity) && among(['', 'door', 'pickup'], delivery)
  const listed = list(packages, isPackage) && list(slots, isSlot) && list(buildings, (one) => typeof one === 'string') && isWhen(opens) && isWhen(closes)
  return typeof version === 'number' && typeof changed === 'boolean' && typeof everywhere === 'boolean' && chosen && listed && isSlot(making) && texts(making, 'minutes')
}

/** The oldest give way. */
const most = 8

export function keptForms(): CampaignForm[] {
  const kept = readKept(campaignDraftKey)
  return Array.isArray(kept) ? kept.filter(isForm) : []
}

export const keptForm = (id: string): CampaignForm | undefined => keptForms().find((one) => one.id === id)

function put(forms: readonly CampaignForm[]): void {
  if (forms.length > 0) keep(campaignDraftKey, forms)
  else forget(campaignDraftKey)
}

/** The one last changed stands last. */
export function keepForm(form: CampaignForm): void {
  put([...keptForms().filter(({ id }) => id !== form.id), form].slice(-most))
}

export function forgetForm(id: string): void {
  put(keptForms().filter((one) => one.id !== id))
}
