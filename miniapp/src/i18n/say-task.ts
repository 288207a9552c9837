/** Turns what the server tells in fields into sentences. */
import { roleWords, roles } from '@shared/duties'
import { thankWords } from '@shared/help-between'
import { helpStepWords } from '@shared/help-kinds'
import { measureKinds } from '@shared/measure-words'
import type { Notice } from '@shared/notices'
import { kindRow, type TaskKind } from '@shared/task-kinds'
import type { Lang, Words } from '@shared/words'
import { taskWords } from './tasks'

export function sayRole(role: string | undefined, lang: Lang): string {
  const known = roles.find((one) => one === role)
  return known ? roleWords[known][lang] : (role ?? '')
}

export function sayNamed(name: string, role: string | undefined, lang: Lang): string {
  const said = sayRole(role, lang)
  if (said === '') return name
  return lang === 'zh' ? `${said} ${name} ` : `${name} (${said.toLowerCase()})`
}

const sayStep = (step: string, lang: Lang): string => (helpStepWords as Readonly<Record<string, Words>>)[step]?.[lang] ?? step

export function sayOutcome(kind: TaskKind, outcome: string, lang: Lang): string {
  return kindRow(kind).outcomes[outcome]?.[lang] ?? outcome
}

export function sayKind(kind: TaskKind, lang: Lang): string {
  const title = kindRow(kind).title[lang]
  return lang === 'zh' ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

/** What became of a measure: a code, or the kind that begins, and how many days. */
function sayMeasure({ kind, label, detail }: Notice, lang: Lang): string | undefined {
  if (detail === undefined || !(kind === 'measure' || kind === 'measure-over')) return undefined
  const [code = '', days = ''] = detail.split(' ')
  const words: Readonly<Record<string, ((who: string, what: string, days: string) => string) | undefined>> = taskWords[lang].measures
  const begun = days === '' ? undefined : Object.entries(measureKinds).find(([name]) => name === code)?.[1].name[lang]
  return begun === undefined ? words[code]?.(label, '', days) : words['started']?.(label, begun, days)
}

export function sayNotice(notice: Notice, lang: Lang): string {
  const ofMeasure = sayMeasure(notice, lang)
  if (ofMeasure !== undefined) return ofMeasure
  const words = taskWords[lang]
  const by = notice.by === undefined ? words.someone : sayNamed(notice.by, notice.role, lang)
  if (notice.kind === 'revealed' && notice.detail === 'room') return words.sawRoom(by)
  return words.notices[notice.kind](notice.taskKind ? sayKind(notice.taskKind, lang) : notice.label, by)
}

/** The outcome, call result or purpose that a notice carries as a code. */
export function sayNoticeMore({ kind, taskKind, detail }: Notice, lang: Lang): string {
  if (detail === undefined || taskKind === undefined || (kind === 'revealed' && detail === 'room')) return ''
  const { calls, purposes, urgencies } = taskWords[lang]
  const known: Readonly<Record<string, string>> = kind === 'called' ? calls : kind === 'revealed' ? purposes : kind === 'rated' ? urgencies : {}
  // A word that was chosen, or what was written with the word that it arrived.
  if (kind === 'help-thanks') return (thankWords as Readonly<Record<string, Words>>)[detail]?.[lang] ?? detail
  if (kind === 'help-step') return sayStep(detail, lang)
  return known[detail] ?? sayOutcome(taskKind, detail, lang)
}
