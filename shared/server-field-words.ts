/** Why a field was refused, where only the server can know: no phone carries these. */
import { helpFieldWords } from './help-field-words'
import { orderFieldWords } from './order-field-words'
import type { Words } from './words'

export const serverFieldWords = {
  'place-unknown': { zh: '没有找到这个地点，请重新选择', en: 'That place was not found; please choose again' },
  'place-community': { zh: '按房号或姓名查找，请先选一个社区；按编号查找不用选', en: 'To search by room or name choose a community first; a number is found without one' },
  'place-name': { zh: '地点名称只能用文字、数字、括号和连字符', en: 'A place’s name has letters, digits, brackets and hyphens only' },
  'place-below': { zh: '这种地点不能放在那里面', en: 'A place of this kind cannot stand there' },
  'place-outside': { zh: '只能选本社区里的地点', en: 'Choose a place of this community' },
  'place-kind': { zh: '只能并到同一种地点', en: 'Choose a place of the same kind' },
  sought: { zh: '请填写编号（如 7K3M-9QXA）、房号（如 3栋2单元1401）或姓名', en: 'Enter a number like 7K3M-9QXA, a room like 3-2-1401, or a name' },
  'away-order': { zh: '结束要晚于开始', en: 'The end must lie after the beginning' },
  'away-past': { zh: '这段时间已经过去了', en: 'That time is over already' },
  'away-too-long': { zh: '一次最多 {0} 天', en: 'At most {0} days at once' },
  'away-too-far': { zh: '最早提前 {0} 天', en: 'At most {0} days ahead' },
  'away-overlap': { zh: '和您另一次离岗的时间重叠，请改那一次', en: 'This overlaps another absence of yours; change that one instead' },
  'away-after-duty': { zh: '那时您的职责已经结束', en: 'Your duty is over by then' },
  'stand-in-self': { zh: '不能请自己代班，请选一位同事', en: 'You cannot stand in for yourself; choose a colleague' },
  'stand-in-stranger': { zh: '请选那时在同一社区有职责的同事', en: 'Choose a colleague who serves in the same community then' },
  'stand-in-there': { zh: '这位同事在这里已经有这个职责，请选别人，或者不选', en: 'This colleague already has this duty here; choose another, or nobody' },
  'stand-in-away': { zh: '这位同事那时也离岗，请选别人', en: 'This colleague is away then, too; choose another' },
  'hand-self': { zh: '已经在您手上了，请选一位同事', en: 'You have it already; choose a colleague' },
  outcomes: { zh: '请为每个人选择一个结果', en: 'Choose one outcome for each person' },
  'not-ordered': { zh: '这一户没有订这个套餐', en: 'This household has not ordered the package' },
  'only-ordered': { zh: '这一户还能登记 {0} 份', en: 'At most {0} can still be recorded for this household' },
  'drop-all': { zh: '降价对所有订了的住户都一样', en: 'A price drops for everybody who ordered' },
  cursor: { zh: '翻页信息已失效，请从头查看', en: 'This page marker is not valid; start from the first page' },
  'photo-kind': { zh: '请用 JPEG、PNG 或 WebP 格式的照片', en: 'Use a photo in JPEG, PNG or WebP' },
  'photo-broken': { zh: '这张照片不完整或已损坏，请换一张', en: 'This photo is cut off or damaged; choose another' },
  'photo-large': { zh: '这张照片的尺寸太大，请缩小后再传', en: 'This photo has too many pixels; make it smaller first' },
  'photo-more': { zh: '这个文件里除了照片还有别的内容，请换一张', en: 'This file holds something besides the photo; choose another' },
  'photo-unknown': { zh: '没有找到这张照片，请重新选择', en: 'That photo was not found; please choose it again' },
  ...orderFieldWords,
  ...helpFieldWords,
} as const satisfies Record<string, Words>
