/** A subsidised package, and households that may have it. */
import { api } from '../../shared/api'
import type { CampaignContent } from '../../shared/campaign-content'
import type { Programme } from '../../shared/subsidy-programmes'
import { ok } from './caller'
import { aPackage } from './campaigns'
import type { Home, Person } from './people'

type Offered = CampaignContent['packages'][number]
/** Ten yuan of what costs 25; `each` for a building. */
export const aSubsidised = (id: string, each = 20, more: Partial<Offered> & { programme?: Programme } = {}): Offered => {
  const { programme = 'veg', ...known } = more
  return { ...aPackage(id, { price: 1000, stock: undefined }), makeUp: { goods: 2200, packing: 100, delivery: 150, margin: 50 }, subsidy: { programme, fen: 1500, each }, ...known }
}

export const doorOf = ({ household: { place, unit, room } }: Home) => ({ place, unit, room })
const whole = { from: '2020-01-01', until: '2022-12-31' }

export function madeEligible(as: Person, home: Home, more: { programme?: Programme; from?: string; until?: string; version?: number } = {}) {
  return ok(api.subsidies.give, { as, body: { ...doorOf(home), programme: 'veg', version: 0, ...whole, ...more } })
}
