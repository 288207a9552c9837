/** How urgent a request for help is: a table of cases over a few answers. The first case that fits decides; it is shown with the answer that decided. */
import type { HelpKind } from './help-kinds'
import type { Urgency } from './task-kinds'
import type { Words } from './words'

/** What is a matter for an ambulance first. */
export const signs = ['breathing', 'chest-pain', 'stroke', 'labour', 'unconscious', 'bleeding', 'self-harm'] as const
export type Sign = (typeof signs)[number]
export const signWords: Record<Sign, Words> = {
  breathing: { zh: '喘不上气', en: 'Trouble breathing' },
  'chest-pain': { zh: '胸口痛', en: 'Chest pain' },
  stroke: { zh: '嘴歪、一侧手脚没力、说不清话', en: 'A drooping face, one side weak, slurred speech' },
  labour: { zh: '要生了、破水', en: 'Labour, waters broken' },
  unconscious: { zh: '叫不醒', en: 'Cannot be woken' },
  bleeding: { zh: '大出血', en: 'Heavy bleeding' },
  'self-harm': { zh: '想伤害自己', en: 'Thoughts of self-harm' },
}
export const emergencyNumber = '120'

/** When it is needed: of medicine, when it runs out; of a ride, when it goes. */
export const times = ['now', 'today', 'tomorrow', 'days'] as const
export type Time = (typeof times)[number]
/** Of these it is reckoned, and not asked. */
export const reckoned: readonly HelpKind[] = ['medicine', 'transport']

export interface Answers { readonly signs: readonly Sign[]; readonly alone: boolean; readonly by: Time }
export interface Asked { readonly kind: HelpKind; readonly answers: Answers }

interface Case { readonly code: string; readonly fits: (asked: Asked) => boolean; readonly urgency: Urgency; readonly why: Words }

/** What cannot be waited for, once there is none: a day without it harms. */
const vital: readonly HelpKind[] = ['medicine', 'infant', 'transport']

export const urgencyCases = [
  { code: 'sign', fits: ({ answers }) => answers.signs.length > 0, urgency: 'urgent', why: { zh: '有危险的症状，请先打 120', en: 'There is a sign of danger: call 120 first' } },
  { code: 'none-left', fits: ({ kind, answers }) => vital.includes(kind) && answers.by === 'now', urgency: 'urgent', why: { zh: '现在就需要', en: 'It is needed now' } },
  { code: 'today-alone', fits: ({ answers }) => answers.alone && (answers.by === 'today' || answers.by === 'now'), urgency: 'urgent', why: { zh: '今天就需要，身边没有人', en: 'It is needed today and nobody is with them' } },
  { code: 'today', fits: ({ answers }) => answers.by === 'today' || answers.by === 'now', urgency: 'soon', why: { zh: '今天需要', en: 'It is needed today' } },
  { code: 'tomorrow', fits: ({ answers }) => answers.by === 'tomorrow', urgency: 'soon', why: { zh: '明天之前需要', en: 'It is needed by tomorrow' } },
  { code: 'call-back', fits: ({ kind }) => kind === 'call-back', urgency: 'soon', why: { zh: '请人回电，还不知道是什么事', en: 'Asked to be called: nobody knows yet what it is about' } },
  { code: 'distress', fits: ({ kind }) => kind === 'psychological', urgency: 'soon', why: { zh: '需要有人说说话', en: 'Somebody needs to be talked to' } },
  { code: 'stranded', fits: ({ kind }) => kind === 'stranded', urgency: 'soon', why: { zh: '没有吃的或住的地方', en: 'Without food or a roof' } },
  { code: 'alone', fits: ({ answers }) => answers.alone, urgency: 'soon', why: { zh: '身边没有人', en: 'Nobody is with them' } },
  { code: 'days', fits: () => true, urgency: 'normal', why: { zh: '还能等几天', en: 'It can wait some days' } },
] as const satisfies readonly Case[]
export type UrgencyCode = (typeof urgencyCases)[number]['code']
export const urgencyCodes = urgencyCases.map(({ code }) => code) as [UrgencyCode, ...UrgencyCode[]]

export interface Rated { readonly urgency: Urgency; readonly because: UrgencyCode; readonly sign?: Sign }

/** The urgency, which case decided, and where it was a sign of danger which one. */
export function urgencyOf(asked: Asked): Rated {
  const { urgency, code } = urgencyCases.find(({ fits }) => fits(asked)) ?? urgencyCases[urgencyCases.length - 1] as (typeof urgencyCases)[number]
  const [sign] = asked.answers.signs
  return { urgency, because: code, ...(code === 'sign' && sign ? { sign } : {}) }
}
