/** What stands on a campaign's papers, in both languages. */
import type { Lang } from '../../shared/words'

const zh = {
  supply: '供货单', goods: '商品合计', byBuilding: '各楼', buildings: '楼栋单', labels: '标签', print: '打印', no: '无',
  package: '套餐', contents: '内容', price: '单价（元）', quantity: '份数', amount: '金额（元）', total: '合计', good: '商品', sum: '数量', building: '楼栋', households: '户数',
  unit: '单元', floor: '楼层', room: '房号', household: '住户', items: '内容', pieces: '件数', slot: '时段', phone: '电话', code: '取菜码', due: '待收（元）', signed: '签收', piece: '第几件',
  before: '原来订的', nothing: '没有要交的', away: '不送', waiting: '待答复', now: '要送', instead: (name: string) => `代替${name}`,
  settlement: '结算', side: '部分', line: '项目', difference: '相差', byPackage: '各套餐', byHome: '各户', ordered: '订的（元）', units: '扣减份数', off: '扣减（元）', net: '净额（元）', owed: '应收（元）', prepaid: '微信付的（元）', back: '退回（元）', cash: '现收（元）', open: '还没收（元）',
  of: (k: number, n: number) => `第 ${String(k)}/${String(n)} 件`, made: (when: string) => `${when} 制表`, closes: (when: string) => `${when} 截止`,
  page: (building: string, households: number) => `${building}：${String(households)} 户`,
}
export type SheetWords = typeof zh
const en: SheetWords = {
  supply: 'For the supermarket', goods: 'Goods in all', byBuilding: 'By building', buildings: 'Buildings', labels: 'Labels', print: 'Print', no: 'None',
  package: 'Package', contents: 'Contents', price: 'Price (yuan)', quantity: 'Packages', amount: 'Amount (yuan)', total: 'Total', good: 'Goods', sum: 'Quantity', building: 'Building', households: 'Households',
  unit: 'Unit', floor: 'Floor', room: 'Room', household: 'Home', items: 'Contents', pieces: 'Pieces', slot: 'Slot', phone: 'Phone', code: 'Code', due: 'To be paid (yuan)', signed: 'Signed', piece: 'Piece',
  before: 'Ordered before', nothing: 'Nothing to hand over', away: 'Not to come', waiting: 'Not answered', now: 'To come', instead: (name) => `instead of ${name}`,
  settlement: 'Settlement', side: 'Part', line: 'Line', difference: 'Difference', byPackage: 'By package', byHome: 'By home', ordered: 'Ordered (yuan)', units: 'Units taken off', off: 'Taken off (yuan)', net: 'Net (yuan)', owed: 'Due (yuan)', prepaid: 'Paid by WeChat (yuan)', back: 'Given back (yuan)', cash: 'Cash (yuan)', open: 'Not in yet (yuan)',
  of: (k, n) => `${String(k)} of ${String(n)}`, made: (when) => `Made ${when}`, closes: (when) => `Closed ${when}`,
  page: (building, households) => `${building}: ${String(households)} households`,
}
export const sheetWords: Readonly<Record<Lang, SheetWords>> = { zh, en }
