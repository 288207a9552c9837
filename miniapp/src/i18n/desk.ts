import { dictionary } from './words'

/** Words of filing for somebody. */
export const deskWords = dictionary(
  {
    title: '代为报备', lead: '有人打来电话、到窗口来，或您上门走访时，替他们填写。对方不用手机，也不用账号。', kept: '填写的内容自动保存在这部手机上', step: (at: number, of: number) => `第 ${String(at)} 步，共 ${String(of)} 步`,
    channel: '怎么找到您的？', people: '谁回来', peopleHint: '姓名写全；这一户已经登记的人会自动对上，不会重复。', person: (n: number) => `第 ${String(n)} 位`, name: '姓名', year: '出生年份（可不填）', addPerson: '再加一位', removePerson: '删除这一位', nameless: (n: number) => `第 ${String(n)} 位`,
    phone: '联系电话（可不填）', phoneHint: '这一户还没有留电话时才会用上，记为“未验证”。', door: '住在哪里', checkTitle: '念给对方听，核对一遍', how: '来源', home: '住址', number: '联系电话', none: '没有', unit: (text: string) => `${text} 单元`,
    agreed: '对方同意', agreedHint: '这些信息只给负责这个地点的工作人员办事用，办结 14 天后删除。', agreedYes: '已经告诉对方，对方同意', back: '上一步', submit: '确认提交',
    done: '已经提交', reference: '请把编号念给对方', place: (name: string) => `由 ${name} 办理`, due: (when: string) => `${when} 前办理`, next: '可以告诉对方', open: '打开这个任务', again: '再报一户', inbox: '回收件箱',
    refused: '这一页给网格员和社区工作者用', refusedText: '您自己的报备，请从首页填写。', outside: '这个住址不在您值守的范围里', outsideText: '请选您网格或社区里的住址；别处的请对方联系当地社区。',
  },
  {
    title: 'Report for someone', lead: 'Fill this in for someone who calls, comes to the desk or is visited. They need no phone and no account.', kept: 'What you fill in is kept on this phone', step: (at, of) => `Step ${String(at)} of ${String(of)}`,
    channel: 'How did they reach you?', people: 'Who comes home', peopleHint: 'Give full names. Whoever is registered at this home is matched and not added twice.', person: (n) => `Person ${String(n)}`, name: 'Name', year: 'Year of birth (optional)', addPerson: 'Add another person', removePerson: 'Remove this person', nameless: (n) => `person ${String(n)}`,
    phone: 'Phone number (optional)', phoneHint: 'Used only where this home has left none; it stands as not verified.', door: 'Where they live', checkTitle: 'Read it back to them', how: 'Source', home: 'Home', number: 'Phone', none: 'None', unit: (text) => `unit ${text}`,
    agreed: 'They agree', agreedHint: 'Only the workers of this place use what was told; it is deleted 14 days after it is closed.', agreedYes: 'I told them so, and they agree', back: 'Back', submit: 'Submit',
    done: 'Submitted', reference: 'Read this number out to them', place: (name) => `With ${name}`, due: (when) => `To be done by ${when}`, next: 'What you can tell them', open: 'Open the task', again: 'File for another home', inbox: 'Back to the inbox',
    refused: 'This page is for grid and community workers', refusedText: 'File a report of your own from the home page.', outside: 'This home is not in the area you serve', outsideText: 'Choose a home of your grid or community; others should call the community where they live.',
  },
)
