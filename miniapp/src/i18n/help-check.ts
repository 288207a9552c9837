import { dictionary } from './words'

/** The check of what is asked for, and what becomes of sending it. */
export const helpCheckWords = dictionary(
  {
    what: '要什么', mine: '我的求助', checkTitle: '请核对', checkText: '看看对不对，再发出去。', backToForm: '返回修改', submit: '发出求助', saveChange: '提交修改', photoLacks: '处方照片没有发上去', photoLacksText: '可以在上面换一张再发，也可以不带照片发出。填写的内容都在。', sendWithout: '不带照片发出', how: '怎么联系上您的？', offline: '网络断开了，连上后会自动发出', unsent: '上次没有收到回答', unsentText: '可能已经发出去了。再点一次不会重复。',
    already: (reference: string) => `这个求助已经在社区了，编号 ${reference}`, asChange: '作为修改提交', see: '看这个求助', nothing: '没有要核对的求助', nothingText: '可能已经发出去了。', forWhom: '给谁', address: '送到哪里', contact: '联系电话', noContact: '没有留', filed: '已登记',
    reference: '编号', place: (name: string) => `由${name}办理`, due: (when: string) => `${when} 前办`, open: '打开任务', again: '再登记一个', deskOutside: '只能登记您管的地方',
  },
  {
    what: 'What', mine: 'My requests', checkTitle: 'Please check', checkText: 'See whether all is right, then send it.', backToForm: 'Back to change it', submit: 'Send the request', saveChange: 'Send the change', photoLacks: 'The photo of the prescription did not go through', photoLacksText: 'Choose another above, or send without it. What you filled in is all there.', sendWithout: 'Send without the photo',
    how: 'How were you reached?', offline: 'You are offline; it is sent once you are back', unsent: 'No answer came last time', unsentText: 'It may have been sent. Tapping again does nothing twice.',
    already: (reference) => `This request is with the community already: ${reference}`, asChange: 'Send as a change', see: 'See the request', nothing: 'Nothing to check', nothingText: 'It may have been sent already.', forWhom: 'For',
    address: 'Where to', contact: 'Phone', noContact: 'None left', filed: 'Filed', reference: 'Number', place: (name) => `With ${name}`, due: (when) => `Due ${when}`, open: 'Open the task', again: 'File another',
    deskOutside: 'You can file for your own places only',
  },
)
