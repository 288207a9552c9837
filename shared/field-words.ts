/**
 * Why a field was refused, in the words of the person who filled it in. Schemas and rules name a code, this says it.
 * Here stands what every form on the phone finds out itself; what forms about people and their journeys find stands in home-field-words.ts, about orders in order-field-words.ts, what only the server finds in server-field-words.ts.
 */
import type { serverFieldWords } from './server-field-words'
import type { Lang, Words } from './words'

const words = {
  required: { zh: '请填写这一项', en: 'Please fill this in' },
  choose: { zh: '请选择', en: 'Please choose' },
  form: { zh: '格式不对', en: 'This has the wrong form' },
  day: { zh: '没有这一天，请写成 2022-08-31 的样子', en: 'That day does not exist; write it like 2022-08-31' },
  instant: { zh: '时间的格式不对', en: 'That is not a valid time' },
  time: { zh: '请写成 08:30 的样子', en: 'Write the time like 08:30' },
  id: { zh: '编号的格式不对', en: 'That is not a valid id' },
  place: { zh: '请从列表中选择地点', en: 'Choose a place from the list' },
  choice: { zh: '请从给出的选项里选择', en: 'Choose one of the options' },
  'at-least-one': { zh: '请至少选择一项', en: 'Choose at least one' },
  'too-many': { zh: '最多 {0} 项', en: 'At most {0}' },
  'too-long': { zh: '最多 {0} 个字', en: 'At most {0} characters' },
  'too-small': { zh: '不能小于 {0}', en: 'Must be {0} or more' },
  'too-big': { zh: '不能大于 {0}', en: 'Must be {0} or less' },
  twice: { zh: '重复了', en: 'This is there twice' },
} as const satisfies Record<string, Words>

export type FieldCode = keyof typeof words | keyof typeof serverFieldWords
/** A field refused by a rule: where it stands, and why (a code, with its number after a colon where it has one). */
export interface FieldIssue { path: string; code: FieldCode | `${FieldCode}:${number}` }

let known: Readonly<Record<string, Words>> = words

/** From now on these codes can be said, too. */
export function alsoSay(more: Readonly<Record<string, Words>>): void {
  known = { ...known, ...more }
}

/** The sentence for a code such as `too-long:40`; undefined when it is no code of ours, or one that was not to be said here. */
export function sayField(code: string, lang: Lang): string | undefined {
  const [name = '', figure = ''] = code.split(':')
  return Object.keys(known).includes(name) ? known[name]?.[lang].replace('{0}', figure) : undefined
}
