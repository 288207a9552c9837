import { dictionary } from './words'

/** What every page may need to say. */
export const coreWords = dictionary(
  {
    name: '守望',
    elder: '长辈版大字', elderShort: '大字', otherLanguage: 'Switch to English', otherShort: 'EN',
    home: '首页', services: '服务', inbox: '收件箱', me: '我的',
    loading: '正在加载', again: '再试一次', back: '返回', close: '关闭', cancel: '取消', save: '保存', next: '下一步', more: '查看更多', end: '没有更多了', choose: '请选择',
    remove: '删除', change: '修改', all: '全部', saved: '已保存', restored: '已恢复上次没有提交的内容', startOver: '重新填写',
    offline: '网络断开了', offlineText: '已经填写的内容都在。连上网络后再试一次。',
    timeout: '等了半分钟，没有收到回答', timeoutText: '网络可能很慢。再试一次不会重复提交。',
    failed: '出错了', failedText: '不是您的问题，请稍后再试。',
    busy: '现在人多', busyText: '请过几秒再试。',
    refused: '您不能看这一页', refusedText: '如果觉得应该能看，请联系社区工作人员。',
    goHome: '回首页', gone: '没有找到', goneText: '可能已经撤回，或者链接不完整。',
    expired: '登录已过期，请重新登录', expiredText: '没有提交的草稿还在这部手机上。',
    signIn: '登录', signedOut: '请先登录', signedOutText: '登录后就能报备、查看通知。',
    pageLost: '网络断开了，这一页打不开。连上后再试一次。', offlineShown: '网络断开了，下面是之前的内容',
    today: '今天', yesterday: '昨天', tomorrow: '明天',
  },
  {
    name: 'Shouwang',
    elder: 'Large text for older eyes', elderShort: 'Large', otherLanguage: '切换到中文', otherShort: '中文',
    home: 'Home', services: 'Services', inbox: 'Inbox', me: 'Me',
    loading: 'Loading', again: 'Try again', back: 'Back', close: 'Close', cancel: 'Cancel', save: 'Save', next: 'Continue', more: 'Show more', end: 'That is all', choose: 'Choose',
    remove: 'Remove', change: 'Change', all: 'All', saved: 'Saved', restored: 'Restored what you had not sent', startOver: 'Start over',
    offline: 'You are offline', offlineText: 'Everything you typed is kept. Try again once you have a connection.',
    timeout: 'No answer for half a minute', timeoutText: 'The network may be slow. Trying again does nothing twice.',
    failed: 'Something went wrong', failedText: 'It is not your fault. Please try again later.',
    busy: 'It is busy just now', busyText: 'Please try again in a few seconds.',
    refused: 'You cannot see this page', refusedText: 'If you think you should, ask your community’s workers.',
    goHome: 'Go to the home page', gone: 'Not found', goneText: 'It may have been withdrawn, or the link is incomplete.',
    expired: 'Your session has expired; please sign in again', expiredText: 'Drafts that you have not sent are still on this phone.',
    signIn: 'Sign in', signedOut: 'Please sign in', signedOutText: 'Then you can report a journey home and read your notices.',
    pageLost: 'You are offline and this page cannot open. Try again once you have a connection.', offlineShown: 'You are offline; this is from before',
    today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow',
  },
)
