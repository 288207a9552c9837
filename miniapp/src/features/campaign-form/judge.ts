/** Reads a form by the contract and by the rules: the same ones that the server asks. */
import { packageIssues, roomIssues, windowIssues } from '@shared/campaign-rules'
import { campaignContent, type CampaignContent, type Package } from '@shared/campaign-content'
import { alsoSay, type FieldIssue } from '@shared/field-words'
import { orderFieldWords } from '@shared/order-field-words'
import { faults, read, type FieldFault } from '@shared/parse'
import type { Lang } from '@shared/words'
import { contentOf, countOf, fenOf, sumOf } from '@/features/campaigns/content'
import { isMaking, parts, type CampaignForm, type PackageForm } from '@/features/campaigns/form'

alsoSay(orderFieldWords)

export type Judged = { ok: true; content: CampaignContent } | { ok: false; fields: FieldFault[] }

const unread = (path: string, text: string, of: (text: string) => number | undefined, code: 'money' | 'count'): FieldIssue[] => (text.trim() === '' || of(text) !== undefined ? [] : [{ path, code }])

const howManyIssues = ({ limited, stock, limit }: PackageForm, at: string): FieldIssue[] => [
  ...(limited ? unread(`${at}.stock`, stock, countOf, 'count') : []), ...(limited && stock.trim() === '' ? [{ path: `${at}.stock`, code: 'required' } as const] : []), ...unread(`${at}.limit`, limit, countOf, 'count'),
]

/** Figures that are none, said in words that help; the contract only knows that they have the wrong form. */
function unreadIn(of: PackageForm, at: string): FieldIssue[] {
  return [
    ...unread(`${at}.price`, of.price, fenOf, 'money'), ...parts.flatMap((part) => unread(`${at}.makeUp.${part}`, of[part], fenOf, 'money')),
    ...(of.subsidised ? [...unread(`${at}.subsidy.fen`, of.subsidised.fen, fenOf, 'money'), ...unread(`${at}.subsidy.each`, of.subsidised.each, countOf, 'count')] : howManyIssues(of, at)),
    ...(of.contents.trim() === '' ? [{ path: `${at}.contents`, code: 'required' } as const] : []),
  ]
}

function figureIssues({ packages, threshold, atLeast, capacity, atMost, slots }: CampaignForm): FieldIssue[] {
  return [
    ...packages.flatMap((one, n) => unreadIn(one, `packages.${String(n)}`)),
    ...(threshold === 'none' ? [] : unread('threshold.atLeast', atLeast, threshold === 'amount' ? fenOf : countOf, threshold === 'amount' ? 'money' : 'count')),
    ...(capacity === 'none' ? [] : unread('capacity.atMost', atMost, countOf, 'count')), ...slots.flatMap((slot, n) => unread(`slots.${String(n)}.capacity`, slot.capacity, countOf, 'count')),
  ]
}

/** The rules about several fields, as far as these can be read. */
function ruleIssues(form: CampaignForm, now: string): FieldIssue[] {
  const { opens = '', closes = '', slots, missed, threshold, capacity, packages } = contentOf(form) as Partial<CampaignContent> & Pick<CampaignContent, 'slots' | 'packages' | 'missed'>
  const sums = packages.flatMap((one: Package, n) => (sumOf(form.packages[n] as PackageForm) ? packageIssues(one, n) : []))
  const counted = slots.every((slot) => typeof slot.capacity === 'number')
  const room = counted && typeof threshold?.atLeast !== 'string' ? roomIssues({ ...(threshold ? { threshold } : {}), ...(typeof capacity?.atMost === 'number' ? { capacity } : {}), slots }) : []
  const window = opens === '' || closes === '' ? [] : windowIssues({ opens, closes, slots, missed }, now)
  const nowhere: FieldIssue[] = form.delivery === 'pickup' && form.pickupAt.trim() === '' ? [{ path: 'pickupAt', code: 'pickup-at' }] : []
  const none: FieldIssue[] = form.everywhere || form.buildings.length > 0 ? [] : [{ path: 'buildings', code: 'at-least-one' }]
  const unmade: FieldIssue[] = slots.length === 0 && isMaking(form.making) ? [{ path: 'making', code: 'slots-unmade' }] : []
  return [...sums, ...window, ...room, ...nowhere, ...none, ...unmade]
}

/** Each field once, by what is said of it first. */
const once = (fields: readonly FieldFault[]): FieldFault[] => fields.filter(({ path }, index) => fields.findIndex((one) => one.path === path) === index)

/** `now` in milliseconds. */
export function judge(form: CampaignForm, lang: Lang, now: number): Judged {
  const given = read(campaignContent(), contentOf(form), lang)
  const issues = [...figureIssues(form), ...ruleIssues(form, new Date(now).toISOString())]
  if (given.ok && issues.length === 0) return { ok: true, content: given.value }
  // Of days that are missing the contract says only that they are not there.
  return { ok: false, fields: once([...faults(figureIssues(form), lang), ...(given.ok ? [] : given.fields), ...faults(issues, lang)]) }
}

const asked: Readonly<Record<CampaignForm['step'], readonly string[]>> = {
  1: ['title', 'about', 'packages'], 2: ['opens', 'closes', 'threshold', 'missed', 'capacity'], 3: ['delivery', 'pickupAt', 'slots', 'making', 'buildings', 'pay', 'answers', 'place'],
}

/** Those of the faults that stand on a step of the form. */
export function ofStep(fields: readonly FieldFault[], step: CampaignForm['step']): FieldFault[] {
  return fields.filter(({ path }) => asked[step].includes(path.split('.')[0] ?? ''))
}
