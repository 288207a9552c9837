/** What a worker types at a task, by verb: kept on the phone until it is sent, so that closing the sheet or the page costs no word. */
import { keep, readKept } from '@/session/kept'
import { workDraftKey } from '@/session/personal'

/** Those typed at last stay; a phone is no archive. */
const most = 40

type Kept = readonly (readonly [of: string, text: string])[]

const isKept = (one: unknown): one is Kept[number] => Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string')

function allKept(): Kept {
  const kept = readKept(workDraftKey)
  return Array.isArray(kept) ? kept.filter(isKept) : []
}

export const sheetText = (task: string, verb: string): string => allKept().find(([of]) => of === `${task} ${verb}`)?.[1] ?? ''

/** Nothing typed, or all sent: nothing is kept. */
export function keepSheetText(task: string, verb: string, text: string): void {
  const of = `${task} ${verb}`
  const others = allKept().filter(([one]) => one !== of)
  keep(workDraftKey, (text === '' ? others : [...others, [of, text]]).slice(-most))
}
