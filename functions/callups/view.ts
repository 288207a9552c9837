/** Call-ups as they are shown: to who was asked, and to who runs them. */
import { nextWaveAt } from '../../shared/callup-rules'
import { handIn, phaseOf, type CallUpPhase } from '../../shared/callup-states'
import type { CallUpCard, CallUpRun, MyHand } from '../../shared/callups'
import type { PointsEntry } from '../../shared/points'
import type { CallUp } from './callup'
import type { Hand } from './hand'
import type { Entry } from './ledger'
import type { CallUpFile, LogLine } from './store'

function viewHand({ state, at, in: came, out, late, minutes, points, over, text, reversed }: Hand, phase: CallUpPhase): MyHand {
  const times = { ...(came ? { in: came } : {}), ...(out ? { out } : {}), ...(late ? { late } : {}) }
  const worth = { ...(minutes === undefined ? {} : { minutes }), ...(points === undefined ? {} : { points }), ...(over ? { over } : {}) }
  return { state: handIn(phase, state), at, ...times, ...worth, ...(text ? { text } : {}), ...(reversed ? { reversed } : {}) }
}

interface More { readonly now: string; readonly mine?: Hand | undefined; readonly as?: string | undefined; readonly suits?: boolean; readonly runs?: boolean }

export function viewCard(of: CallUp, { now, mine, as, suits, runs }: More): CallUpCard {
  const { id, sort, place, placeName, title, skill, where, from, until, hands, taken, bring, lead } = of
  const phase = phaseOf(of, now)
  const own = { ...(as ? { as } : {}), ...(suits === undefined ? {} : { suits }), ...(mine ? { mine: viewHand(mine, phase) } : {}), ...(runs ? { runs } : {}) }
  return { id, sort, place, placeName, title, ...(skill ? { skill } : {}), where, from, until, hands, taken, phase, ...(bring ? { bring } : {}), lead: lead.name, ...own }
}

const order: Record<Hand['state'], number> = { here: 0, coming: 1, served: 2, 'given-back': 3 }

/** Names only: nobody's door or number. Those on site first. */
export function viewRun({ of, people, units }: CallUpFile, log: readonly LogLine[], now: string): CallUpRun {
  const next = of.ended || of.sort === 'gate' ? undefined : nextWaveAt(of.wave, of.waveAt, of.from)
  const shown = [...people].sort((a, b) => order[a.state] - order[b.state] || (a.at < b.at ? -1 : 1))
  return {
    callup: viewCard(of, { now }), wave: of.wave, reached: of.reached.length, ...(next ? { next } : {}),
    people: shown.map((one) => ({ user: one.user, name: one.name, ...viewHand(one, phaseOf(of, now)) })),
    units: units.map(({ unit, at, name, hands, came }) => ({ unit, at, name, hands, ...(came === undefined ? {} : { came }) })),
    log: log.map(({ id, at, verb, by, who, text }) => ({ id, at, verb, ...(by ? { by } : {}), ...(who ? { who } : {}), ...(text ? { text } : {}) })),
  }
}

/** As its person sees it. */
export function viewEntry({ callup, kind, title, placeName, month, from, at, minutes, points, over, by, text }: Entry): PointsEntry {
  return { callup, kind, title, placeName, month, from, at, minutes, points, over, ...(by ? { by } : {}), ...(text ? { text } : {}) }
}
