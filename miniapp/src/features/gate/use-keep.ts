/** What somebody at a gate does with whoever stands before them, from the code to the line that is written down. */
import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { temperatures } from '@shared/fever'
import type { NewEntry } from '@shared/gate'
import { isFever } from '@shared/gate-words'
import { newId } from '@shared/ids'
import type { Direction } from '@shared/pass-check'
import { useAct } from '@/api/use-act'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { checkPass, type Reading } from './check-pass'
import { sendEntries, whoKeeps, writeDown } from './entries-queue'
import { gateNow, syncGate, useKnownGate, type KnownGate } from './known-gate'
import { noteUse, usedLately } from './lately'

/** What was seen of them; a temperature is text until it is written down. */
export interface Seen { readonly musts: readonly ('identity' | 'details' | 'mask')[]; readonly temperature: string; readonly plate: string; readonly name: string; readonly phone: string; readonly to: string }
const nothing: Seen = { musts: [], temperature: '', plate: '', name: '', phone: '', to: '' }

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

export const degreesOf = (text: string): number | undefined => {
  const degrees = Number(text.trim().replace('．', '.').replace(',', '.'))
  return text.trim() !== '' && /^\d{2}(\.\d)?$/.test(String(degrees)) && degrees >= temperatures.least && degrees <= temperatures.most ? degrees : undefined
}

/** What is missing or wrong before it can be written down. */
function faultsOf(seen: Seen, reading: Reading | undefined, words: { choose: string; required: string }): { id: string; message: string }[] {
  const stranger = reading?.checked.seen === undefined
  return [
    ...(seen.temperature.trim() !== '' && degreesOf(seen.temperature) === undefined ? [{ id: 'temperature', message: words.choose }] : []),
    ...(stranger ? (['name', 'to'] as const).filter((id) => seen[id].trim() === '').map((id) => ({ id, message: words.required })) : []),
  ]
}

function lineOf(seen: Seen, { reading, direction, gate, admitted }: { reading: Reading | undefined; direction: Direction; gate: KnownGate; admitted: boolean }): NewEntry {
  const temperature = degreesOf(seen.temperature)
  const known = reading?.checked.seen
  const whose = known ? { number: known.number, ...(known.key === undefined ? {} : { key: known.key }) } : { stranger: { name: seen.name, to: seen.to, ...(seen.phone.trim() === '' ? {} : { phone: seen.phone }) } }
  return {
    id: newId('event'), at: new Date(gateNow(gate)).toISOString(), direction, by: known ? (reading?.by ?? 'none') : 'none' as const, ...whose, ...(seen.plate.trim() === '' ? {} : { plate: seen.plate }), verdict: reading?.checked.verdict ?? 'unlisted' as const, admitted,
    identity: seen.musts.includes('identity'), details: seen.musts.includes('details'), mask: seen.musts.includes('mask'), ...(temperature === undefined ? {} : { temperature }),
  }
}

/** What somebody sees beside the form: whether it is a fever, whether the pass was here a moment ago, what is wrong in a field. */
function beside({ seen, reading, direction, gate, faults }: { seen: Seen; reading: Reading | undefined; direction: Direction; gate: KnownGate | undefined; faults: readonly { id: string; message: string }[] }) {
  const number = reading?.checked.seen?.number
  return {
    lately: number === undefined || !gate ? undefined : usedLately(number, direction, gateNow(gate)),
    fever: isFever(degreesOf(seen.temperature)),
    faultAt: (id: string): { error?: string } => { const fault = faults.find((one) => one.id === id); return fault ? { error: fault.message } : {} },
  }
}

export function useKeep(place: string) {
  const words = useWords(gateWords)
  const gate = useKnownGate(place)
  const syncing = useAct()
  const [direction, setDirection] = useState<Direction>('in')
  const [text, setText] = useState('')
  const [reading, setReading] = useState<Reading>()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState<Seen>(nothing)
  const [tried, setTried] = useState(false)
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
    setTried(false)
  }
  const faults = faultsOf(seen, reading, words)
  const write = (admitted: boolean): void => {
    setTried(true)
    if (!gate || faults.length > 0) return
    const entry = lineOf(seen, { reading, direction, gate, admitted })
    writeDown({ keeper: whoKeeps(), place, who: reading?.checked.seen?.who ?? seen.name, entry })
    if (entry.number !== undefined && admitted) noteUse(entry.number, direction, gateNow(gate))
    toast(words.written)
    next()
  }
  return {
    ...beside({ seen, reading, direction, gate, faults: tried ? faults : [] }), gate, syncing, direction, text, setText, reading, open, seen, check, next, write,
    turn: (way: Direction): void => { setDirection(way); if (reading) check(text, way) },
    change: (part: Partial<Seen>): void => { setSeen((was) => ({ ...was, ...part })) },
    stranger: (): void => { setReading(undefined); setOpen(true) },
    sync: (): void => { void syncing.run(async () => { await syncGate(place); await sendEntries(); toast(words.syncedDone) }) },
  }
}
export type Keep = ReturnType<typeof useKeep>
