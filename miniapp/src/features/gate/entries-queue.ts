/** Who went in and out, kept on the phone until the server has it: each under its own id, so that it is written down once however often it is sent. */
import type { NewEntry } from '@shared/gate'
import { asRefusal, signsOut, type Refusal } from '@/api/refusal'
import { keep, readKept } from '@/session/kept'
import { makeStore, useStore } from '@/session/store'
import { api } from './api'

const queueKey = 'gate-entries'
/** `keeper`: whose it is; nobody else sends it. `who`: to be recognised by. `said`: why the server did not take it. */
export interface QueuedEntry { readonly keeper: string; readonly place: string; readonly who: string; readonly entry: NewEntry; readonly said?: string }

const atOnce = 20
const changed = makeStore(0)

const all = (): readonly QueuedEntry[] => {
  const kept = readKept(queueKey)
  return Array.isArray(kept) ? kept as QueuedEntry[] : []
}
export const whoKeeps = (): string => String(readKept('who') ?? '')
const mine = (): readonly QueuedEntry[] => all().filter(({ keeper }) => keeper === whoKeeps())

function change(next: (mine: readonly QueuedEntry[]) => readonly QueuedEntry[]): void {
  keep(queueKey, [...all().filter(({ keeper }) => keeper !== whoKeeps()), ...next(mine())])
  changed.set(changed.get() + 1)
}

export function useQueue(): readonly QueuedEntry[] {
  useStore(changed)
  return mine()
}

const dropAll = (ids: readonly string[]): void => { change((queue) => queue.filter(({ entry }) => !ids.includes(entry.id))) }
const mark = (ids: readonly string[], said: string): void => { change((queue) => queue.map((one) => (ids.includes(one.entry.id) ? { ...one, said } : one))) }
export const dismiss = (id: string): void => { dropAll([id]) }

/** A refusal that says nothing of the entries: they are sent again later. */
const isLater = (refusal: Refusal): boolean => signsOut(refusal) || ['offline', 'timeout', 'busy', 'failed', 'stale'].includes(refusal.code)

/** Which of them a refusal names; where it names none it is about all. */
function meant(refusal: Refusal, ids: readonly string[]): readonly string[] {
  const named = refusal.fields.flatMap(({ path }) => ids[Number(/^entries\.(\d+)/.exec(path)?.[1] ?? -1)] ?? [])
  return named.length > 0 ? named : ids
}

/** What the server leaves, it says why; the words are the page's. */
export type Left = 'taken' | 'too-old' | 'ahead'

async function sendSome(place: string, some: readonly QueuedEntry[]): Promise<boolean> {
  const ids = some.map(({ entry }) => entry.id)
  try {
    const { done, left } = await api.gate.enter({ body: { place, entries: some.map(({ entry }) => entry) } })
    dropAll(done)
    for (const { id, why } of left) mark([id], why)
    return true
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    if (isLater(refusal)) return false
    mark(meant(refusal, ids), refusal.fields[0]?.message ?? refusal.message)
    return true
  }
}

async function run(): Promise<void> {
  for (;;) {
    const waiting = mine().filter(({ said }) => said === undefined)
    const [next] = waiting
    if (!next || !(await sendSome(next.place, waiting.filter(({ place }) => place === next.place).slice(0, atOnce)))) return
  }
}

let sending: Promise<void> | undefined
/** One batch after the other, and only one such walk at a time. */
export function sendEntries(): Promise<void> {
  sending ??= run().finally(() => { sending = undefined })
  return sending
}

/** Kept first, then sent: a phone that dies in between has lost nothing. */
export function writeDown(entry: QueuedEntry): void {
  change((queue) => [...queue, entry])
  void sendEntries()
}
