import { addressee, claimersOf, nextRung, passedOver, passTo, passUp, reopensAt } from '../../../functions/inbox/rungs'
import type { PlaceLevel } from '../../../shared/place-tree'
import { kindRow, taskKindNames } from '../../../shared/task-kinds'
import { aTask } from '../../support/builders'
import { at, pathOf } from '../../support/places'

const there = (...places: string[]) => (place: string): boolean => places.includes(place)
const standingAt = (place: string) => ({ ...aTask(), place })

/** By the lowest level that a kind is served on: the rungs from a building in a grid, and where it begins elsewhere. */
const above = [at.street, at.district, at.city]
const ladders: Partial<Record<PlaceLevel, { rungs: string[]; otherBuilding: string; gridless: string; otherCommunity: string }>> = {
  grid: { rungs: [at.grid, at.community, ...above], otherBuilding: at.otherGrid, gridless: at.community, otherCommunity: at.otherCommunity },
  community: { rungs: [at.community, ...above], otherBuilding: at.community, gridless: at.community, otherCommunity: at.otherCommunity },
  street: { rungs: above, otherBuilding: at.street, gridless: at.street, otherCommunity: at.street },
}
const kinds = taskKindNames.map((kind) => {
  const [lowest] = kindRow(kind).inbox
  const ladder = lowest && ladders[lowest]
  if (!ladder) throw new Error(`Nobody said where ${kind} begins`)
  return { kind, own: kindRow(kind).inbox.length, ...ladder }
})

describe('where a task begins', () => {
  it.each(kinds)('a $kind goes to its lowest place, or above where the building has none', ({ kind, rungs, otherBuilding, gridless, otherCommunity }) => {
    expect(addressee(kind, pathOf(at.building))?.at.id).toBe(rungs[0])
    expect(addressee(kind, pathOf(at.otherBuilding))?.at.id).toBe(otherBuilding)
    expect(addressee(kind, pathOf(at.gridlessBuilding))?.at.id).toBe(gridless)
    expect(addressee(kind, pathOf(at.otherCommunity))?.at.id).toBe(otherCommunity)
    expect(addressee(kind, pathOf(at.district))?.at.id).toBe(at.district)
    expect(addressee(kind, pathOf(at.province))).toBeUndefined()
  })

  it.each(kinds)('a $kind goes past places where nobody is, and stays at its own where nobody is anywhere', ({ kind, rungs: [home = '', second = '', ...more] }) => {
    const at1 = (...there: string[]) => addressee(kind, pathOf(at.building), (place) => there.includes(place))
    expect(more).toContain(at.city)
    expect(at1(home, second, at.city)).toMatchObject({ home: { id: home }, at: { id: home } })
    expect(at1(second, at.city)).toMatchObject({ home: { id: home }, at: { id: second } })
    expect(at1(at.city)).toMatchObject({ home: { id: home }, at: { id: at.city } })
    expect(at1(at.otherGrid)).toMatchObject({ home: { id: home }, at: { id: home } })
  })

  it.each(kinds)('a $kind is asked for by the roles of the kind on its own levels, and by supervisors above', ({ kind, rungs, own }) => {
    const asked: [string, readonly string[]][] = []
    addressee(kind, pathOf(at.building), (place, among) => asked.push([place, among]) < 0)
    expect(asked).toEqual(rungs.map((place, rung) => [place, rung < own ? kindRow(kind).claimedBy : ['supervisor']]))
  })
})

describe('where a task stands', () => {
  it('the kind’s own roles act on it below, supervisors above, and nobody where it is no rung', () => {
    expect(claimersOf(standingAt(at.grid))).toEqual(['grid-worker', 'community-worker'])
    expect(claimersOf(standingAt(at.city))).toEqual(['supervisor'])
    expect(claimersOf(standingAt(at.otherGrid))).toEqual([])
  })

  it('the next rung is the nearest above where somebody is there, never its own or one below', () => {
    expect(nextRung(standingAt(at.community), there(at.grid, at.community, at.district, at.city))?.id).toBe(at.district)
    expect(nextRung(standingAt(at.city), () => true)).toBeUndefined()
    expect(nextRung(standingAt(at.grid), there(at.grid))).toBeUndefined()
  })

  it('opened again it goes on where it stood, else above, and stays where nobody is anywhere', () => {
    expect(reopensAt(standingAt(at.community), there(at.community, at.street)).id).toBe(at.community)
    expect(reopensAt(standingAt(at.community), there(at.grid, at.city)).id).toBe(at.city)
    expect(reopensAt(standingAt(at.community), there()).id).toBe(at.community)
  })

  it('the rungs it has passed lie below it; all of them where nobody is even where it stands', () => {
    expect(passedOver(standingAt(at.street)).map((step) => step.id)).toEqual([at.grid, at.community])
    expect(passedOver(aTask())).toEqual([])
    expect(passedOver(aTask(), there()).map((step) => step.id)).toEqual([at.grid, at.community, at.street, at.district, at.city])
  })
})

describe('sent up', () => {
  it('it goes to where somebody is there before where nobody is, and past those who said it is not theirs', () => {
    expect(passUp(aTask(), there(at.street))).toMatchObject({ step: { id: at.street } })
    expect(passUp(aTask(), there())).toMatchObject({ step: { id: at.community } })
    expect(passUp({ ...aTask(), been: [at.community] }, there(at.community))).toMatchObject({ step: { id: at.street } })
  })

  it('from the top it goes nowhere', () => {
    expect(passUp(standingAt(at.city), () => true)).toEqual({ refused: 'no-rung' })
  })
})

describe('sent by name', () => {
  it('to a neighbour where somebody is there, and to nobody’s place not', () => {
    expect(passTo(aTask(), pathOf(at.otherGrid))).toMatchObject({ step: { id: at.otherGrid }, given: true })
    expect(passTo(aTask(), pathOf(at.otherGrid), there(at.grid))).toMatchObject({ refused: 'nobody-there' })
  })

  it('not to where it stands, not above, and not to a place that is no rung', () => {
    for (const place of [at.grid, at.community, at.building]) expect(passTo(aTask(), pathOf(place))).toEqual({ refused: 'not-near' })
  })

  it('not to who said it is not theirs, nor a second time to who did not take it', () => {
    expect(passTo({ ...aTask(), been: [at.otherGrid] }, pathOf(at.otherGrid))).toMatchObject({ refused: 'been-there' })
    expect(passTo({ ...aTask(), given: [at.otherGrid] }, pathOf(at.otherGrid))).toMatchObject({ refused: 'sent-there' })
  })

  it('from the city down to any place below, and never to another city', () => {
    const task = aTask()
    const atCity = { ...task, place: at.city }
    const [province, city] = task.path
    if (!province || !city) throw new Error('The path begins with a province and a city')
    expect(passTo(atCity, [province, { ...city, id: '4202', name: '黄石市' }])).toEqual({ refused: 'not-near' })
    for (const place of [at.district, at.community, at.otherGrid]) expect(passTo(atCity, pathOf(place))).toMatchObject({ step: { id: place } })
  })
})
