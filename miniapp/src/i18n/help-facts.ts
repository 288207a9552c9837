import { dictionary } from './words'

/** Names of the parts of a request for help, wherever one is read. */
export const helpFactWords = dictionary(
  {
    why: '为什么这么急', call120: '请先打 120', asker: '求助人', language: '说什么话', medicines: '药品', kinds: (count: number) => `${count} 种，接手后可以看到`, afterwards: '接手后可以看到', pharmacy: '药店或医院', wanted: '哪天之前', insuranceCard: '医保卡', takeAlong: '要带上', cold: '要冷藏', pay: '怎么付',
    what: '要什么', to: '去哪里', day: '哪天', moves: '行动', back: '要不要送回', yes: '要', no: '不要', people: '几个人', days: '几天', diet: '忌口', talk: '怎么谈', note: '说明', left: (daily: number, left: number) => `每天 ${daily}，还剩 ${left}`, times: (quantity: number) => `× ${quantity}`,
  },
  {
    why: 'Why so urgent', call120: 'Call 120 first', asker: 'Asked by', language: 'Language', medicines: 'Medicine', kinds: (count) => `${count} sorts, shown to whoever takes it`, afterwards: 'shown to whoever takes it', pharmacy: 'Pharmacy or hospital', wanted: 'By', insuranceCard: 'Insurance card', takeAlong: 'to take along', cold: 'Has to be kept cold', pay: 'Payment',
    what: 'What', to: 'Where to', day: 'Day', moves: 'Moving', back: 'Bring back', yes: 'Yes', no: 'No', people: 'People', days: 'Days', diet: 'Does not eat', talk: 'How', note: 'Note', left: (daily, left) => `${daily} a day, ${left} left`, times: (quantity) => `× ${quantity}`,
  },
)
