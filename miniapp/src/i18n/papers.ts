import { dictionary } from './words'

/** A campaign's papers, and the forms in which one gets them. */
export const paperWords = dictionary(
  { paper: { supply: '超市供货单', buildings: '楼栋单', labels: '标签', settlement: '结算单' }, xlsx: '表格', csv: 'CSV', print: '打印', failed: '没有打开，请再试一次' },
  { paper: { supply: 'For the supermarket', buildings: 'Building sheets', labels: 'Labels', settlement: 'Settlement sheet' }, xlsx: 'Workbook', csv: 'CSV', print: 'Print', failed: 'It did not open; please try again' },
)
