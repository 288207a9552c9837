import { dictionary } from './words'

/** Words of who may have subsidised packages; carried by their subpackage alone. */
export const subsidyWords = dictionary(
  {
    title: '补贴资格', lead: '选好门牌，看这一户有哪些补贴资格，再登记或取消。登记了谁、什么时候、到哪天，这一户都看得到。', door: '哪一户', look: '查这一户', other: '换一户',
    refused: '补贴资格由社区工作者登记', refusedText: '需要的话，请联系社区。', outside: '不在您的社区里', outsideText: '只能登记本社区的住户。',
    none: '没有登记', given: '有资格', later: '还没开始', over: '已过期', revoked: '已取消', days: (from: string, until: string) => `${from} 到 ${until}`, by: (name: string, when: string) => `${name}，${when}`, reason: (why: string) => `原因：${why}`, payer: (who: string) => `由${who}付`,
    give: '给资格', change: '改日期', revoke: '取消资格', giveTitle: (name: string) => `${name}：从哪天到哪天`, from: '开始', until: '截止', choose: '请选择', giveYes: '登记', given_: '已登记', revokeTitle: (name: string) => `取消：${name}`, revokeText: '已经订的不受影响。', why: '原因', whyHint: '如 已经搬走；这一户看得到', whyMissing: '请写明原因', revokeYes: '取消资格', revoked_: '已取消',
    mine: '我家的补贴资格', mineText: '资格由社区登记。有资格的户，团购里标着补贴的套餐可以按补贴价订。', mineNone: '还没有登记补贴资格', mineNoneText: '家里有困难、需要平价菜，请联系社区登记。', had: '订过的', hadIn: { once: '一次性', week: (monday: string) => `${monday} 那一周`, month: (month: string) => `${month} 月` }, noHome: '登记住址后，就能看到补贴资格。', forWhich: '哪一户？',
  },
  {
    title: 'Eligible for subsidies', lead: 'Choose a door to see what its household is eligible for, and to set it or take it away. The household reads who set it, when, and until when.', door: 'Which household', look: 'Look at it', other: 'Another household',
    refused: 'Workers of the community set this', refusedText: 'If you need it, ask your community.', outside: 'Not in your community', outsideText: 'You can do this for households of your own community only.',
    none: 'Not set', given: 'Eligible', later: 'Not yet', over: 'Past', revoked: 'Taken away', days: (from, until) => `${from} to ${until}`, by: (name, when) => `${name}, ${when}`, reason: (why) => `Because: ${why}`, payer: (who) => `Paid by ${who}`,
    give: 'Make eligible', change: 'Change the days', revoke: 'Take away', giveTitle: (name) => `${name}: from when until when`, from: 'From', until: 'Until', choose: 'Choose', giveYes: 'Set it', given_: 'It is set', revokeTitle: (name) => `Take away: ${name}`, revokeText: 'What is ordered already stands.', why: 'Why', whyHint: 'Such as They have moved; the household reads it', whyMissing: 'Say why', revokeYes: 'Take it away', revoked_: 'Taken away',
    mine: 'Our subsidies', mineText: 'The community sets who is eligible. If you are, packages marked as subsidised cost you the lower price.', mineNone: 'Nothing is set for your household', mineNoneText: 'If money is short at home, ask your community.', had: 'What you had', hadIn: { once: 'once', week: (monday) => `the week of ${monday}`, month: (month) => month }, noHome: 'Register where you live to see this.', forWhich: 'Which household?',
  },
)
