import { nothingWritten } from '../../../functions/imports/plan'
import { importStep } from '../../../functions/imports/step'
import { keepImport, readImport } from '../../../functions/imports/store'
import { handler as carryOn } from '../../../functions/places/on-schedule'
import { readJob } from '../../../functions/places/job'
import { runJob } from '../../../functions/places/run-job'
import { childrenOfPlace, readPlace } from '../../../functions/places/store'
import { readTree } from '../../../functions/places/tree-store'
import { api } from '../../../shared/api'
import { importLimits } from '../../../shared/import-columns'
import { idAs, newId } from '../../../shared/ids'
import { ok, refused } from '../../support/caller'
import { passTime, timeNow } from '../../support/clock'
import { aFile, csv, preview, published } from '../../support/importing'
import { aPerson, type Person } from '../../support/people'
import { at, pathOf } from '../../support/places'
import { aShaper, done } from '../../support/shaping'
import { useTown } from '../../support/town'
import { calm, trouble, useTroubledEngine } from '../../support/troubled-engine'
import type { Cell } from '../../support/workbook'

useTroubledEngine()
useTown()

let shaper: Person
beforeAll(async () => {
  shaper = await aShaper()
})
afterEach(calm)

const head = ['网格', '小区', '楼栋', '单元', '房号']
const none = { new: 0, known: 0 }
const roomsOf = async (place: string) => (await ok(api.places.rooms, { as: shaper, params: { place } })).units
const below = async (place: string) => new Map((await childrenOfPlace(place)).map((one) => [one.name, one.id]))
const publish = (id: string, place: string = at.community) => ({ as: shaper, params: { place, import: id } })
/** A table for a compound of its own: buildings of so many rooms each. */
const table = (compound: string, buildings: number, rooms: number): Cell[][] => [head, ...Array.from({ length: buildings * rooms }, (_, i): Cell[] => ['', compound, `${String(Math.floor(i / rooms) + 1)}栋`, 1, 100 + (i % rooms)])]
const compoundOf = async (name: string): Promise<string> => (await below(at.community)).get(name) ?? ''
const rows = async (): Promise<number> => (await readTree(pathOf(at.community)))?.nodes.size ?? 0

