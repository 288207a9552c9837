import { dictionary } from './words'

export const homeWords = dictionary(
  {
    welcome: '守望相助', welcomeText: '封闭的日子里，邻里互相照看：回家报备、有事求助，都有人接着办。',
    hello: (name: string) => (name === '' ? '您好' : `${name}，您好`),
    signIn: '登录，开始使用', start: '登记住址',
    noHome: '还没有登记住址', noHomeText: '登记一次，之后就不用再填。社区凭住址找到该帮您的人。',
    waiting: '正在等待确认', waitingText: (label: string) => `您申请加入 ${label}，家人或网格员确认后就能看到这一户。`, takeBack: '撤回申请', takeBackSure: '撤回加入的申请？', takeBackText: (label: string) => `撤回后，${label} 的家人和网格员不会再收到您的申请。以后可以重新申请。`, takeBackDone: '申请已撤回',
    what: '我想办', report: '回家报备', reportText: '从外地回来，告诉社区一声',
    going: '正在办的报备', none: '没有正在办的报备', arrive: (who: string, day: string) => `${who}，${day}到`, all: '全部报备',
    already: '您家还有一份没办结的报备', alreadyText: '先看看是不是同一次行程。不是，就接着提交。', filedAlready: (reference: string) => `您的报备已经在社区了，编号 ${reference}`, asChange: '作为修改提交',
    latest: '最新通知', news: '还没有通知',
    work: '待我处理', workText: '打开收件箱，看分到您这里的任务', counts: (free: string, mine: string, overdue: string) => `待接手 ${free} · 我在办 ${mine} · 已超时 ${overdue}`, atLeast: (count: number) => `至少 ${count}`, tasks: '我的任务',
    servicesTitle: '服务', services: '社区能帮您做的事', order: '团购订菜', orderText: '和邻居一起订菜，按楼栋取', help: '求助', helpText: '买药、送医、跑腿、送餐', household: '我家', householdText: '住址、家人、联系电话', looksText: '谁在什么时候、为什么看过您的电话号码', looks: '谁看过我的信息', mine: '我的报备', mineText: '看进度、修改或撤回',
    now: '现在可以办', passes: '通行证', passesText: '进出门岗时出示', gate: '门岗', gateText: '核验通行证', risk: '风险名单', riskText: '导入、发布', gateWork: '门岗管理', gateWorkText: '纸质证、密钥、记录', helps: '我的求助', askFor: '代人求助', duty: '我的职责', subsidies: '补贴资格', subsidiesText: '登记谁家可以订补贴套餐', rotaText: '谁在岗、有事找谁', care: '看望', careText: '要留意的人家', measures: '措施', measuresText: '谁今天登记了', arrivals: '上级名单', arrivalsText: '对照、分派、销号', texts: '文字核对', textsText: '等人看过才显示的', code: '报备码', codeText: '二维码和链接，居民扫了就能报备', leads: '我的团购', leadsText: '开团、看进度、交货', places: '社区的地点', placesText: '网格、小区、楼栋：添加、改名、移动、合并', volunteer: '志愿者', volunteerText: '报名、上岗、接单', hands: '召集', handsText: '报名、签到、积分', callUps: '召集人手', callUpsText: '要人手、排门岗', volunteers: '审核志愿者', volunteersText: '谁报了名、谁在帮忙', rounds: '发放', roundsText: '逐户发菜，没有网络也能用',
  },
  {
    welcome: 'Neighbours who look out for each other', welcomeText: 'When the gates are closed, neighbours care: report a journey home or ask for a hand, and someone sees it through.',
    hello: (name) => (name === '' ? 'Hello' : `Hello, ${name}`),
    signIn: 'Sign in to start', start: 'Register where I live',
    noHome: 'We do not know your home yet', noHomeText: 'Register it once and never fill it in again. It tells the community who should help you.',
    waiting: 'Waiting to be confirmed', waitingText: (label) => `You asked to join ${label}. You will see the household once someone of it or a grid worker confirms it.`, takeBack: 'Take the request back', takeBackSure: 'Take the request back?', takeBackText: (label) => `Nobody of ${label}, nor a grid worker, will act on it. You can ask again later.`, takeBackDone: 'Request taken back',
    what: 'What I can do', report: 'Report a journey home', reportText: 'Coming back from elsewhere? Let the community know',
    going: 'Reports under way', none: 'No reports under way', arrive: (who, day) => `${who}, arriving ${day}`, all: 'All reports',
    already: 'Your household has a report still open', alreadyText: 'See whether it is of this journey. If not, go on and submit.', filedAlready: (reference) => `Your report is already with us: ${reference}`, asChange: 'Send as a change',
    latest: 'Latest notice', news: 'No notices yet',
    work: 'For me to do', workText: 'Open the inbox to see the tasks of your place', counts: (free, mine, overdue) => `${free} free · ${mine} with me · ${overdue} overdue`, atLeast: (count) => `${count} or more`, tasks: 'My tasks',
    servicesTitle: 'Services', services: 'What your community can do for you', order: 'Group grocery orders', orderText: 'Order with neighbours, collect by building', help: 'Ask for help', helpText: 'Medicine, transport, errands, meals', household: 'My household', householdText: 'Address, family, contact phone', looksText: 'Who looked at your phone number, when and why', looks: 'Who saw my data', mine: 'My reports', mineText: 'See how far they are, change or withdraw',
    now: 'Available now', passes: 'Passes', passesText: 'To show at the gate', gate: 'Gate', gateText: 'Check passes', risk: 'Risk lists', riskText: 'Import and publish', gateWork: 'Gate: for workers', gateWorkText: 'Paper, keys, entries', helps: 'My requests for help', askFor: 'Ask for somebody', duty: 'My duty', subsidies: 'Subsidies', subsidiesText: 'Who may have the lower price', rotaText: 'Who is there, whom to turn to', care: 'Looking after', careText: 'Who is looked after', measures: 'Measures', measuresText: 'Who checked in today', arrivals: 'Lists from above', arrivalsText: 'Who is found, who is not', texts: 'Texts to look at', textsText: 'Shown once you have looked', code: 'Code for reports', codeText: 'A QR code and a link for residents', leads: 'My group-buys', leadsText: 'Open one, see how it goes, hand over', places: 'Places of the community', placesText: 'Grids, compounds, buildings: add, rename, move, merge', volunteer: 'Volunteer', volunteerText: 'Sign up, go on duty, take requests', hands: 'Call-ups', handsText: 'Say yes, check in, points', callUps: 'Call for hands', callUpsText: 'Hands, gate shifts', volunteers: 'Accept volunteers', volunteersText: 'Who signed up, who helps', rounds: 'Hand out', roundsText: 'Bags, door by door; works offline',
  },
)
