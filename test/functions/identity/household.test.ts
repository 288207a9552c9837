import { accountsOf, confirmed, labelOf, newHousehold, putMember, removable, sameDoor, withContact, type HouseholdFile } from '../../../functions/identity/household'
import { consent, newUser } from '../../../functions/identity/user'
import { hasConsent } from '../../../shared/consent'
import { householdLimit } from '../../../shared/identity'
import { newId } from '../../../shared/ids'
import { at, pathOf } from '../../support/places'

const now = '2022-08-31T02:00:00.000Z'
const household = newHousehold(newId('household'), { place: at.building, room: '1401' }, pathOf(at.building), now)
const member = (more: object = {}) => ({ id: newId('member'), household: household.id, name: '张秀英', v: 1, ...more })
const of = (...members: HouseholdFile['members'][number][]): HouseholdFile => ({ household, members })

test.each([
  [at.building, { room: '1401' }, '怡康苑 1栋 1401'],
  [at.building, { unit: '2', room: '1401' }, '怡康苑 1栋 2单元 1401'],
  [at.otherCommunity, { building: '3', unit: '', room: '5' }, '3栋 5'],
  [at.otherCommunity, { building: 'B座', unit: '东', room: '5' }, 'B座 东 5'],
])('at %s the door %j is called %s', (place, door, label) => {
  expect(labelOf(pathOf(place), door)).toBe(label)
})

test('an absent unit and an empty one are the same door', () => {
  expect(sameDoor(household, { place: at.building, unit: '', room: '1401' })).toBe(true)
  expect(sameDoor(household, { place: at.building, unit: '1', room: '1401' })).toBe(false)
})

describe('members', () => {
  const full = of(...Array.from({ length: householdLimit }, () => member()))

  it('are at most twenty; the twentieth still fits and the twenty-first does not', () => {
    expect(putMember(of(...full.members.slice(1)), newId('member'), { name: '王磊' })).toMatchObject({ v: 1, name: '王磊' })
    expect(putMember(full, newId('member'), { name: '王磊' })).toEqual({ refused: 'household-full' })
  })

  it('can be corrected in a full household', () => {
    const [first] = full.members
    expect(putMember(full, first?.id ?? '', { name: '张秀兰' })).toMatchObject({ id: first?.id, v: 2, name: '张秀兰' })
  })

  it('keep what a correction does not speak of', () => {
    const old = member({ user: 'usr_1', birthYear: 1950, relation: 'parent' })
    expect(putMember(of(old), old.id, { name: '张秀兰' })).toMatchObject({ user: 'usr_1', birthYear: 1950, relation: 'parent' })
  })

  it('with an account, also waiting ones, are not removed by others; without one they are', () => {
    const [plain, account, waiting] = [member(), member({ user: 'usr_1' }), member({ user: 'usr_2', waiting: 'joi_1' })]
    const file = of(plain, account, waiting)
    expect(removable(file, plain.id)).toEqual(plain)
    expect(removable(file, account.id)).toEqual({ refused: 'member-needed' })
    expect(removable(file, waiting.id)).toEqual({ refused: 'member-needed' })
    expect(removable(file, newId('member'))).toEqual({ refused: 'not-found' })
    expect(confirmed(file)).toEqual([plain, account])
    expect(accountsOf(file)).toEqual(['usr_1'])
  })
})

test('a new contact phone is one version on', () => {
  expect(withContact(household, { phone: '13812345678', verified: false })).toMatchObject({ v: household.v + 1, contact: { verified: false } })
})

describe('consent', () => {
  const given = (value: boolean) => ({ kind: 'privacy' as const, version: '2026-11', given: value })
  const user = newUser(newId('user'), 'openid', now)

  it('the last word counts, also where one request says both', () => {
    expect(hasConsent(consent(user, [given(false), given(true)], now).consents, 'privacy')).toBe(true)
    expect(hasConsent(consent(user, [given(true), given(false)], now).consents, 'privacy')).toBe(false)
    expect(hasConsent(consent(consent(user, [given(true)], now), [given(false)], now).consents, 'privacy')).toBe(false)
  })

  it('the record does not grow by saying the same again', () => {
    let often = user
    for (let time = 0; time < 50; time += 1) often = consent(often, [given(time % 2 === 0)], now)
    expect(often.consents).toHaveLength(1)
  })
})
