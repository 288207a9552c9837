import { dictionary } from './words'

/** Asking for help: what is needed, being called back. */
export const helpAskWords = dictionary(
  {
    title: '求助', ask: '您需要什么？', elderTitle: '我需要帮助', lead: '选一样，填几行就能发出。社区和邻居会看到，有人接手马上告诉您。', other: '其他需要', mine: '我的求助', noHome: '先登记住址，社区才知道该去哪里帮您。', forWhich: '替哪一户求助？', call: '给我打电话', callText: '什么都不用填，社区的人会打给您',
    callSure: '请社区给您打电话？', callTo: (phone: string) => `会打这个号码：${phone}`, callPhone: '打哪个号码？', callYes: '好，请打给我', called: '好的，会有人打给您',
    kinds: { medicine: '照着处方买药、送到门口', transport: '去医院、回家的车', meal: '做好的饭送到家', errand: '买东西、取快递、换煤气、送水', psychological: '心里难受，想找人聊聊', infant: '奶粉、尿布、孕产的事', stranded: '外地人没有吃住', other: '上面没有的，写在这里' }, deskTitle: '代人求助',
    deskLead: '有人打来电话、到窗口，或您上门走访时，替他登记。',
  },
  {
    title: 'Ask for help', ask: 'What do you need?', elderTitle: 'I need help', lead: 'Choose one and fill in a few lines. The community sees it, and you are told at once who takes it.', other: 'Something else', mine: 'My requests',
    noHome: 'Register where you live first, so that help finds you.', forWhich: 'For which household?', call: 'Call me back', callText: 'Nothing to fill in; somebody calls you', callSure: 'Should somebody call you?',
    callTo: (phone) => `They will call ${phone}`, callPhone: 'On which number?', callYes: 'Yes, call me', called: 'Somebody will call you',
    kinds: { medicine: 'Bought by your prescription, brought to your door', transport: 'A car to the hospital and home', meal: 'Cooked meals to your home', errand: 'Shopping, parcels, gas, water', psychological: 'Feeling low? Somebody listens', infant: 'Formula, nappies, pregnancy', stranded: 'From elsewhere, without food or a roof', other: 'Whatever is not above' },
    deskTitle: 'Ask for somebody', deskLead: 'For somebody who called, came to the desk, or whom you visit.',
  },
)
