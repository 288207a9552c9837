import type { Left } from '@/features/orders/stage'
import { dictionary } from './words'

const units = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`
const leftZh = ({ days, hours, minutes }: Left): string => (days > 0 ? `${String(days)} 天${hours > 0 ? ` ${String(hours)} 小时` : ''}` : hours > 0 ? `${String(hours)} 小时 ${String(minutes)} 分` : minutes > 0 ? `${String(minutes)} 分钟` : '不到 1 分钟')
const leftEn = ({ days, hours, minutes }: Left): string => (days > 0 ? units(days, 'day') + (hours > 0 ? ` ${units(hours, 'hour')}` : '') : hours > 0 ? `${String(hours)} h ${String(minutes)} min` : minutes > 0 ? `${String(minutes)} min` : 'less than a minute')

/** Words of a campaign as residents see it; carried by the subpackages that show one. */
export const offerWords = dictionary(
  {
    title: '团购订菜', campaign: '团购', money: (yuan: string) => `${yuan} 元`, from: (price: string) => `${price} 元起`,
    stages: { draft: '草稿', 'to-come': '还没开团', open: '正在订', counting: '正在结算', confirmed: '成团了', missed: '没有成团', cancelled: '已取消' },
    by: (leader: string, place: string) => `团长 ${leader} · ${place}`, left: (left: Left) => `还有 ${leftZh(left)}`, closes: (when: string) => `${when} 截止`, opens: (when: string) => `${when} 开团`, closed: (when: string) => `${when} 已截止`,
    households: (have: number, goal: number) => `已有 ${String(have)} 户，满 ${String(goal)} 户成团`, amount: (have: string, goal: string) => `已订 ${have} 元，满 ${goal} 元成团`,
    missing: { households: (n: string) => `还差 ${n} 户`, amount: (n: string) => `还差 ${n} 元` }, reached: '已经够了，截止后成团', noThreshold: (n: number) => `不设门槛，${String(n)} 户已订`,
    capacity: { name: '最多接', households: (n: number) => `${String(n)} 户`, bags: (n: number) => `${String(n)} 份` }, ifMissed: '没到门槛', missed: { refund: '不成团，订单取消，不用付钱；付过的全部退回', extend: '再延长一天；还不够就不成团', 'go-ahead': '照样成团' }, extended: '已经延长过一天', reason: (why: string) => `取消的原因：${why}`,
    packages: '套餐', photo: (name: string) => `${name} 的照片`, makeUp: (sum: string) => `价格：${sum}`, parts: { goods: '货款', packing: '包装', delivery: '配送', margin: '团长', subsidy: '补贴' }, stock: (left: number) => `还剩 ${String(left)} 份`, noStock: '卖完了', unlimited: '不限量', limit: (n: number) => `每户最多 ${String(n)} 份`, sold: (n: number) => `已订 ${String(n)} 份`,
    subsidised: (name: string, payer: string, yuan: string, period: string) => `${name}：${payer}补 ${yuan}，${period}`, building: (left: number) => `您这栋楼还剩 ${String(left)} 份`, eachBuilding: (n: number) => `每栋楼 ${String(n)} 份`,
    stands: { yours: '补贴：您家可以订', ordered: '您家订了', 'not-eligible': '您家没有资格', had: '您家这一期订过了', gone: '您楼里订完了' }, why: { 'not-eligible': '需要的话，请联系社区登记。', had: '下一期可以再订。', gone: '可以问问团长能不能再加。' },
    tags: { halal: '清真', infant: '婴幼儿', 'low-salt': '低盐', 'no-pork': '不含猪肉', elder: '适合老人' },
    details: '怎么订、怎么取', window: '订的时间', how: '怎么取', door: '送到家门口', pickup: (where: string) => `到 ${where} 取`, pay: '付款', pays: { 'on-collection': '取货时付', now: '下单时用微信付' }, answers: '出了问题找谁', slots: '取货时段', place: (free: number) => `余 ${String(free)} 户`, full: '已满', whole: (place: string) => `${place} 的住户都可以订`, someBuildings: '只送部分楼栋', where: '送到哪里',
    notHere: '不送您这一栋', notHereText: '这个团购只送部分楼栋，您家不在里面。可以问问团长。', order: '去订', orderMore: '再订一些', bag: '我家订的', bagHas: (total: string) => `您家已订 ${total} 元`, see: '看一看',
    on: '现在能订', toCome: '快开团了', over: '已经结束的', allBags: '我家的订单', mySubsidies: '补贴资格', none: '现在没有团购', noneText: '社区里开了团购，会出现在这里，截止前都能订、能改、能取消。可以到“服务 › 谁在值班”看看团长是谁，请 TA 开一个。', nothingOn: '现在没有能订的。', noHome: '登记住址后，就能看到您社区的团购。', signedOut: '登录后看这个团购', signedOutText: '团购只给本社区的住户看。登录后会回到这一页。', forWhich: '哪一户？',
    share: '发给邻居', copy: '复制链接', copied: '链接已复制', shareTitle: (title: string) => `一起订：${title}`, code: '二维码', codeText: '扫一扫就能打开这个团购。',
  },
  {
    title: 'Order together', campaign: 'Group order', money: (yuan) => `¥${yuan}`, from: (price) => `from ¥${price}`,
    stages: { draft: 'Draft', 'to-come': 'To come', open: 'Open', counting: 'Being counted', confirmed: 'Goes ahead', missed: 'Not enough', cancelled: 'Called off' },
    by: (leader, place) => `${leader} leads · ${place}`, left: (left) => `${leftEn(left)} left`, closes: (when) => `closes ${when}`, opens: (when) => `opens ${when}`, closed: (when) => `closed ${when}`,
    households: (have, goal) => `${String(have)} of ${String(goal)} households needed`, amount: (have, goal) => `¥${have} of ¥${goal} needed`,
    missing: { households: (n) => `${n} more to go`, amount: (n) => `¥${n} more to go` }, reached: 'Enough already; it goes ahead after the close', noThreshold: (n) => `No minimum; ${units(n, 'household')} ordered`,
    capacity: { name: 'Room for', households: (n) => units(n, 'household'), bags: (n) => units(n, 'package') }, ifMissed: 'If too few', missed: { refund: 'It is called off: nothing to pay, and what was paid comes back', extend: 'It stays open a day longer; then it is called off', 'go-ahead': 'It goes ahead all the same' }, extended: 'It has been extended by a day', reason: (why) => `Called off because: ${why}`,
    packages: 'Packages', photo: (name) => `Photo of ${name}`, makeUp: (sum) => `Price: ${sum}`, parts: { goods: 'goods', packing: 'packing', delivery: 'delivery', margin: 'leader', subsidy: 'subsidy' }, stock: (left) => `${String(left)} left`, noStock: 'Sold out', unlimited: 'No limit of stock', limit: (n) => `At most ${String(n)} a household`, sold: (n) => `${String(n)} ordered`,
    subsidised: (name, payer, yuan, period) => `${name}: ${yuan} from ${payer}, ${period}`, building: (left) => `${String(left)} left for your building`, eachBuilding: (n) => `${String(n)} for each building`,
    stands: { yours: 'Subsidised, yours to order', ordered: 'You ordered it', 'not-eligible': 'Not for your household', had: 'You had yours already', gone: 'Gone for your building' }, why: { 'not-eligible': 'If you need it, ask your community.', had: 'You can order again in the next period.', gone: 'You can ask the leader for more.' },
    tags: { halal: 'Halal', infant: 'For infants', 'low-salt': 'Low salt', 'no-pork': 'No pork', elder: 'Good for elders' },
    details: 'How it works', window: 'When to order', how: 'Delivery', door: 'Brought to your door', pickup: (where) => `Collect at ${where}`, pay: 'Payment', pays: { 'on-collection': 'When you get it', now: 'With WeChat when you order' }, answers: 'If something is wrong', slots: 'Time slots', place: (free) => `${units(free, 'place')} left`, full: 'full', whole: (place) => `Everybody of ${place}`, someBuildings: 'Some buildings only', where: 'For whom',
    notHere: 'Not for your building', notHereText: 'This one goes to some buildings only, and yours is not among them. You can ask the leader.', order: 'Order', orderMore: 'Order more', bag: 'What we ordered', bagHas: (total) => `You ordered ¥${total}`, see: 'Have a look',
    on: 'Open now', toCome: 'Soon', over: 'Over', allBags: 'Our orders', mySubsidies: 'Our subsidies', none: 'Nothing on offer now', noneText: 'When somebody of your community opens a group order it appears here; until its close you can order, change and cancel. See under Services › Who is on duty who leads group orders, and ask them.', nothingOn: 'Nothing to order now.', noHome: 'Register where you live to see what your community orders.', signedOut: 'Sign in to see this group order', signedOutText: 'It is for residents of the community. You come back to this page.', forWhich: 'Which household?',
    share: 'Send to neighbours', copy: 'Copy the link', copied: 'Link copied', shareTitle: (title) => `Order with us: ${title}`, code: 'QR code', codeText: 'Scan it to open this group order.',
  },
)
