/** What a gate took along at its last sync, kept on the phone: keys, and who is listed. Whoever keeps the gate next takes it along anew. */
import type { GateSync } from '@shared/gate'
import type { Gate, ListedPass } from '@shared/pass-check'
import { keep, readKept } from '@/session/kept'
import { gateKey, gateListKeys } from '@/session/personal'
import { makeStore, useStore } from '@/session/store'
import { api } from './api'

/** `ahead`: by how much the server's clock was ahead of the phone's. `at`: when, by the server's. */
export interface KnownGate { readonly place: string; readonly name: string; readonly community: string; readonly area: string; readonly keys: GateSync['keys']; readonly cursor: string; readonly at: string; readonly ahead: number }

const changed = makeStore(0)

function isGate(kept: unknown): kept is KnownGate {
  if (typeof kept !== 'object' || kept === null) return false
  const of = kept as Readonly<Record<string, unknown>>
  return ['place', 'name', 'community', 'area', 'cursor', 'at'].every((name) => typeof of[name] === 'string') && Array.isArray(of['keys']) && typeof of['ahead'] === 'number'
}

/** The gate of this place, as far as this phone knows it. */
export function knownGate(place: string): KnownGate | undefined {
  const kept = readKept(gateKey)
  return isGate(kept) && kept.place === place ? kept : undefined
}

/** The gate that this phone kept last, also without a network. */
export function lastGate(): KnownGate | undefined {
  const kept = readKept(gateKey)
  return isGate(kept) ? kept : undefined
}

export const gateNow = (gate: KnownGate | undefined): number => Date.now() + (gate?.ahead ?? 0)

/** WeChat keeps a megabyte under one key: the list stands in parts, by the last character of the number. */
const partOf = (number: string): number => number.charCodeAt(number.length - 1) % gateListKeys.length
const partKey = (number: string): string => gateListKeys[partOf(number)] ?? ''
type Part = Readonly<Record<string, ListedPass>>
const readPart = (key: string): Part => {
  const kept = readKept(key)
  return typeof kept === 'object' && kept !== null ? kept as Part : {}
}

export const listedIn = (number: string): ListedPass | undefined => readPart(partKey(number))[number]
export const asGate = ({ community, area, keys }: KnownGate): Gate => ({ community, area, keys, listed: listedIn })

/** Each part is written once; what has run out leaves it. */
function keepListed(items: readonly ListedPass[], seconds: number): void {
  for (const key of gateListKeys) {
    const [before, news] = [readPart(key), items.filter(({ number }) => partKey(number) === key)]
    const left = Object.values(before).filter(({ until }) => until > seconds)
    keep(key, Object.fromEntries([...left, ...news].map((one) => [one.number, one])))
  }
}

/** All pages since the last time; only when all are there the gate counts as synced. Another gate begins anew. */
export async function syncGate(place: string): Promise<KnownGate> {
  const before = knownGate(place)
  const items: ListedPass[] = []
  let after = before?.cursor
  for (;;) {
    const page = await api.gate.sync({ query: { place, ...(after === undefined ? {} : { after }) } })
    items.push(...page.items)
    after = page.cursor
    if (page.more) continue
    if (!before) for (const key of gateListKeys) keep(key, {})
    keepListed(items, Date.parse(page.now) / 1000)
    const { name, community, area, keys, cursor, now } = page
    const gate = { place, name, community, area, keys, cursor, at: now, ahead: Date.parse(now) - Date.now() }
    keep(gateKey, gate)
    changed.set(changed.get() + 1)
    return gate
  }
}

export function useKnownGate(place: string): KnownGate | undefined {
  useStore(changed)
  return knownGate(place)
}