describe('a file of buildings and rooms', () => {
  it('is shown before anything is written, then published; a resident finds the room and enters it', async () => {
    const before = await rows()
    const shown = await preview(shaper, [head, ['第一网格', '怡康苑', '1栋', 1, 101], ['', '', '', '', 102], ['', '', '7栋', 2, 1402], ['第三网格', '安居里', '1栋', '', 'A-1']])
    expect(shown).toMatchObject({
      state: 'read', file: '房屋.xlsx', columns: ['grid', 'compound', 'building', 'unit', 'room'], rows: 4, repeated: 0, problems: { rows: 0, shown: [] }, left: 0,
      counts: { grid: { new: 1, known: 1 }, compound: { new: 1, known: 1 }, building: { new: 2, known: 1 }, room: { new: 4, known: 0 } },
      buildings: [{ says: '第一网格 怡康苑 1栋', isNew: false, rooms: 2, newRooms: 2 }, { says: '第一网格 怡康苑 7栋', isNew: true, rooms: 1, newRooms: 1 }, { says: '第三网格 安居里 1栋', isNew: true }],
    })
    expect(await rows()).toBe(before)
    expect(await published(shaper, shown)).toMatchObject({ state: 'done', written: { grid: 1, compound: 1, building: 2, room: 4 }, left: 0, parts: { done: 1, of: 1 } })
    const building = (await below(at.compound)).get('7栋') ?? ''
    expect(await readPlace(building)).toMatchObject({ level: 'building', path: expect.arrayContaining([expect.objectContaining({ id: at.compound })]) as unknown })
    expect(await roomsOf(building)).toEqual([{ unit: '2', rooms: ['1402'] }])
    const resident = await aPerson()
    const body = { member: newId('member'), door: { place: building, unit: '2', room: '1402' }, me: { name: '周桂英' } }
    expect((await ok(api.households.enter, { as: resident, params: { household: newId('household') }, body })).label).toBe('怡康苑 7栋 2单元 1402')
    expect((await ok(api.places.search, { as: shaper, params: { place: at.community }, query: { text: '安居里1栋' } })).items).toMatchObject([{ says: '怡康社区 第三网格 安居里 1栋' }])
  })

  it('imported again changes nothing, also in another order, spelling or kind of file', async () => {
    const lines: Cell[][] = [['', '两次苑', '1栋', '1单元', '101室'], ['', '两次苑', '2号楼', '', '201']]
    await published(shaper, await preview(shaper, [head, ...lines]))
    const before = [await rows(), await below(await compoundOf('两次苑'))]
    const again = await ok(api.imports.read, { as: shaper, params: { place: at.community, import: newId('import') }, body: aFile(csv([head, ['', '两次苑', '２幢', '', '201'], ['', '', '1', '1', '101'], ['', '', '1号楼', '1', '101']])) })
    expect(again).toMatchObject({ repeated: 1, counts: { grid: none, compound: { new: 0, known: 1 }, building: { new: 0, known: 2 }, room: { new: 0, known: 2 } } })
    expect(await published(shaper, again)).toMatchObject({ state: 'done', written: { grid: 0, compound: 0, building: 0, room: 0 } })
    expect([await rows(), await below(await compoundOf('两次苑'))]).toEqual(before)
  })

  it('adds to the rooms that are known, and takes none away', async () => {
    await published(shaper, await preview(shaper, [head, ['', '加房苑', '1栋', 2, 201]]))
    await published(shaper, await preview(shaper, [head, ['', '加房苑', '1栋', 1, 1001], ['', '', '', 1, 101], ['', '', '', 2, 202]]))
    const building = (await below(await compoundOf('加房苑'))).get('1栋') ?? ''
    expect(await roomsOf(building)).toEqual([{ unit: '1', rooms: ['101', '1001'] }, { unit: '2', rooms: ['201', '202'] }])
  })

  it('below a compound speaks of that compound', async () => {
    const shown = await preview(shaper, [['楼栋', '房号'], ['31', 101]], at.compound)
    await published(shaper, shown)
    expect([...(await below(at.compound)).keys()]).toContain('31栋')
  })
})

describe('rows that are not understood', () => {
  it('are left out and told of, each with its row and its column, in the language of whoever asks', async () => {
    await published(shaper, await preview(shaper, [head, ['第一网格', '同名甲', '1栋', '', 1], ['第二网格', '同名甲', '1栋', '', 1]]))
    const shown = await preview(shaper, [head, ['', '有错苑', '1栋', 1, '101/102'], ['', '同名甲', '2栋', '', 1], ['', '第一网格', '1栋', '', 1], ['', '有错苑', '3栋', 1, 101]])
    expect(shown).toMatchObject({
      rows: 4, counts: { building: { new: 1 }, room: { new: 1 } },
      problems: { rows: 3, shown: [{ row: 2, column: 'room' }, { row: 3, column: 'compound', message: '小区：叫这个名称的不止一个，请写明它的上一级（网格或小区）' }, { row: 4, column: 'compound', message: '小区：那里已经有同名的另一种地点' }] },
    })
    const english = await ok(api.imports.see, { ...publish(shown.id), lang: 'en' })
    expect(english.problems.shown.map((one) => one.message)).toEqual(['Room: Enter the room, like 1401', 'Compound: several have this name; say in which grid or compound it stands', 'Compound: another kind of place has this name there already'])
    await published(shaper, shown)
    expect([...(await below(await compoundOf('有错苑'))).keys()]).toEqual(['3栋'])
  })

  it('are counted all and shown as many as one can look at', async () => {
    const { problems } = await preview(shaper, [head, ...Array.from({ length: 120 }, (): Cell[] => ['', '苑', '1', 1, '?'])])
    expect([problems.rows, problems.shown.length]).toEqual([120, importLimits.shown])
  })

  it.each([
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), '这是旧版 Excel 文件（.xls），或者设了密码；请去掉密码，另存为 .xlsx 再选', 'This is an old Excel file (.xls) or has a password; take the password off, save it as .xlsx, and choose that'],
    [csv([['a']]), '没有找到表头：前 20 行里要有一行写着“楼栋”，旁边可以有“网格、小区、单元、楼层、房号”', 'No header was found: among the first 20 rows one must say “Building”, beside it “Grid”, “Compound”, “Unit”, “Floor” or “Room”'],
    [csv([['楼栋', '房号']]), '只有表头，下面一行也没有，请先填好楼栋', 'The file has a header and no rows below it; fill in some buildings first'],
    [Buffer.alloc(0), '文件里一行也没有，请先填好楼栋', 'The file has no rows; fill in some buildings first'],
    [csv([['楼栋'], ...Array.from({ length: importLimits.rows + 1 }, (_, i) => [String(i)])]), '最多 20,000 行，请分成几个文件', 'At most 20,000 rows; split it into several files'],
  ])('make up a whole file that cannot be read at all', async (bytes, zh, en) => {
    for (const [lang, message] of [['zh', zh], ['en', en]] as const) {
      const asked = { as: shaper, params: { place: at.community, import: newId('import') }, body: aFile(bytes), lang }
      expect((await refused(api.imports.read, asked)).fields).toEqual([{ path: 'file', message }])
    }
  })
})

