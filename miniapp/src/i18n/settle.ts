import { dictionary } from './words'

/** Words of finding the building of a home that was typed; carried by the inbox's subpackage alone. */
export const settleWords = dictionary(
  { settle: '把地址落到楼栋', text: '这一户的楼栋是手写的。选好楼栋以后，没办结的任务都转给负责那里的人。', which: '哪一栋楼', missing: '请查找，再选一栋楼', settled: '地址已落到楼栋' },
  { settle: 'Place this home', text: 'Its building was typed by hand. Once it is placed, all that it has open goes to whoever is responsible there.', which: 'Which building', missing: 'Search, then choose a building', settled: 'The home is placed' },
)
