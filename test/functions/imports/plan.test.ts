import fc from 'fast-check'
import type { Line } from '../../../functions/imports/lines'
import { addWritten, countsOf, gather, grow, nothingWritten, partsOf, reach, type Wanted } from '../../../functions/imports/plan'
import { idMaker } from '../../../functions/imports/step'
import { roomsCap } from '../../../functions/places/rooms'
import type { Tree } from '../../../functions/places/tree'
import type { UnitRooms } from '../../../shared/places'
import { at, pathOf } from '../../support/places'

const bare: Tree = { community: pathOf(at.community), nodes: new Map(), head: { v: 0 } }
interface Town { readonly tree: Tree; readonly rooms: ReadonlyMap<string, readonly UnitRooms[]> }
const empty: Town = { tree: bare, rooms: new Map() }

const idFor = idMaker('imp_1')
const line = (more: Partial<Line> = {}): Line => ({ row: 2, compound: '怡康苑', building: '1栋', unit: '1', room: '101', ...more })

/** What a list of buildings comes to, and the town after it. */
function weigh<W extends Wanted>({ tree, rooms }: Town, wanted: readonly W[]) {
  const { reached, left, tree: next } = reach(tree, at.community, wanted, idFor)
  const { grown, left: full } = grow(reached, rooms)
  return { town: { tree: next, rooms: new Map([...rooms, ...grown.map((one) => [one.id, one.units] as const)]) }, counts: countsOf(grown), left: [...left, ...full], grown }
}

/** Part by part, each against the town as the one before has left it. */
function publish(town: Town, parts: readonly (readonly Wanted[])[]) {
  let [now, written, left] = [town, nothingWritten, 0]
  for (const part of parts) {
    const done = weigh(now, part)
    now = done.town
    written = addWritten(written, done.counts)
    left += done.left.length
  }
  return { town: now, written, left }
}

const anyLine = fc.record({
  row: fc.constant(2), building: fc.constantFrom('1栋', '1号楼', '2栋', '3栋', 'B座'), unit: fc.constantFrom('', '1', '2'),
}).chain((base) => fc.record({
  grid: fc.option(fc.constantFrom('一网格', '二网格'), { nil: undefined }), compound: fc.option(fc.constantFrom('怡康苑', '安居里', '一网格'), { nil: undefined }), room: fc.option(fc.integer({ min: 1, max: 40 }).map(String), { nil: undefined }),
}).map(({ grid, compound, room }): Line => ({ ...base, ...(grid === undefined ? {} : { grid }), ...(compound === undefined ? {} : { compound }), ...(room === undefined ? {} : { room }) })))
const anyFile = fc.array(anyLine, { maxLength: 60 })

describe('whatever a file says', () => {
  it('what is written is what the preview has counted, whatever stood there before', () => {
    fc.assert(fc.property(anyFile, anyFile, (earlier, lines) => {
      const { town } = weigh(empty, gather(earlier).gathered)
      const { counts, grown } = weigh(town, gather(lines).gathered)
      const done = publish(town, partsOf(grown.map((one) => one.wanted)))
      expect(done.written).toEqual(addWritten(nothingWritten, counts))
      expect(done.left).toBe(0)
    }))
  })

  it('imported twice it is there once', () => {
    fc.assert(fc.property(anyFile, (lines) => {
      const { grown } = weigh(empty, gather(lines).gathered)
      const parts = partsOf(grown.map((one) => one.wanted))
      const once = publish(empty, parts)
      const again = weigh(once.town, grown.map((one) => one.wanted))
      expect(addWritten(nothingWritten, again.counts)).toEqual(nothingWritten)
      expect([...again.town.tree.nodes.keys()]).toEqual([...once.town.tree.nodes.keys()])
      const sum = (counts: typeof again.counts) => (['grid', 'compound', 'building'] as const).reduce((total, level) => total + counts[level].known, 0)
      expect(sum(again.counts)).toBeLessThanOrEqual(once.town.tree.nodes.size)
    }))
  })

  it('every line counts: as a room, as a building, as one that repeats another, or as one left out', () => {
    fc.assert(fc.property(anyFile, (lines) => {
      const { gathered, repeated } = gather(lines)
      const { left } = weigh(empty, gathered)
      const said = new Set(lines.map(({ grid, compound, building, unit, room }) => [grid, compound, building.replace('号楼', '栋'), room === undefined ? '' : unit, room].join('|')))
      expect(lines.length - repeated).toBe(said.size)
      expect(gathered.flatMap((one) => one.lines)).toHaveLength(lines.length)
      expect(left.every((one) => one.wanted.lines.length > 0)).toBe(true)
    }))
  })
})

test('what might mean two buildings of the file is left out at once, and not only when it is imported again', () => {
  const vague = line({ row: 3 })
  delete (vague as { compound?: string }).compound
  const { counts, left } = weigh(empty, gather([line({ building: '1号楼' }), vague, line({ row: 4, compound: '安居里' })]).gathered)
  expect({ counts: counts.building, left }).toMatchObject({ counts: { new: 2 }, left: [{ at: 'building', why: 'several', wanted: { lines: [{ row: 3 }] } }] })
})

test('one transaction holds every part, whatever stands above each building', () => {
  const places = (part: readonly Wanted[]): number => new Set(part.flatMap(({ names }) => names.map((_, i) => names.slice(0, i + 1).map((one) => one.name).join('/')))).size
  const lines = Array.from({ length: 600 }, (_, i) => line({ grid: `${String(i % 200)}网格`, compound: `${String(i % 300)}苑`, building: `${String(i)}栋`, room: String(i) }))
  const parts = partsOf(gather(lines).gathered)
  expect(parts.flat()).toHaveLength(600)
  for (const part of parts) expect(3 + places(part) * 2 + part.length).toBeLessThanOrEqual(100)
  const full = partsOf(gather(Array.from({ length: 20_000 }, (_, i) => line({ building: `${String(i % 10)}栋`, room: String(i) }))).gathered)
  for (const part of full) expect(part.reduce((sum, { units }) => sum + units.reduce((own, { rooms }) => own + rooms.length, 0), 0)).toBeLessThanOrEqual(4000)
})

test('a building with more rooms than any has is left out, also when they come by and by', () => {
  const many = (from: number, count: number) => gather(Array.from({ length: count }, (_, i) => line({ room: String(from + i) }))).gathered
  expect(weigh(empty, many(0, roomsCap + 1))).toMatchObject({ grown: [], left: [{ at: 'room', why: 'rooms-many' }] })
  const { town } = weigh(empty, many(0, roomsCap))
  expect(weigh(town, many(1, roomsCap))).toMatchObject({ grown: [], left: [{ at: 'room', why: 'rooms-many' }] })
  expect(weigh(town, many(1, roomsCap - 1)).counts.room).toEqual({ new: 0, known: roomsCap - 1 })
})
