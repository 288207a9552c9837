import { dictionary } from './words'

/** Names of the parts of a report, wherever one is read. */
export const reportFactWords = dictionary(
  { traveller: '报备的人', travellers: '同行的人', noSymptoms: '没有症状', stays: '停留过的地方', transport: '交通', arrival: '到达', lodging: '回来住', atHome: '家里', noteOf: '说明' },
  { traveller: 'Who comes home', travellers: 'Who travels', noSymptoms: 'No symptoms', stays: 'Where they stayed', transport: 'Transport', arrival: 'Arrival', lodging: 'Will stay', atHome: 'at home', noteOf: 'Note' },
)
