/** Turns the lines of a task's log into sentences. Apart from say-task.ts, so that only the subpackages that show a log carry it. */
import { shanghaiDay } from '@shared/civil-time'
import { channelWords } from '@shared/desk-words'
import { thankWords } from '@shared/help-between'
import { helpStepWords } from '@shared/help-kinds'
import { kitWords } from '@shared/help-kit'
import type { TaskEvent } from '@shared/task-event'
import type { TaskKind } from '@shared/task-kinds'
import { unitSkills } from '@shared/unit-skills'
import type { Lang, Words } from '@shared/words'
import { now } from '@/session/now'
import { deedWords } from './deeds'
import { sayRisk } from './risk-match'
import { sayNamed, sayOutcome } from './say-task'
import { taskWords } from './tasks'
import { sayMoment } from './when'

const stepWords: Readonly<Record<string, Words>> = { ...helpStepWords, ...kitWords, ...thankWords }
const sayStep = (step: string, lang: Lang): string => stepWords[step]?.[lang] ?? step

export function sayEvent(event: TaskEvent, lang: Lang): string {
  const words = deedWords[lang]
  const by = event.by ? (event.by.me ? words.me : sayNamed(event.by.name, event.by.role, lang)) : words.system
  if (event.verb === 'reveal' && event.way === 'door') return words.sawRoom(by)
  return event.way === 'door' ? words.visited(by) : words.did[event.verb](by)
}

/** Which unit was asked for what, or what it answered. */
function sayUnit(unit: TaskEvent['unit'], lang: Lang): string {
  if (!unit) return ''
  const words = deedWords[lang]
  const { name, hands, skill, answer, when } = unit
  if (!answer) return words.askedFor(name, String(hands), unitSkills[skill][lang])
  return answer === 'cannot' || !when ? words.cannot(name) : words.coming(name, String(hands), sayMoment(when, lang, shanghaiDay(now())))
}

/** What an event adds to its sentence: a call's result, a purpose, outcomes, a note; one a line. */
export function sayEventMore(event: TaskEvent, kind: TaskKind, lang: Lang): string {
  const words = deedWords[lang]
  const { reference, forPurpose, calls, purposes, urgencies } = taskWords[lang]
  const outcomes = (event.outcomes ?? []).map(({ name, outcome }) => `${name}${lang === 'zh' ? '：' : ': '}${sayOutcome(kind, outcome, lang)}`)
  const passed = (event.passed ?? []).join(lang === 'zh' ? '、' : ', ')
  return [event.channel ? words.forThem(channelWords[event.channel][lang]) : '', passed ? words.passed(passed) : '', event.from && event.to ? (event.verb === 'assign' ? words.lent : words.fromTo)(event.from, event.to) : '', event.other ? reference(event.other) : '', event.call ? (event.way === 'door' && event.call !== 'wrong-number' ? words.atDoor[event.call] : calls[event.call]) : '', event.until ? words.standsUntil(sayMoment(event.until, lang, shanghaiDay(now()))) : '', event.purpose ? forPurpose(purposes[event.purpose]) : '', event.plan ? words.plans[event.plan] : '', event.urgency ? urgencies[event.urgency] : '', event.step ? sayStep(event.step, lang) : '', ...outcomes, sayUnit(event.unit, lang), event.risk ? sayRisk(event.risk, lang) : '', event.text ?? '']
    .filter((text) => text !== '')
    .join('\n')
}
