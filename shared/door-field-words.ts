/** Why a field about somebody at a door, or a way to one, was refused: forms that ask for no journey carry these alone. */
import type { Words } from './words'

export const doorFieldWords = {
  'place-home': { zh: '请选到社区或楼栋', en: 'Choose down to the community or the building' },
  phone: { zh: '请填写 11 位手机号码', en: 'Enter an 11-digit mobile number' },
  'person-name': { zh: '姓名只能用文字、空格、间隔号和连字符', en: 'A name has letters, spaces, middle dots and hyphens only' },
  'not-member': { zh: '这个人不在您的户里', en: 'This person is not in your household' },
  agreed: { zh: '请先问清楚，对方同意后再提交', en: 'Ask them first, and file once they agree' },
  address: { zh: '请写出路名、小区或门牌号，如 南京东路 100 号', en: 'Give a road, a compound or a number, like 100 Nanjing Road' },
  'door-part': { zh: '只能用文字、数字和连字符', en: 'Use letters, digits and hyphens only' },
  room: { zh: '请填写房号，如 1401', en: 'Enter the room, like 1401' },
} as const satisfies Record<string, Words>
