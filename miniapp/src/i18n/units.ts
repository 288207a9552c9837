import { dictionary } from './words'

/** Words of those who keep a place's units; carried by the duties' subpackage alone. */
export const unitWords = dictionary(
  {
    title: '能派人的单位', text: '答应出人帮忙的企业、诊所、学校、机构。任务转到这里时，就能请他们派人。', none: '还没有登记单位', noneText: '问好了哪家能派人，就记在这里。', add: '登记一个单位', change: '修改单位',
    name: '单位名称', skills: '能做什么', skillsMissing: '请至少选一项', hands: '最多能派几个人', handsHint: '一次最多能来的人数', contact: '联系人', phone: '联系电话', phoneHint: '手机，或带区号的座机，如 027-82345678。', phoneKept: (phone: string) => `现在是 ${phone}；不改就不用填。`, missing: '请填写这一项', handsMissing: '请填写人数，如 6',
    phoneWho: '手机号平时遮住，请他们派人的同事才能看到，看过都有记录。', from: '从哪天起（可不填）', until: '到哪天为止（可不填）', sends: (hands: number) => `最多 ${String(hands)} 人`, now: '能派人', later: '现在不派', fromOn: (day: string) => `${day} 起`, upTo: (day: string) => `到 ${day}`,
    save: '保存', saved: '已保存', remove: '不再登记这个单位', removeSure: (name: string) => `不再登记${name}？`, removeText: '以后不能再请它派人；已经问过的，记录都还在。', removeYes: '不再登记', removed: '已删除',
    asked: '谁请过这些单位', askedNone: '还没有人请过', askedNoneText: '请单位派人时，会记在这里。', askedLine: (unit: string, hands: number, what: string) => `请${unit}来 ${String(hands)} 人：${what}`, noPlace: '这里没有您登记单位的地点', noPlaceText: '社区工作者和各级主管登记自己那一级的单位。',
  },
  {
    title: 'Units that send hands', text: 'Enterprises, clinics, schools and agencies that have said they will help. When a task comes up here they can be asked for people.', none: 'No units yet', noneText: 'Once somebody has said they can send people, keep them here.', add: 'Add a unit', change: 'Change a unit',
    name: 'Name of the unit', skills: 'What they can do', skillsMissing: 'Choose at least one', hands: 'How many people at most', handsHint: 'The most they can send at once', contact: 'Whom to call', phone: 'Phone', phoneHint: 'A mobile number, or one with its area code like 027-82345678.', phoneKept: (phone) => `Now ${phone}; leave it empty to keep it.`, missing: 'Please fill this in', handsMissing: 'Enter a number, such as 6',
    phoneWho: 'A mobile number is hidden; whoever asks them for people sees it, and that is recorded.', from: 'First day (optional)', until: 'Last day (optional)', sends: (hands) => `up to ${String(hands)} people`, now: 'Sends hands', later: 'Not now', fromOn: (day) => `from ${day}`, upTo: (day) => `until ${day}`,
    save: 'Save', saved: 'Saved', remove: 'Take this unit out', removeSure: (name) => `Take out ${name}?`, removeText: 'It can be asked no more; what it was asked before stays on record.', removeYes: 'Take it out', removed: 'Taken out',
    asked: 'Who asked them', askedNone: 'Nobody has asked yet', askedNoneText: 'When a unit is asked for people, it is written down here.', askedLine: (unit, hands, what) => `${unit}: ${String(hands)} people, ${what.toLowerCase()}`, noPlace: 'No place of yours keeps units here', noPlaceText: 'Community workers and supervisors keep the units of their own level.',
  },
)
