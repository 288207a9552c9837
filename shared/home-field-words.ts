/** Why a field about a person, a home or a journey was refused. Apart, so that only the pages about them carry it. */
import { doorFieldWords } from './door-field-words'
import type { Words } from './words'

export const homeFieldWords = {
  ...doorFieldWords,
  'place-level': { zh: '请选到区县', en: 'Choose down to the district' },
  'birth-year': { zh: '请填写 1900 年以后的四位数年份，如 1958', en: 'Enter a year of four digits from 1900 on, such as 1958' },
  'birth-year-future': { zh: '出生年份不能晚于今年', en: 'The year of birth lies in the future' },
  'wechat-code': { zh: '微信没有给出手机号，请再点一次，或者自己填写', en: 'WeChat did not give the number; tap once more, or type it' },
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
  'one-of-phone-or-code': { zh: '请填写手机号码，或用微信手机号', en: 'Enter a phone number or use the one from WeChat' },
} as const satisfies Record<string, Words>