describe('an import', () => {
  it('sent again is the one that was read; another file, place or person under its id is refused', async () => {
    const params = { place: at.grid, import: newId('import') }
    const first = await ok(api.imports.read, { as: shaper, params, body: aFile() })
    expect(await ok(api.imports.read, { as: shaper, params, body: aFile() })).toEqual(first)
    expect((await refused(api.imports.read, { as: shaper, params, body: aFile(csv([['楼栋'], ['5']])) })).code).toBe('id-taken')
    expect((await refused(api.imports.read, { as: await aShaper(), params, body: aFile() })).code).toBe('id-taken')
    expect((await refused(api.imports.read, { as: shaper, params: { ...params, place: at.community }, body: aFile() })).code).toBe('id-taken')
    for (const route of [api.imports.see, api.imports.publish]) expect((await refused(route, { as: shaper, params: { ...params, place: at.community } })).code).toBe('not-found')
  })

  it('that was on its way twice, as after a lost answer, keeps what was done since the first arrived', async () => {
    const asked = { as: shaper, params: { place: at.community, import: newId('import') }, body: aFile(csv([head, ['', '两路苑', '1栋', 1, 101]])) }
    const [first, second] = await Promise.all([ok(api.imports.read, asked), ok(api.imports.read, asked)])
    expect(second).toEqual(first)
    const done = await published(shaper, first)
    const kept = await readImport(first.id)
    if (kept) await keepImport({ ...kept, published: false, next: 0, written: nothingWritten }, [])
    expect(await ok(api.imports.see, publish(first.id))).toEqual(done)
  })

  it('waits while the tree is being changed, and where its place is out of use', async () => {
    const [first, second] = [await preview(shaper, table('忙碌苑', 90, 2)), await preview(shaper, [head, ['', '忙碌苑', '99栋', '', 1]])]
    expect(await ok(api.imports.publish, publish(first.id))).toMatchObject({ kind: 'import', to: '房屋.xlsx', placeName: '怡康社区' })
    expect((await readJob(idAs('job', first.id)))?.state).toBe('running')
    expect((await refused(api.imports.publish, publish(second.id))).code).toBe('place-busy')
    await published(shaper, first)
    const place = `${at.community}-gone`
    await ok(api.places.add, { as: shaper, params: { place }, body: { parent: at.community, level: 'compound', name: '停用苑' } })
    const { id } = await preview(shaper, [['楼栋'], ['1']], place)
    await ok(api.places.retire, { as: shaper, params: { place } })
    expect((await refused(api.imports.publish, publish(id, place))).code).toBe('place-retired')
    expect((await refused(api.imports.read, { as: shaper, params: { place, import: newId('import') }, body: aFile() })).code).toBe('place-retired')
  })

  it('begun at the same moment as another change is refused, and can be begun again', async () => {
    const shown = await preview(shaper, [head, ['', '抢先苑', '1栋', '', 1]])
    trouble('TransactWriteItems', 'overtaken', 1)
    expect((await refused(api.imports.publish, publish(shown.id))).code).toBe('stale')
    expect(await published(shaper, shown)).toMatchObject({ state: 'done', written: { building: 1 } })
  })

  it('leaves out what the tree no longer has room for when it is published, and says how much', async () => {
    const shown = await preview(shaper, [head, ['', '后来苑', '1栋', '', 1], ['', '先有苑', '1栋', '', 1]])
    await ok(api.places.add, { as: shaper, params: { place: `${at.community}-late` }, body: { parent: at.community, level: 'grid', name: '后来苑' } })
    expect(await published(shaper, shown)).toMatchObject({ state: 'done', left: 1, written: { compound: 1, building: 1, room: 1 } })
  })

  it('is gone after a week, and what it has written stays', async () => {
    const { id } = await preview(shaper, [head, ['', '过期苑', '1栋', '', 1]])
    passTime({ days: 8 })
    expect((await refused(api.imports.see, publish(id))).code).toBe('not-found')
    expect((await refused(api.imports.publish, publish(id))).code).toBe('not-found')
  })
})

