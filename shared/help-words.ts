/** The words of the choices in a request for help. */
import type { Words } from './words'

export const helpChoices = {
  allowed: { zh: '可换同类药', en: 'A substitute will do' },
  ask: { zh: '换药先问我', en: 'Ask before a substitute' },
  cash: { zh: '现金', en: 'Cash' },
  card: { zh: '银行卡', en: 'Bank card' },
  walks: { zh: '能走', en: 'Walks' },
  wheelchair: { zh: '坐轮椅', en: 'In a wheelchair' },
  lying: { zh: '要躺着', en: 'Has to lie' },
  shopping: { zh: '买东西', en: 'Shopping' },
  parcel: { zh: '取快递', en: 'A parcel' },
  gas: { zh: '煤气', en: 'Gas' },
  water: { zh: '水', en: 'Water' },
  formula: { zh: '奶粉', en: 'Formula' },
  nappies: { zh: '尿布', en: 'Nappies' },
  maternity: { zh: '孕产', en: 'Maternity' },
  other: { zh: '其他', en: 'Other' },
  phone: { zh: '打电话', en: 'By phone' },
  visit: { zh: '上门', en: 'A visit' },
  food: { zh: '吃的', en: 'Food' },
  lodging: { zh: '住处', en: 'A roof' },
} as const satisfies Record<string, Words>
