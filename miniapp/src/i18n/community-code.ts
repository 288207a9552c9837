import { dictionary } from './words'

/** Words of the code that a community hangs out. */
export const communityCodeWords = dictionary(
  {
    title: '报备码', lead: (community: string) => `${community}的居民扫一扫，或点开链接，就能报备，社区已经填好。`, qr: '报备码的二维码', scan: '用手机相机或浏览器扫', scanInApp: '在浏览器里打开；在微信里请发给好友或群',
    copy: '复制链接', copied: '已复制', share: '发给微信好友或群', shareTitle: (community: string) => `${community}：回家请报备`, none: '没有社区', noneText: '您的职责不在社区里，报备码由社区来发。',
  },
  {
    title: 'Code for reports', lead: (community) => `Residents of ${community} scan it or open the link and report; the community is filled in.`, qr: 'QR code for reports', scan: 'Scan it with a phone’s camera or browser', scanInApp: 'Opens in a browser; within WeChat send it to friends or groups',
    copy: 'Copy the link', copied: 'Copied', share: 'Send in WeChat', shareTitle: (community) => `${community}: please report your journey home`, none: 'No community', noneText: 'You do not serve within a community; its workers hand out the code.',
  },
)
