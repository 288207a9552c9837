import { dictionary } from './words'

/** Words of being on duty or not, in the main package: the inbox says it. */
export const presenceWords = dictionary(
  {
    on: '值班中', off: '休息中', until: (when: string) => `到 ${when}`, always: '一直值班',
    offText: '新任务会转给同事或上一级', label: (place: string) => `${place} 值班`, gone: (when: string) => `离岗到 ${when}`, noInbox: '这份职责没有任务要接。您可以看谁在值班、有事找谁，定自己的值班时间。', bagsOnly: '您的团购到货后，住户说少了或坏了，会交给您，列在这里；别的任务不会。', tab: '值班', hours: '值班时间', rota: '谁在值班', desk: '代为报备', deskText: '有人来电、来窗口或上门时替他们填',
    toMe: '转到我这里的', nothingToMe: '没有转到这里的任务。下级没有人办的，会逐级转上来。', movedTo: (place: string) => `已转到 ${place}`, standsAt: (place: string) => `由 ${place} 办理`, invited: '我有邀请码', invitedText: '别人请您来值班时给的',
  },
  {
    on: 'on duty', off: 'off duty', until: (when) => `until ${when.charAt(0).toLowerCase()}${when.slice(1)}`, always: 'always',
    offText: 'New tasks go to colleagues or one level up', label: (place) => `On duty at ${place}`, gone: (when) => `away until ${when}`, noInbox: 'No tasks go to this duty. You can see who is on duty and whom to turn to, and set your hours.', bagsOnly: 'What households miss from bags of your group-buys comes to you, here; no other tasks do.', tab: 'Duty', hours: 'My hours', rota: 'Who is on duty', desk: 'Report for someone', deskText: 'For who calls, comes or is visited',
    toMe: 'Passed up to me', nothingToMe: 'No tasks stand here. What nobody does below climbs up, level by level.', movedTo: (place) => `Moved to ${place}`, standsAt: (place) => `With ${place}`, invited: 'I have an invitation code', invitedText: 'From somebody who asks you to serve',
  },
)
