/** Why a field of a campaign or of an order was refused. Apart, so that only the pages about them carry it. */
import type { Words } from './words'

export const orderFieldWords = {
  'price-parts': { zh: '四项相加要等于价格', en: 'The four parts must add up to the price' },
  'price-subsidy': { zh: '四项相加要等于价格加补贴', en: 'The four parts must add up to the price and the subsidy' },
  'subsidy-stock': { zh: '补贴套餐按楼栋给份数，不另外限量', en: 'A subsidised package has so many for each building, and no other stock' },
  package: { zh: '这个团购没有这个套餐', en: 'This campaign has no such package' },
  'slot-order': { zh: '时段要在截止以后，结束晚于开始', en: 'A slot lies after the close and ends after it begins' },
  'pickup-at': { zh: '请写明在哪里取', en: 'Say where it is collected' },
  'closes-order': { zh: '截止要晚于开团', en: 'It must close after it opens' },
  'closes-past': { zh: '截止时间已经过去', en: 'That time is past already' },
  'closes-later': { zh: '要晚于现在的截止时间', en: 'It must lie after the present close' },
  'amount-same': { zh: '和现在记的一样', en: 'That is what it says already' },
  money: { zh: '请填写金额，如 12.50，最多 100000 元', en: 'Enter yuan, like 12.50; at most 100,000' },
  count: { zh: '请填写整数', en: 'Enter a whole number' },
  'capacity-few': { zh: '最少 {0} 户才成团，不能比这少', en: 'It takes {0} households to go ahead; this is fewer' },
  'slots-few': { zh: '最少 {0} 户才成团，各时段加起来还不够', en: 'It takes {0} households to go ahead; the slots have room for fewer' },
  'slots-unmade': { zh: '时段还没有做出来：点“做出来”，不分时段就点“不分时段”', en: 'These slots are not made yet: tap “Make them”, or “No slots”' },
  'window-long': { zh: '从开团到截止最多 {0} 天', en: 'At most {0} days from opening to close' },
  'drop-all': { zh: '降价对所有订了的住户都一样', en: 'A price drops for everybody who ordered' },
} as const satisfies Record<string, Words>
