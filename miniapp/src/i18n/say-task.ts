/** Turns what the server tells in fields into sentences. */
import { shanghaiDay } from '@shared/civil-time'
import { channelWords } from '@shared/desk-words'
import { roleWords, roles } from '@shared/duties'
import { helpStepWords } from '@shared/help-kinds'
import { kitWords } from '@shared/help-kit'
import type { Notice } from '@shared/notices'
import { symptomWords } from '@shared/report-words'
import type { TaskEvent } from '@shared/task-event'
import { kindRow, type TaskKind } from '@shared/task-kinds'
import { unitSkills } from '@shared/unit-skills'
import type { Lang, Words } from '@shared/words'
import { now } from '@/session/now'
import { taskWords } from './tasks'
import { sayMoment } from './when'

export function sayRole(role: string | undefined, lang: Lang): string {
  const known = roles.find((one) => one === role)
  return known ? roleWords[known][lang] : (role ?? '')
}

function named(name: string, role: string | undefined, lang: Lang): string {
  const said = sayRole(role, lang)
  if (said === '') return name
  return lang === 'zh' ? `${said} ${name} ` : `${name} (${said.toLowerCase()})`
}

export function sayEvent(event: TaskEvent, lang: Lang): string {
  const words = taskWords[lang]
  const by = event.by ? (event.by.me ? words.me : named(event.by.name, event.by.role, lang)) : words.system
  return words.did[event.verb](by)
}

/** Which unit was asked for what, or what it answered. */
function sayUnit(unit: TaskEvent['unit'], lang: Lang): string {
  if (!unit) return ''
  const words = taskWords[lang]
  const { name, hands, skill, answer, when } = unit
  if (!answer) return words.askedFor(name, String(hands), unitSkills[skill][lang])
  return answer === 'cannot' || !when ? words.cannot(name) : words.coming(name, String(hands), sayMoment(when, lang, shanghaiDay(now())))
}

/** What an event adds to its sentence: a call's result, a purpose, outcomes, a note; one a line. */
export function sayEventMore(event: TaskEvent, kind: TaskKind, lang: Lang): string {
  const words = taskWords[lang]
  const outcomes = (event.outcomes ?? []).map(({ name, outcome }) => `${name}${lang === 'zh' ? '：' : ': '}${sayOutcome(kind, outcome, lang)}`)
  const passed = (event.passed ?? []).join(lang === 'zh' ? '、' : ', ')
  return [event.channel ? words.forThem(channelWords[event.channel][lang]) : '', passed ? words.passed(passed) : '', event.from && event.to ? (event.verb === 'assign' ? words.lent : words.fromTo)(event.from, event.to) : '', event.other ? words.reference(event.other) : '', event.call ? words.calls[event.call] : '', event.purpose ? words.forPurpose(words.purposes[event.purpose]) : '', event.plan ? words.plans[event.plan] : '', event.urgency ? words.urgencies[event.urgency] : '', event.step ? sayStep(event.step, lang) : '', ...outcomes, sayUnit(event.unit, lang), event.text ?? '']
    .filter((text) => text !== '')
    .join('\n')
}

const stepWords: Readonly<Record<string, Words>> = { ...helpStepWords, ...kitWords }
const sayStep = (step: string, lang: Lang): string => stepWords[step]?.[lang] ?? step

export function sayOutcome(kind: TaskKind, outcome: string, lang: Lang): string {
  return kindRow(kind).outcomes[outcome]?.[lang] ?? outcome
}

export function sayKind(kind: TaskKind, lang: Lang): string {
  const title = kindRow(kind).title[lang]
  return lang === 'zh' ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

export function sayNotice(notice: Notice, lang: Lang): string {
  const words = taskWords[lang]
  const by = notice.by === undefined ? words.someone : named(notice.by, notice.role, lang)
  return words.notices[notice.kind](notice.taskKind ? sayKind(notice.taskKind, lang) : notice.label, by)
}

/** The outcome, call result or purpose that a notice carries as a code. */
export function sayNoticeMore({ kind, taskKind, detail }: Notice, lang: Lang): string {
  if (detail === undefined || taskKind === undefined) return ''
  const { calls, purposes, urgencies } = taskWords[lang]
  const known: Readonly<Record<string, string>> = kind === 'called' ? calls : kind === 'revealed' ? purposes : kind === 'rated' ? urgencies : {}
  if (kind === 'help-step') return sayStep(detail, lang)
  return known[detail] ?? sayOutcome(taskKind, detail, lang)
}

export function saySymptoms(given: readonly (keyof typeof symptomWords)[], lang: Lang): string {
  return given.map((one) => symptomWords[one][lang]).join(lang === 'zh' ? '、' : ', ')
}
