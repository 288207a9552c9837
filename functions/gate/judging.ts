/** What the server finds of somebody at a gate, by all that it knows of the pass as it was then: a phone knows what its last sync brought. Rules only; what happened is kept, whatever is found. */
import type { Differing, NewEntry } from '../../shared/gate'
import { judge, skew, type Gate, type Verdict } from '../../shared/pass-check'
import type { Keyring } from './keyring'
import { secondsOf, type KeptPass } from './pass'

/** The pass of that number, the keys of the community, and where the gate stands. */
export interface Known { readonly pass: KeptPass | undefined; readonly ring: Keyring | undefined; readonly gate: Pick<Gate, 'community' | 'area'> }
type Said = Pick<NewEntry, 'at' | 'by' | 'direction' | 'number' | 'key' | 'verdict'>

const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
const hasCome = (instant: string | undefined, at: number): boolean => instant !== undefined && secondsOf(instant) <= at

/** Since when, or until when, it was to let in only; of a pass that was kept before spans were, since it was last said. */
const spanOf = ({ indoors, home, listed }: KeptPass): { from: number; to: number } | undefined => indoors ?? (home === undefined ? undefined : { from: secondsOf(listed), to: home })

/** By which key a code was signed says whether it counted; a typed number is of no key. */
function ofKey({ key }: Said, ring: Keyring | undefined, at: number): Differing | undefined {
  if (key === undefined) return undefined
  const found = ring?.keys.find(({ n }) => n === key)
  if (!found) return { verdict: 'unknown-key' }
  const since = found.state === 'revoked' ? (found.revoked ?? found.until) : undefined
  return hasCome(since, at) ? { verdict: 'old-key', ...(since === undefined ? {} : { since }) } : undefined
}

/** As it was at `at`. A resident's pass is made anew under its number, so that from when it counts says nothing of then. */
function ofPass(pass: KeptPass, gate: Known['gate'], direction: Said['direction'], at: number): Differing {
  const span = spanOf(pass)
  const atHome = span !== undefined && span.from <= at && at < span.to
  const from = pass.kind === 'resident' ? 0 : pass.from
  const verdict = judge({ atHome, from, until: pass.until, area: pass.area, ...(hasCome(pass.revoked, at) ? { revoked: true as const } : {}) }, gate, direction, at)
  const since: Partial<Record<Verdict, string | undefined>> = { revoked: pass.revoked, expired: instantOf(pass.until), 'not-yet': instantOf(from), 'stays-home': span && instantOf(span.from) }
  const when = since[verdict]
  return { verdict, ...(when === undefined ? {} : { since: when }) }
}

function found(said: Said, { pass, ring, gate }: Known): Differing {
  const at = secondsOf(said.at)
  if (said.number === undefined || !pass) return { verdict: 'unlisted' }
  if (pass.community !== gate.community) return { verdict: 'elsewhere' }
  return ofKey(said, ring, at) ?? ofPass(pass, gate, said.direction, at)
}

/** What only whoever saw the code can know: it may be an older one of the same number. */
const ofTheCode: ReadonlySet<Verdict> = new Set(['unreadable', 'forged', 'unknown-key', 'old-key', 'expired', 'not-yet'])

/** Undefined where the server finds the same, or nothing that speaks against it: what changed only afterwards does not, and of whoever has no pass there is nothing to look at. */
export function differs(said: Said, known: Known): Differing | undefined {
  const { verdict, since } = found(said, known)
  if (verdict === said.verdict || (said.number === undefined && said.verdict !== 'ok')) return undefined
  const changed = known.pass !== undefined && secondsOf(known.pass.listed) > secondsOf(said.at) + skew
  if (verdict === 'ok' && (changed || (said.by === 'scan' && ofTheCode.has(said.verdict)))) return undefined
  return { verdict, ...(since === undefined ? {} : { since }) }
}

/** Whichever of the two is known to hold. */
export const finalVerdict = ({ verdict, differs: other }: { readonly verdict: Verdict; readonly differs?: Differing | undefined }): Verdict => other?.verdict ?? verdict
