import { dictionary } from './words'

export const reportWords = dictionary(
  {
    title: '回家报备', forWhich: '替哪一户报备？', changeTitle: '修改报备', to: (community: string) => `报给 ${community}`, linkElsewhere: (name: string) => `链接来自 ${name}，但您登记的住址不在那里。报备会交给您住址所在的社区。`,
    kept: '填写的内容自动保存在这部手机上', who: '谁回来', whoHint: '可以替没有手机的家人报备', addPerson: '名单里没有？添加家人',
    check: '检查一遍', checkTitle: '提交前检查', checkText: '看看有没有写错。提交后，在工作人员接手之前还能修改。', submit: '确认提交', saveChange: '确认修改', backToForm: '返回修改', noHome: '登记住址后，就能报备；报备会交给您住址所在的社区。', nothing: '没有要提交的内容', nothingText: '可能已经提交了，去我的报备里看看。', mine: '我的报备',
    done: '已经提交', changed: '已经修改', reference: '编号', unsent: '后来改的内容还没有交。', next: '接下来', see: '看进度', goHome: '回首页', phoneMissing: '还没有留联系电话。留一个，工作人员才好联系您。', leavePhone: '留联系电话',
    none: '还没有报备', noneText: '从外地回来，先告诉社区一声。', file: '报备', detail: '报备', holder: (name: string) => `${name} 在办`, place: (name: string) => `由 ${name} 办理`, change: '修改', withdraw: '撤回', withdrawSure: '确定撤回这次报备？', withdrawText: '撤回后社区不会再处理。以后可以重新报备。', withdrawn: '已撤回', reopen: '还没有解决', reopenWhat: '还有什么没有解决？', timeline: '经过', content: '填报的内容',
    withdrawnNext: '您已经撤回了这次报备。', mergedNext: '同一户还有一份一样的报备，这一份和它合并办理，您不用再做什么。', joinedTo: (reference: string) => `现在属于报备 ${reference}`, joinedOpen: '看那一份', phone: '联系电话', noPhone: '还没有留',
    selfWatch: (names: string) => `${names}：自我观察，就是每天早晚量体温，少去人多的地方；有发热、咳嗽，马上告诉社区。`,
  },
  {
    title: 'Report a journey home', forWhich: 'For which household?', changeTitle: 'Change the report', to: (community) => `To ${community}`, linkElsewhere: (name) => `The link is from ${name}, but you are registered elsewhere. The report goes to the community where you live.`,
    kept: 'What you fill in is kept on this phone', who: 'Who comes home', whoHint: 'You can report for family without a phone', addPerson: 'Not listed? Add family',
    check: 'Check the answers', checkTitle: 'Check your answers', checkText: 'See that all is right. You can still change it until a worker takes it.', submit: 'Submit', saveChange: 'Save the change', backToForm: 'Go back and change', noHome: 'Register where you live; then you can report. The report goes to your community.', nothing: 'Nothing to submit', nothingText: 'It may already have been sent; look in your reports.', mine: 'My reports',
    done: 'Submitted', changed: 'Changed', reference: 'Reference', unsent: 'What you changed since is not sent yet.', next: 'What happens next', see: 'See how far it is', goHome: 'Go home', phoneMissing: 'You have left no phone number. With one, a worker can reach you.', leavePhone: 'Leave a phone number',
    none: 'No reports yet', noneText: 'Coming back from elsewhere? Let the community know first.', file: 'File a report', detail: 'Report', holder: (name) => `With ${name}`, place: (name) => `Handled by ${name}`, change: 'Change', withdraw: 'Withdraw', withdrawSure: 'Withdraw this report?', withdrawText: 'The community will not act on it. You can file another one later.', withdrawn: 'Withdrawn', reopen: 'Not settled yet', reopenWhat: 'What is not settled yet?', timeline: 'What happened', content: 'What was filed',
    withdrawnNext: 'You have withdrawn this report.', mergedNext: 'There is another report of your household that says the same; this one is handled with it, and you need do nothing more.', joinedTo: (reference) => `Now part of report ${reference}`, joinedOpen: 'See that one', phone: 'Contact phone', noPhone: 'None left yet',
    selfWatch: (names) => `${names}: watch your own health: take your temperature every morning and evening, avoid crowds, and tell the community at once of a fever or cough.`,
  },
)
