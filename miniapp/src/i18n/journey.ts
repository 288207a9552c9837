import { dictionary } from './words'

/** Words of a journey's form: asked of a resident on the page, or read out by a worker at the desk. */
export const journeyWords = dictionary(
  {
    unwell: '最近 14 天有人不舒服吗？', unwellHint: '都没有也请点一下', nobody: '都没有不舒服', well: '没有不舒服',
    symptoms: (name: string) => `${name} 最近 14 天有没有不舒服`, symptomsHint: '有几样选几样，没有也请点一下',
    stays: '停留过的地方', staysHint: '最近 14 天在外地住过的每个地方', stay: (n: number) => `第 ${n} 个地方`, district: '省市区县', address: '详细地址', addressHint: '街道、小区或酒店', from: '从', till: '到', addStay: '再加一个地方', removeStay: '删除这个地方',
    transport: '怎么回来', number: { train: '车次', flight: '航班号', car: '车牌号（可不填）', coach: '班次（可不填）', ship: '船次（可不填）', other: '说明（可不填）' }, numberHint: { train: '如 G1234', flight: '如 CZ3101', car: '如 鄂A12345', coach: '', ship: '', other: '' },
    arrival: '哪天到家', arrivalHint: '过去 14 天到以后 30 天', lodging: '回来住在哪里', home: (label: string) => `住家里（${label}）`, elsewhere: '住别处', elsewhereAddress: '住处地址',
    note: '还想说的（可不填）', noteHint: '最多 2000 字', fix: (count: number) => `有 ${count} 处需要修改`,
  },
  {
    unwell: 'Has anyone felt unwell in the last 14 days?', unwellHint: 'Say so too if everyone is well', nobody: 'Nobody has symptoms', well: 'No symptoms',
    symptoms: (name) => `Has ${name} felt unwell in the last 14 days?`, symptomsHint: 'Choose all that apply, or none',
    stays: 'Where you stayed', staysHint: 'Each place away from home in the last 14 days', stay: (n) => `Place ${n}`, district: 'Province, city, district', address: 'Address', addressHint: 'Street, compound or hotel', from: 'From', till: 'Until', addStay: 'Add another place', removeStay: 'Remove this place',
    transport: 'How you come', number: { train: 'Train number', flight: 'Flight number', car: 'Number plate (optional)', coach: 'Coach (optional)', ship: 'Ship (optional)', other: 'Say how (optional)' }, numberHint: { train: 'Such as G1234', flight: 'Such as CZ3101', car: 'Such as 鄂A12345', coach: '', ship: '', other: '' },
    arrival: 'Day of arrival', arrivalHint: 'From 14 days ago to 30 days ahead', lodging: 'Where you will stay', home: (label) => `At home (${label})`, elsewhere: 'Elsewhere', elsewhereAddress: 'Address there',
    note: 'Anything else (optional)', noteHint: 'At most 2,000 characters', fix: (count) => (count === 1 ? 'One field needs another look' : `${count} fields need another look`),
  },
)
