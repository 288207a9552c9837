/** Of what is subsidised a household has one in each period of a programme. Rules only. */
import type { FieldIssue } from '../../shared/field-words'
import type { Programme, SubsidyStand } from '../../shared/subsidy-programmes'
import type { Campaign, Denied } from './campaign'
import type { OrderLine } from './order'

type Offer = Pick<Campaign, 'content'>
export interface Subsidised { readonly programme: Programme; readonly package: string; readonly each: number }

/** What is subsidised in a campaign, by package. */
export const offersOf = ({ content }: Offer): Subsidised[] => content.packages.flatMap(({ id, subsidy }) => (subsidy ? [{ programme: subsidy.programme, package: id, each: subsidy.each }] : []))
/** What of it is in these lines. */
export const subsidisedIn = (of: Offer, lines: readonly OrderLine[]): Subsidised[] => offersOf(of).filter((one) => lines.some((line) => line.package === one.package))

/** Lines of a programme of which the household would have more than one. */
export function moreThanOne(of: Offer, others: readonly OrderLine[], lines: readonly OrderLine[]): FieldIssue[] {
  const offers = offersOf(of)
  const programmeOf = ({ package: id }: OrderLine): Programme | undefined => offers.find((one) => one.package === id)?.programme
  return lines.flatMap((line, i): FieldIssue[] => {
    const own = programmeOf(line)
    const units = [...others, ...lines].reduce((sum, one) => sum + (own !== undefined && programmeOf(one) === own ? one.quantity : 0), 0)
    return units > 1 ? [{ path: `lines.${String(i)}.quantity`, code: 'subsidy-one' }] : []
  })
}

const said = { 'not-eligible': 'subsidy-none', 'household-limit': 'subsidy-had', 'sold-out': 'subsidy-gone' } as const
/** Why these packages cannot be had, at their lines. */
export function noSubsidy(refused: keyof typeof said, packages: readonly string[], lines: readonly OrderLine[]): Denied {
  return { refused, fields: lines.flatMap(({ package: id }, i): FieldIssue[] => (packages.includes(id) ? [{ path: `lines.${String(i)}.package`, code: said[refused] }] : [])) }
}

/** `had`: in which campaign the household had its one; `left`: of its building. */
export function standOf({ ordered, eligible, had, left }: { ordered: boolean; eligible: boolean; had: boolean; left: number }): SubsidyStand {
  if (ordered) return 'ordered'
  if (!eligible) return 'not-eligible'
  return had ? 'had' : left > 0 ? 'yours' : 'gone'
}
