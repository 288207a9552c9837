import { dictionary } from './words'

/** Words of ordering, of bags and of what changes in them. */
export const orderWords = dictionary(
  {
    title: '下单', changeTitle: '修改订单', forWhom: '给哪一户订？', receiver: '收货的是', receiverOther: '您不住在这一户：货给他们，通知你们都会收到。', ordersFor: (label: string) => `给 ${label}`,
    less: (name: string) => `少一份 ${name}`, add: (name: string) => `多一份 ${name}`, slot: '什么时候取', slotMoves: '您家这个团购的东西一起换到这个时段。', sum: '合计', check: '核对一遍', kept: '选好的内容自动保存在这部手机上',
    faults: { gone: '没有这个套餐了', stock: (n: number) => `只剩 ${String(n)} 份了`, limit: (n: number) => `您家最多还能订 ${String(n)} 份`, order: (n: number) => `一单最多 ${String(n)} 份`, none: '请至少选一份', unchosen: '请选择一个时段', full: '这个时段已满，请换一个' },
    again: (title: string) => `已按“${title}”填好`, gone: (names: string) => `这里没有：${names}`, restored: '已恢复上次没有提交的内容',
    checkTitle: '下单前核对', checkText: '截止前还能修改、取消。', who: '谁下单', lines: '订什么', pay: '怎么付', submit: '确认下单', saveChange: '确认修改', back: '返回修改', nothing: '没有要提交的内容', nothingText: '可能已经下单了，去我家的订单里看看。',
    unsent: '上次没有收到回答', unsentText: '内容都在。再提交一次不会重复下单。', offline: '网络断开了，内容都在。连上网络会自动再提交，不会重复。', already: (reference: string) => `其实已经下单成功，编号 ${reference}`, alreadyText: '刚才改过的内容可以作为修改提交。', asChange: '作为修改提交',
    price: '价格变了', priceLine: (name: string, before: string, now: string) => `${name}：${before} → ${now}`, acceptPrice: '按现在的价格下单', over: '现在不能订了', fixed: '这一单现在不能修改', notPlaced: '上次选好没有提交的内容，没有订上。', seeCampaign: '看这个团购', seeOrder: '看订单',
    thisOrder: '这一单', together: '您家这次团购一共', before: '之前', after: '之后', more_: (yuan: string) => `多付 ${yuan}`, less_: (yuan: string) => `少付 ${yuan}`, same: '付的钱不变', willReturn: (yuan: string) => `${yuan} 会原路退回微信`,
    did: { placed: '下单成功', 'to-pay': '已留好，请付款', changed: '已修改', cancelled: '已取消', paid: '付款成功', lapsed: '没有付款，订单取消了', late: '付款晚了，钱退给您' }, reference: (reference: string) => `编号 ${reference}`,
    bag: '我家的袋子', contents: '袋子里有', empty: '里面没有东西', total: '一共', due: { 'on-collection': '取货时付', now: '下单时已付' }, collect: '怎么取', orders: '由这些订单组成', orderBy: (by: string, when: string) => `${by} · ${when}`, change: '修改', cancel: '取消订单', cancelSure: '确定取消这个订单？', cancelYes: '取消订单', keep: '不取消', more: '再订一些', again_: '再来一份', againNone: '现在没有团购有这些东西', againNoneText: '开了新的团购再来看看。', help: '东西不对？', missing: '少了或坏了', wrong: (who: string) => `找：${who}`,
    states: { held: '等待付款', placed: '已下单', confirmed: '已成团', cancelled: '已取消', void: '没有成团' }, until: (when: string) => `${when} 前能修改、取消`, noMore: '已经截止，不能再改', gone_: '您家在这个团购里没有订单', gone_Text: '可能取消了。截止前还能订。',
    bags: '我家的订单', none: '还没有订过', noneText: '去看看现在有什么团购。', offers: '看团购', void: '没有成团，什么都不用付。', noHome: '登记住址后，就能和邻居一起订。', others: '别的订单一起装在这个袋子里。',
  },
  {
    title: 'Order', changeTitle: 'Change the order', forWhom: 'For which household?', receiver: 'It goes to', receiverOther: 'You do not live there: they get the goods, and all of you get the notices.', ordersFor: (label) => `For ${label}`,
    less: (name) => `One less: ${name}`, add: (name) => `One more: ${name}`, slot: 'When to collect', slotMoves: 'All that your household has here moves to this slot.', sum: 'Total', check: 'Check it', kept: 'What you choose is kept on this phone',
    faults: { gone: 'This is no longer offered', stock: (n) => `Only ${String(n)} left`, limit: (n) => `Your household may order ${String(n)} more`, order: (n) => `At most ${String(n)} in one order`, none: 'Choose at least one', unchosen: 'Choose a time slot', full: 'This slot is full; choose another' },
    again: (title) => `Filled in as in “${title}”`, gone: (names) => `Not offered here: ${names}`, restored: 'Restored what you had not sent',
    checkTitle: 'Check your order', checkText: 'You can change or cancel it until the close.', who: 'Ordered by', lines: 'What', pay: 'Payment', submit: 'Place the order', saveChange: 'Save the change', back: 'Go back and change', nothing: 'Nothing to send', nothingText: 'It may already have been placed; look in your orders.',
    unsent: 'No answer came last time', unsentText: 'All is kept. Sending again does not order twice.', offline: 'You are offline and all is kept. It is sent once you have a connection, never twice.', already: (reference) => `It was placed after all: No. ${reference}`, alreadyText: 'What you changed since can be sent as a change.', asChange: 'Send as a change',
    price: 'A price has changed', priceLine: (name, before, now) => `${name}: ${before} → ${now}`, acceptPrice: 'Order at the present price', over: 'It takes no more orders', fixed: 'This order cannot be changed now', notPlaced: 'What you had chosen and not sent was not ordered.', seeCampaign: 'See the group order', seeOrder: 'See the order',
    thisOrder: 'This order', together: 'Your household in all', before: 'Before', after: 'After', more_: (yuan) => `${yuan} more to pay`, less_: (yuan) => `${yuan} less to pay`, same: 'You pay the same', willReturn: (yuan) => `${yuan} goes back to WeChat`,
    did: { placed: 'Ordered', 'to-pay': 'Kept for you; please pay', changed: 'Changed', cancelled: 'Cancelled', paid: 'Paid', lapsed: 'Not paid, so cancelled', late: 'Paid too late; the money goes back' }, reference: (reference) => `No. ${reference}`,
    bag: 'Our bag', contents: 'In the bag', empty: 'Nothing in it', total: 'In all', due: { 'on-collection': 'To pay when you get it', now: 'Paid when ordered' }, collect: 'How you get it', orders: 'Made of these orders', orderBy: (by, when) => `${by} · ${when}`, change: 'Change', cancel: 'Cancel the order', cancelSure: 'Cancel this order?', cancelYes: 'Cancel it', keep: 'Keep it', more: 'Order more', again_: 'Same again', againNone: 'Nothing on offer has these now', againNoneText: 'Look again when there is a new group order.', help: 'Something wrong?', missing: 'Something is missing', wrong: (who) => `Turn to: ${who}`,
    states: { held: 'To be paid', placed: 'Ordered', confirmed: 'Goes ahead', cancelled: 'Cancelled', void: 'Called off' }, until: (when) => `Can be changed until ${when}`, noMore: 'Closed; it cannot be changed any more', gone_: 'Your household has no order here', gone_Text: 'It may have been cancelled. You can order until the close.',
    bags: 'Our orders', none: 'Nothing ordered yet', noneText: 'See what is on offer now.', offers: 'See what is on offer', void: 'It was called off; nothing is to be paid.', noHome: 'Register where you live to order with your neighbours.', others: 'Other orders come in the same bag.',
  },
)
