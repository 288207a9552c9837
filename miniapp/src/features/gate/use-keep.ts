/** What somebody at a gate does with whoever stands before them, from the code to the line that is written down. */
import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import type { NewEntry } from '@shared/gate'
import { isFever } from '@shared/gate-words'
import { newId } from '@shared/ids'
import type { Direction } from '@shared/pass-check'
import { useAct } from '@/api/use-act'
import { gateWords } from '@/i18n/gate'
import { useListed, useWords } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { checkPass, type Reading } from './check-pass'
import { sendEntries, whoKeeps, writeDown } from './entries-queue'
import { gateNow, syncGate, useKnownGate, type KnownGate } from './known-gate'
import { noteUse, usedLately } from './lately'
import { degreesOf, faultsOf, notedOf, nothing, type Fault, type Seen } from './noted'

const every = 30_000
const syncEvery = 10 * 60_000

/** Sends what waits, and takes along what is new, whenever there is a network. */
function useAlways(place: string): void {
  useEffect(() => {
    const look = (): void => { void sendEntries() }
    const sync = (): void => { void syncGate(place).then(look).catch(() => undefined) }
    sync()
    const timers = [setInterval(look, every), setInterval(sync, syncEvery)]
    const online = ({ isConnected }: { isConnected: boolean }): void => { if (isConnected) sync() }
    Taro.onNetworkStatusChange(online)
    return () => {
      timers.forEach(clearInterval)
      Taro.offNetworkStatusChange(online)
    }
  }, [place])
}

function lineOf(seen: Seen, { reading, direction, gate, admitted }: { reading: Reading | undefined; direction: Direction; gate: KnownGate; admitted: boolean }): NewEntry {
  const known = reading?.checked.seen
  const whose = known ? { number: known.number, ...(known.key === undefined ? {} : { key: known.key }) } : { stranger: { name: seen.name, to: seen.to, ...(seen.phone.trim() === '' ? {} : { phone: seen.phone }) } }
  return {
    id: newId('event'), at: new Date(gateNow(gate)).toISOString(), by: known ? (reading?.by ?? 'none') : 'none' as const, ...whose, ...(seen.plate.trim() === '' ? {} : { plate: seen.plate }), verdict: reading?.checked.verdict ?? 'unlisted' as const, ...notedOf(seen, direction, admitted),
  }
}

/** What somebody sees beside the form: whether it is a fever, whether a reason is asked for, whether the pass was here a moment ago, what is wrong in a field. */
function beside({ seen, reading, direction, gate, faults }: { seen: Seen; reading: Reading | undefined; direction: Direction; gate: KnownGate | undefined; faults: readonly Fault[] }) {
  const number = reading?.checked.seen?.number
  return {
    lately: number === undefined || !gate ? undefined : usedLately(number, direction, gateNow(gate)),
    fever: isFever(degreesOf(seen.temperature)),
    asksWhy: seen.undone !== '' || faults.some(({ id }) => id === 'musts' || id === 'temperature'),
    faultAt: (id: string): { error?: string } => { const fault = faults.find((one) => one.id === id); return fault ? { error: fault.message } : {} },
  }
}

export function useKeep(place: string) {
  const [words, listed] = [useWords(gateWords), useListed()]
  const gate = useKnownGate(place)
  const syncing = useAct()
  const [direction, setDirection] = useState<Direction>('in')
  const [text, setText] = useState('')
  const [reading, setReading] = useState<Reading>()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState<Seen>(nothing)
  const [tried, setTried] = useState<{ admitted: boolean }>()
  useAlways(place)
  const check = (code: string, way: Direction = direction): void => {
    const read = gate && code.trim() !== '' ? checkPass(code, gate, way) : undefined
    setText(code)
    setReading(read)
    setOpen(read !== undefined)
  }
  const next = (): void => {
    check('')
    setSeen(nothing)
    setTried(undefined)
  }
  const faults = (admitted: boolean): Fault[] => faultsOf(seen, { direction, admitted, stranger: reading?.checked.seen === undefined }, words, listed)
  const write = (admitted: boolean): void => {
    setTried({ admitted })
    if (!gate || faults(admitted).length > 0) return
    const entry = lineOf(seen, { reading, direction, gate, admitted })
    writeDown({ keeper: whoKeeps(), place, who: reading?.checked.seen?.who ?? seen.name, entry })
    if (entry.number !== undefined && admitted) noteUse(entry.number, direction, gateNow(gate))
    toast(words.written)
    next()
  }
  return {
    ...beside({ seen, reading, direction, gate, faults: tried ? faults(tried.admitted) : [] }), gate, syncing, direction, text, setText, reading, open, seen, check, next, write,
    turn: (way: Direction): void => { setDirection(way); if (reading) check(text, way) },
    change: (part: Partial<Seen>): void => { setSeen((was) => ({ ...was, ...part })) },
    stranger: (): void => { setReading(undefined); setOpen(true) },
    sync: (): void => { void syncing.run(async () => { await syncGate(place); await sendEntries(); toast(words.syncedDone) }) },
  }
}
export type Keep = ReturnType<typeof useKeep>