describe('publishing that is killed', () => {
  it('after any of its steps and carried on, by several at once, ends with everything there once', async () => {
    const shown = await preview(shaper, table('续传苑', 70, 3))
    expect(shown.parts.of).toBeGreaterThan(3)
    await ok(api.imports.publish, publish(shown.id))
    const job = idAs('job', shown.id)
    for (let turn = 0; (await readJob(job))?.state === 'running' && turn < 40; turn += 1) {
      // A step whose answer is lost, one that somebody else overtakes, two at once, then the schedule.
      trouble('TransactWriteItems', turn % 2 === 0 ? 'overtaken' : 'lost', 1)
      await Promise.allSettled([runJob(job, 1, timeNow()), runJob(job, 1, timeNow())])
      calm()
    }
    expect(await ok(api.imports.see, publish(shown.id))).toMatchObject({ state: 'done', written: { compound: 1, building: 70, room: 210 }, left: 0 })
    const buildings = await childrenOfPlace(await compoundOf('续传苑'))
    expect(buildings.map((one) => one.name)).toEqual(Array.from({ length: 70 }, (_, i) => `${String(i + 1)}栋`))
    for (const { id } of buildings) expect((await roomsOf(id))[0]?.rooms).toHaveLength(3)
  })

  it('is carried on by the schedule, and a step that comes late does nothing', async () => {
    const shown = await preview(shaper, table('定时苑', 90, 1))
    await ok(api.imports.publish, publish(shown.id))
    const stopped = await readJob(idAs('job', shown.id))
    expect(stopped?.state).toBe('running')
    const tree = await readTree(pathOf(at.community))
    await carryOn()
    if (tree && stopped) await importStep(tree, stopped)
    expect(await ok(api.imports.see, publish(shown.id))).toMatchObject({ state: 'done', written: { building: 90, room: 90 } })
    expect((await ok(api.places.shape, { as: shaper, params: { place: at.community } })).job).toBeUndefined()
  })
})

test('twenty thousand rows are read in one request and published call by call', async () => {
  const started = performance.now()
  const shown = await preview(shaper, table('大苑', 200, 100))
  expect(shown.counts).toMatchObject({ compound: { new: 1 }, building: { new: 200 }, room: { new: 20_000 } })
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(await published(shaper, shown)).toMatchObject({ state: 'done', written: { compound: 1, building: 200, room: 20_000 }, left: 0 })
}, 120_000)

test('the rooms of a building that is merged into another are rooms of that one', async () => {
  await published(shaper, await preview(shaper, [head, ['', '合并苑', '1栋', 1, 101], ['', '', '2栋', 1, 102], ['', '', '', 2, 201]]))
  const buildings = await below(await compoundOf('合并苑'))
  const [from, into] = [buildings.get('2栋') ?? '', buildings.get('1栋') ?? '']
  await done(shaper, await ok(api.places.merge, { as: shaper, params: { place: from }, body: { job: newId('job'), into } }))
  expect(await roomsOf(into)).toEqual([{ unit: '1', rooms: ['101', '102'] }, { unit: '2', rooms: ['201'] }])
  expect(await roomsOf(from)).toEqual([])
})

test('rooms are for whoever is signed in, and none are known of a building that nobody has imported', async () => {
  expect((await ok(api.places.rooms, { as: await aPerson(), params: { place: at.gridlessBuilding } })).units).toEqual([])
})
