/**
 * Why a field was refused, in the words of the person who filled it in. Schemas and rules name a code, this says it.
 * Here stands what forms on the phone find out themselves; what only the server finds stands in server-field-words.ts.
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
  'place-level': { zh: '请选到区县', en: 'Choose down to the district' },
  'place-home': { zh: '请选到社区或楼栋', en: 'Choose down to the community or the building' },
  phone: { zh: '请填写 11 位手机号码', en: 'Enter an 11-digit mobile number' },
  'unit-phone': { zh: '请填写手机号码，或带区号的座机', en: 'Enter a mobile number, or one with its area code' },
  'person-name': { zh: '姓名只能用文字、空格、间隔号和连字符', en: 'A name has letters, spaces, middle dots and hyphens only' },
  'birth-year': { zh: '请填写 1900 年以后的四位数年份，如 1958', en: 'Enter a year of four digits from 1900 on, such as 1958' },
  'birth-year-future': { zh: '出生年份不能晚于今年', en: 'The year of birth lies in the future' },
  address: { zh: '请写出路名、小区或门牌号，如 南京东路 100 号', en: 'Give a road, a compound or a number, like 100 Nanjing Road' },
  'wechat-code': { zh: '微信没有给出手机号，请再点一次，或者自己填写', en: 'WeChat did not give the number; tap once more, or type it' },
  choice: { zh: '请从给出的选项里选择', en: 'Choose one of the options' },
  'at-least-one': { zh: '请至少选择一项', en: 'Choose at least one' },
  'too-many': { zh: '最多 {0} 项', en: 'At most {0}' },
  'too-long': { zh: '最多 {0} 个字', en: 'At most {0} characters' },
  'too-small': { zh: '不能小于 {0}', en: 'Must be {0} or more' },
  'too-big': { zh: '不能大于 {0}', en: 'Must be {0} or less' },
  twice: { zh: '重复了', en: 'This is there twice' },
  'not-member': { zh: '这个人不在您的户里', en: 'This person is not in your household' },
  agreed: { zh: '请先问清楚，对方同意后再提交', en: 'Ask them first, and file once they agree' },
  'stay-order': { zh: '离开的日期早于到达的日期', en: 'The last day lies before the first' },
  'stay-future': { zh: '停留日期不能晚于今天', en: 'A stay cannot lie in the future' },
  'stay-too-old': { zh: '只填最近 14 天的停留', en: 'Only stays of the last 14 days' },
  'stay-overlap': { zh: '与另一段停留的日期重叠', en: 'The dates overlap another stay' },
  'arrival-too-old': { zh: '到达日期最早为 14 天前', en: 'The arrival may lie at most 14 days back' },
  'arrival-too-far': { zh: '到达日期最晚为 30 天后', en: 'The arrival may lie at most 30 days ahead' },
  'arrival-before-stay': { zh: '到达日期早于最后一段停留', en: 'The arrival lies before the last stay' },
  train: { zh: '请填写车次，如 G1234、K599', en: 'Enter the train number, like G1234 or K599' },
  flight: { zh: '请填写航班号，如 CZ3101', en: 'Enter the flight number, like CZ3101' },
  'flight-train': { zh: '这像是车次，坐火车请选“火车”；是航班请写成 D7 328 的样子', en: 'This reads as a train; choose Train, or write a flight like D7 328' },
  plate: { zh: '请填写车牌号，如 鄂A12345', en: 'Enter the number plate, like 鄂A12345' },
  lodging: { zh: '请填写住在哪里', en: 'Say where they will stay' },
  'door-part': { zh: '只能用文字、数字和连字符', en: 'Use letters, digits and hyphens only' },
  room: { zh: '请填写房号，如 1401', en: 'Enter the room, like 1401' },
  'one-of-phone-or-code': { zh: '请填写手机号码，或用微信手机号', en: 'Enter a phone number or use the one from WeChat' },
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
