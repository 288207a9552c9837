/** The words of a report's choices. */
import type { Words } from './words'

export const symptoms = ['fever', 'cough', 'sore-throat', 'fatigue', 'loss-of-smell', 'diarrhoea', 'breathing'] as const
export type Symptom = (typeof symptoms)[number]
export const symptomWords: Record<Symptom, Words> = {
  fever: { zh: '发热', en: 'Fever' },
  cough: { zh: '咳嗽', en: 'Cough' },
  'sore-throat': { zh: '咽痛', en: 'Sore throat' },
  fatigue: { zh: '乏力', en: 'Fatigue' },
  'loss-of-smell': { zh: '嗅觉味觉减退', en: 'Loss of smell or taste' },
  diarrhoea: { zh: '腹泻', en: 'Diarrhoea' },
  breathing: { zh: '呼吸困难', en: 'Trouble breathing' },
}

export const transportKinds = ['train', 'flight', 'car', 'coach', 'ship', 'other'] as const
export type TransportKind = (typeof transportKinds)[number]
export const transportWords: Record<TransportKind, Words> = {
  train: { zh: '火车', en: 'Train' },
  flight: { zh: '飞机', en: 'Flight' },
  car: { zh: '自驾', en: 'Car' },
  coach: { zh: '长途客车', en: 'Coach' },
  ship: { zh: '轮船', en: 'Ship' },
  other: { zh: '其他', en: 'Other' },
}
