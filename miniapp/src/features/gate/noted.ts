/** What whoever keeps the gate has seen of somebody, and what is missing or wrong in it before it can be written down. */
import { temperatures } from '@shared/fever'
import { mustsLeft, type Noted } from '@shared/gate-words'
import type { Direction } from '@shared/pass-check'

/** What was seen of them; a temperature is text until it is written down. */
export interface Seen { readonly musts: readonly ('identity' | 'details' | 'mask')[]; readonly temperature: string; readonly undone: string; readonly plate: string; readonly name: string; readonly phone: string; readonly to: string }
export const nothing: Seen = { musts: [], temperature: '', undone: '', plate: '', name: '', phone: '', to: '' }

export const degreesOf = (text: string): number | undefined => {
  const degrees = Number(text.trim().replace('．', '.').replace(',', '.'))
  return text.trim() !== '' && /^\d{2}(\.\d)?$/.test(String(degrees)) && degrees >= temperatures.least && degrees <= temperatures.most ? degrees : undefined
}

/** What was seen of them, as it is written down. */
export function notedOf(seen: Seen, direction: Direction, admitted: boolean): Noted {
  const [temperature, undone] = [degreesOf(seen.temperature), seen.undone.trim()]
  const has = (must: Seen['musts'][number]): boolean => seen.musts.includes(must)
  return { direction, admitted, identity: has('identity'), details: has('details'), mask: has('mask'), ...(temperature === undefined ? {} : { temperature }), ...(undone === '' ? {} : { undone }) }
}

export type Fault = { id: string; message: string }
interface Words { readonly choose: string; readonly required: string; readonly temperatureLeft: string; readonly mustsLeft: (left: string) => string; readonly identity: string; readonly details: string; readonly mask: string }
type Listed = (names: readonly string[]) => string
/** `stranger`: somebody without a pass. */
interface Way { readonly direction: Direction; readonly admitted: boolean; readonly stranger: boolean }

/** Of the four musts, by the rule that the server has, too. */
function mustFaults(noted: Noted, words: Words, listed: Listed): Fault[] {
  const left = mustsLeft(noted)
  const ticks = left.filter((must) => must !== 'temperature').map((must) => words[must])
  return [...(ticks.length > 0 ? [{ id: 'musts', message: words.mustsLeft(listed(ticks)) }] : []), ...(left.includes('temperature') ? [{ id: 'temperature', message: words.temperatureLeft }] : [])]
}

/** What is missing or wrong before it can be written down. */
export function faultsOf(seen: Seen, { direction, admitted, stranger }: Way, words: Words, listed: Listed): Fault[] {
  return [
    ...(seen.temperature.trim() !== '' && degreesOf(seen.temperature) === undefined ? [{ id: 'temperature', message: words.choose }] : []),
    ...mustFaults(notedOf(seen, direction, admitted), words, listed),
    ...(stranger ? (['name', 'to'] as const).filter((id) => seen[id].trim() === '').map((id) => ({ id, message: words.required })) : []),
  ]
}
