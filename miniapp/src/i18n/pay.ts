import { dictionary } from './words'

/** Words of paying an order and of what goes back. */
export const payWords = dictionary(
  {
    pay: (money: string) => `付款 ${money}`, until: (when: string, left: string) => `请在 ${when} 前付款，还有 ${left}。没有付款，订单会取消。`, left: (minutes: number, seconds: number) => `${String(minutes)} 分 ${String(seconds).padStart(2, '0')} 秒`, over: '付款时间到了，正在向微信确认……',
    waiting: '正在等微信确认……', unheard: '还没有收到微信的消息。付过的话不用再付，过一会儿再查。', check: '查一查付了没有', notPaid: '没有付款。订单还为您留着。', elsewhere: '这里打不开微信支付，请在微信小程序里付款。',
    desk: '微信支付（本机演示）', deskText: '这里代替微信的付款页面，不会真的扣钱。', deskPay: (money: string) => `付 ${money}`, deskNo: '不付了',
    back: '退款', causes: { cancelled: '订单取消', changed: '订单改少', void: '没有成团', late: '付款晚了', difference: '缺货或差价' },
    states: { asked: '正在退', sent: '微信正在退', failed: '微信还没退成，会再试', 'by-hand': '微信退不了，由团长当面退', done: '已退回' },
  },
  {
    pay: (money) => `Pay ${money}`, until: (when, left) => `Pay by ${when}: ${left} left. If it is not paid, the order is cancelled.`, left: (minutes, seconds) => `${String(minutes)} min ${String(seconds).padStart(2, '0')} s`, over: 'The time to pay is over; asking WeChat …',
    waiting: 'Waiting for WeChat to confirm …', unheard: 'Nothing from WeChat yet. If you have paid, do not pay again; check a little later.', check: 'Check the payment', notPaid: 'Not paid. The order is still kept for you.', elsewhere: 'WeChat Pay cannot be opened here; pay in the WeChat mini program.',
    desk: 'WeChat Pay (on this machine)', deskText: 'This stands in for WeChat’s own page. No money is taken.', deskPay: (money) => `Pay ${money}`, deskNo: 'Do not pay',
    back: 'Money that goes back', causes: { cancelled: 'Order cancelled', changed: 'Order made smaller', void: 'Called off', late: 'Paid too late', difference: 'Missing or cheaper' },
    states: { asked: 'On its way', sent: 'WeChat is giving it back', failed: 'WeChat could not yet; it is tried again', 'by-hand': 'WeChat cannot; the leader gives it back in person', done: 'Given back' },
  },
)
