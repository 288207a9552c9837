import { added, attempt, count, expireAll, get, getMany, putOne, query, write, type Row } from '../../../functions/table/table'
import { fromRow } from '../../../functions/table/row'
import { int, object, string } from '../../../shared/zod'
import { clock } from '../../../functions/clock'
import { passTime } from '../../support/clock'
import { useTown } from '../../support/town'

useTown()

const key = (s: string, p = 'P') => ({ p, s })
const inSeconds = (seconds: number): number => Math.floor(clock.now().getTime() / 1000) + seconds

describe('a transaction', () => {
  it('writes everything or nothing, and says which conditions did not hold', async () => {
    expect(await write([{ put: { ...key('a'), v: 1 }, when: 'absent' }, { put: { ...key('b'), v: 1 } }])).toEqual([])
    expect(await write([{ put: { ...key('c') } }, { put: { ...key('a'), v: 2 }, when: 'absent' }, { remove: key('b'), when: { v: 7 } }])).toEqual([1, 2])
    expect(await get(key('c'))).toBeUndefined()
    expect(await get(key('b'))).toMatchObject({ v: 1 })
  })

  it('moves a row on from the version that was read, and removes it from that version', async () => {
    await write([{ put: { ...key('v'), v: 1 } }])
    expect(await write([{ put: { ...key('v'), v: 2 }, when: { v: 1 } }])).toEqual([])
    expect(await write([{ put: { ...key('v'), v: 2 }, when: { v: 1 } }])).toEqual([0])
    expect(await write([{ remove: key('v'), when: { v: 2 } }])).toEqual([])
    expect(await get(key('v'))).toBeUndefined()
  })

  it('of one row outside any says whether it was written', async () => {
    expect(await putOne(key('one'), 'absent')).toBe(true)
    expect(await putOne(key('one'), 'absent')).toBe(false)
  })

  it('that the table does not understand is a fault of ours', async () => {
    await expect(write([{ put: key('twice') }, { put: key('twice') }])).rejects.toThrow()
  })
})

describe('numbers changed in their place', () => {
  const change = (by: Record<string, number>, more = {}) => added({ add: key('n', 'SUM'), by, ...more })
  const enough = { holds: [{ name: 'left', is: '>=' as const, than: 2 }], without: ['frozen'] }

  it('begin at nought, add up, and change only while what is asked for holds', async () => {
    expect(await write([change({ left: 3, sold: 0 })])).toEqual([])
    expect(await attempt([change({ left: -2, sold: 2 }, enough)])).toEqual([])
    expect(await attempt([{ put: key('beside', 'SUM') }, change({ left: -2, sold: 2 }, enough)])).toEqual([1])
    expect(await get(key('n', 'SUM'))).toMatchObject({ left: 1, sold: 2 })
    expect(await get(key('beside', 'SUM'))).toBeUndefined()
  })

  it('stand beside fields that are set, and fields that go', async () => {
    await write([change({ left: 5 }, { set: { frozen: true, says: 'no' } })])
    expect(await write([change({ left: -1 }, enough)])).toEqual([0])
    await write([change({}, { set: { says: 'yes' }, drop: ['frozen'] })])
    expect(await write([change({ left: -1 }, enough)])).toEqual([])
    expect(await get(key('n', 'SUM'))).toEqual({ ...key('n', 'SUM'), left: 5, sold: 2, says: 'yes' })
  })
})

describe('rows past their end', () => {
  beforeAll(async () => {
    const rows: Row[] = [{ ...key('gone', 'TTL'), ttl: inSeconds(-1) }, { ...key('still', 'TTL'), ttl: inSeconds(3600) }, key('ever', 'TTL')]
    await write(rows.map((row) => ({ put: row })))
  })

  it('are never returned, whichever way they are read', async () => {
    expect(await get(key('gone', 'TTL'))).toBeUndefined()
    expect((await getMany(['gone', 'still', 'ever'].map((s) => key(s, 'TTL')))).map((row) => row.s).sort()).toEqual(['ever', 'still'])
    expect((await query({ p: 'TTL' })).rows.map((row) => row.s)).toEqual(['ever', 'still'])
    expect(await count({ p: 'TTL', limit: 10 })).toBe(2)
  })

  it('are gone the second they end', async () => {
    passTime({ hours: 1 })
    expect(await get(key('still', 'TTL'))).toBeUndefined()
    expect(await count({ p: 'TTL', limit: 10 })).toBe(1)
  })

  it('get an end only where there is a row', async () => {
    await expireAll([key('ever', 'TTL'), key('nothing', 'TTL')], inSeconds(-1))
    expect(await get(key('ever', 'TTL'))).toBeUndefined()
    expect((await query({ p: 'TTL' })).rows).toEqual([])
  })
})

describe('a range', () => {
  beforeAll(async () => {
    await write(Array.from({ length: 60 }, (_, index) => ({ put: key(String(index).padStart(2, '0'), 'RANGE') })))
  })

  it('is read in pages of any size, each row once, from either end', async () => {
    for (const backwards of [false, true]) {
      const seen: string[] = []
      let after: { p: string; s: string } | undefined
      do {
        const page = await query({ p: 'RANGE', from: '10', to: '49', limit: 7, backwards, ...(after ? { after } : {}) })
        seen.push(...page.rows.map((row) => row.s))
        after = page.next
      } while (after)
      const wanted = Array.from({ length: 40 }, (_, index) => String(index + 10))
      expect(seen).toEqual(backwards ? wanted.reverse() : wanted)
    }
  })

  it('is counted to its limit', async () => {
    expect(await count({ p: 'RANGE', limit: 25 })).toBe(25)
    expect(await count({ p: 'RANGE', from: '50', limit: 25 })).toBe(10)
  })

  it('of many rows by key leaves out what is not there, and asks nothing for nothing', async () => {
    expect(await getMany([key('00', 'RANGE'), key('99', 'RANGE')])).toHaveLength(1)
    expect(await getMany([])).toEqual([])
  })
})

test('a row of another shape is named with its key and its fields', () => {
  expect(() => fromRow(object({ name: string(), v: int() }), { ...key('x'), name: 5 })).toThrow('The row P x has another shape: name, v')
})
