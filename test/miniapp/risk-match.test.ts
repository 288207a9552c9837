import { sayRisk } from '@/i18n/risk-match'

const match = { grade: 'certain', near: 'building', version: 3, row: 17, level: 'high', address: '上海市黄浦区豫园街道1号楼' } as const

test('a match says how sure and how close it is, and which row of which list', () => {
  expect(sayRisk(match, 'zh')).toBe('高风险：同一楼栋或门牌。第3版名单第17行：上海市黄浦区豫园街道1号楼')
  expect(sayRisk({ ...match, grade: 'possible', near: 'city', level: 'medium' }, 'en')).toBe('Medium risk (possibly): same city, district not known. List 3, row 17: 上海市黄浦区豫园街道1号楼')
})
