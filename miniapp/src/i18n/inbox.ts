import { dictionary } from './words'

export const inboxWords = dictionary(
  {
    title: '收件箱', sections: '收件箱的内容', tasks: '任务', requests: '我的事', notices: '通知', filters: '筛选', mine: '我在办的', overdue: '已超时', place: '哪里的任务', below: (name: string) => `${name}：选一个社区看它的任务`, otherCommunity: '换社区', numbers: (open: number, held: number) => `待接手 ${String(open)} · 在办 ${String(held)}`, late: (count: number) => `超时 ${String(count)}`, unsaid: (count: number) => `没有交代 ${String(count)}`, tonight: (count: string) => `今晚还有 ${count} 件没有交代`, sayTonight: '逐件交代',
    noTasks: '这里没有任务', noTasksText: '有新的报备分到这里时，会出现在这一页。', noTasksFiltered: '没有符合筛选的任务', help: '求助', runs: '一趟办', clear: '看全部', search: '查找', shareOut: '分派',
    noRequests: '还没有办过的事', noRequestsText: '您提交的报备会出现在这里，随时能看进度。', report: '回家报备', noHome: '先登记住址，才能报备。',
    noNotices: '还没有通知', noNoticesText: '和您有关的事有了变化，会在这里告诉您。', allRead: '全部标为已读',
    pick: '选一个任务', pickText: '左边选一个任务，这里就能看到内容和能做的事。', signedOutText: '登录后看您的事、通知和任务。',
  },
  {
    title: 'Inbox', sections: 'What the inbox holds', tasks: 'Tasks', requests: 'Requests', notices: 'Notices', filters: 'Filters', mine: 'With me', overdue: 'Overdue', place: 'Whose tasks', below: (name) => `${name}: choose a community to see its tasks`, otherCommunity: 'Another community', numbers: (open, held) => `${String(open)} free · ${String(held)} taken`, late: (count) => `${String(count)} overdue`, unsaid: (count) => `${String(count)} without a word`, tonight: (count) => `${count} without a word for tonight`, sayTonight: 'Say what happens',
    noTasks: 'No tasks here', noTasksText: 'New reports for this place will appear here.', noTasksFiltered: 'No tasks match the filters', help: 'Help', runs: 'In one go', clear: 'Show all', search: 'Find', shareOut: 'Share out',
    noRequests: 'No requests yet', noRequestsText: 'Reports that you file appear here, with how far they are.', report: 'Report a journey home', noHome: 'Register where you live first.',
    noNotices: 'No notices yet', noNoticesText: 'When something of yours changes you will read it here.', allRead: 'Mark all as read',
    pick: 'Choose a task', pickText: 'Choose a task on the left to see it and what you can do.', signedOutText: 'Sign in to see your requests, notices and tasks.',
  },
)
