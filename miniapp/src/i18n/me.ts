import { dictionary } from './words'

export const meWords = dictionary(
  {
    title: '我的', nameless: '还没有填写姓名', rename: '修改姓名', giveName: '填写姓名', signedOut: '还没有登录', household: '我家', change: '换一户', members: '家人', membersText: (count: number) => `${count} 人`,
    phone: '联系电话', noPhone: '还没有留', verified: '微信已验证', unverified: '手工填写，未验证', consents: '隐私和授权', consented: '已同意', notConsented: (names: string[]) => `还没有同意：${names.join('、')}`, consentNames: { privacy: '隐私条款', 'health-travel': '健康和行程信息' },
    looks: '谁看过我的信息', care: '没消息时请人看望', measure: '健康登记', addHome: '登记住址', anotherHome: '登记另一处住址', duties: '我的职责', standsIn: (name: string) => `代 ${name}`, until: (day: string) => `至 ${day}`, fromOn: (day: string) => `${day} 起`, waiting: '等待确认',
    settings: '设置', elder: '长辈版（大字）', language: '语言', on: '已打开', off: '已关闭', chinese: '简体中文', english: 'English', signOut: '退出登录', sure: '确定退出登录？', sureText: '没有提交的草稿会从这部手机上删除。', local: '换一个人（本机演示）', about: '守望：邻里守望相助',
  },
  {
    title: 'Me', nameless: 'No name given yet', rename: 'Change name', giveName: 'Give name', signedOut: 'Not signed in', household: 'My household', change: 'Choose household', members: 'Family', membersText: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
    phone: 'Contact phone', noPhone: 'None yet', verified: 'Verified by WeChat', unverified: 'Typed, not verified', consents: 'Privacy and consent', consented: 'Agreed', notConsented: (names) => `Not agreed yet: ${names.join(', ')}`, consentNames: { privacy: 'privacy terms', 'health-travel': 'health and travel data' },
    looks: 'Who saw my data', care: 'Come by when it is quiet', measure: 'Daily check-in', addHome: 'Register where I live', anotherHome: 'Register another home', duties: 'My duties', standsIn: (name) => `for ${name}`, until: (day) => `until ${day}`, fromOn: (day) => `from ${day} on`, waiting: 'waiting to be confirmed',
    settings: 'Settings', elder: 'Large text', language: 'Language', on: 'On', off: 'Off', chinese: '简体中文', english: 'English', signOut: 'Sign out', sure: 'Sign out?', sureText: 'Drafts that you have not sent are removed from this phone.', local: 'Be someone else (local demo)', about: 'Shouwang: neighbours who look out for each other',
  },
)
