import { dictionary } from './words'

const counted = (n: number, what: string): string => `${String(n)} ${what}${n === 1 ? '' : 's'}`

/** Words of importing buildings and rooms; carried by its subpackage alone. */
export const importWords = dictionary(
  {
    title: '导入楼栋', into: (name: string) => `导入到 ${name}`, text: '选一个表格文件，先看会新增什么，再导入。', columns: '表头认得“网格、小区、楼栋、单元、楼层、房号”，只有楼栋必须有。空格子和上面一行相同；写“-”表示没有。', limits: 'XLSX 或 CSV，不超过 4 MB、20,000 行。姓名、电话等其他列不会保存。',
    choose: '选择文件', another: '换一个文件', template: '下载模板', templateName: '导入楼栋模板.csv', templateFailed: '没能保存模板，请再试一次',
    tooLarge: '文件超过 4 MB，请分成几个文件', empty: '文件里没有内容', unreadable: '没能打开这个文件，请再选一次', reading: (name: string) => `正在看 ${name}`, again: '再试一次',
    file: '文件', rows: '有内容的行', rowsOf: (rows: number, repeated: number) => (repeated > 0 ? `${String(rows)}，其中 ${String(repeated)} 行重复` : String(rows)), found: '认出的列',
    rooms: '房号', fresh: (fresh: number, known: number) => (known > 0 ? `新增 ${String(fresh)}，已有 ${String(known)}` : `新增 ${String(fresh)}`),
    wrong: (rows: number) => `有 ${String(rows)} 行没有看懂，不会导入`, wrongText: '可以先导入其余的行。在表格里改好后重新选一次这个文件，已经导入的不会重复。', row: (row: number) => `第 ${String(row)} 行`, firstOf: (shown: number) => `这里列出前 ${String(shown)} 行。`,
    buildings: '楼栋', firstBuildings: (shown: number) => `楼栋（前 ${String(shown)} 个）`, isNew: '新楼栋', isKnown: '已有的楼栋', roomsOf: (rooms: number, fresh: number) => (rooms === 0 ? '没有写房号' : fresh < rooms ? `${String(rooms)} 个房号，新增 ${String(fresh)}` : `${String(rooms)} 个房号`),
    publish: '导入', nothing: '文件里的楼栋和房号都已经有了，不用再导入。', none: '没有可以导入的行。',
    written: (done: number, of: number) => `已写入 ${String(done)}，共 ${String(of)}`, doneTitle: '导入完成', doneText: (counts: string) => `新增 ${counts}。居民登记住址时就能选到。`, doneNothing: '没有新增，都已经有了。', left: (count: number) => `有 ${String(count)} 栋因为地点刚被改动没有导入，请重新选一次这个文件。`,
    added: { grid: (n: number) => `${String(n)} 个网格`, compound: (n: number) => `${String(n)} 个小区`, building: (n: number) => `${String(n)} 栋楼`, room: (n: number) => `${String(n)} 个房号` }, and: '、', seePlaces: '查看地点', more: '再导入一个文件',
  },
  {
    title: 'Import buildings', into: (name) => `Import into ${name}`, text: 'Choose a table, see what it would add, then import it.', columns: 'Headings may be Grid, Compound, Building, Unit, Floor, Room; only Building is needed. A blank cell is the same as the one above; “-” says that there is none.', limits: 'XLSX or CSV, up to 4 MB and 20,000 rows. Other columns, such as names and phones, are not kept.',
    choose: 'Choose a file', another: 'Choose another file', template: 'Get the template', templateName: 'import-buildings.csv', templateFailed: 'The template could not be saved; please try again',
    tooLarge: 'The file has more than 4 MB; split it into several', empty: 'There is nothing in the file', unreadable: 'The file could not be opened; choose it again', reading: (name) => `Reading ${name}`, again: 'Try again',
    file: 'File', rows: 'Rows with content', rowsOf: (rows, repeated) => (repeated > 0 ? `${String(rows)}, ${String(repeated)} of them repeated` : String(rows)), found: 'Columns found',
    rooms: 'Rooms', fresh: (fresh, known) => (known > 0 ? `${String(fresh)} new, ${String(known)} already there` : `${String(fresh)} new`),
    wrong: (rows) => `${String(rows)} ${rows === 1 ? 'row is' : 'rows are'} not understood and will be left out`, wrongText: 'You may import the others first. Correct the table and choose the file again: what is imported already is not doubled.', row: (row) => `Row ${String(row)}`, firstOf: (shown) => `The first ${String(shown)} rows are listed.`,
    buildings: 'Buildings', firstBuildings: (shown) => `Buildings (the first ${String(shown)})`, isNew: 'New', isKnown: 'Already there', roomsOf: (rooms, fresh) => (rooms === 0 ? 'no rooms given' : fresh < rooms ? `${counted(rooms, 'room')}, ${String(fresh)} of them new` : counted(rooms, 'room')),
    publish: 'Import', nothing: 'All buildings and rooms of the file are there already; there is nothing to import.', none: 'No row can be imported.',
    written: (done, of) => `${String(done)} of ${String(of)} written`, doneTitle: 'Imported', doneText: (counts) => `Added ${counts}. Residents can choose them when they register.`, doneNothing: 'Nothing was added; all was there already.', left: (count) => `${String(count)} ${count === 1 ? 'building was' : 'buildings were'} left out because the places had just been changed; choose the file again.`,
    added: { grid: (n) => counted(n, 'grid'), compound: (n) => counted(n, 'compound'), building: (n) => counted(n, 'building'), room: (n) => counted(n, 'room') }, and: ', ', seePlaces: 'See the places', more: 'Import another file',
  },
)
