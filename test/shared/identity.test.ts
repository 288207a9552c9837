import { alsoSay } from '../../shared/field-words'
import { homeFieldWords } from '../../shared/home-field-words'
import { consentVersions, hasConsent } from '../../shared/consent'
import { door, households, me$, memberInput } from '../../shared/identity'
import { read } from '../../shared/parse'
import { newId } from '../../shared/ids'

alsoSay(homeFieldWords)

const doorOf = (more: object) => {
  const result = read(door(), { place: '420102003005-b1', room: '1401', ...more }, 'en')
  return result.ok ? result.value : Object.fromEntries(result.fields.map(({ path, message }) => [path, message]))
}

describe('a door', () => {
  it.each(['1401', '１４０１', '1401室', '1401 室', '1401号', '1401号房', '1401房', 'Room 1401', 'room1401', ' 1401\n'])('%p is room 1401', (room) => {
    expect(doorOf({ room })).toMatchObject({ room: '1401' })
  })
  it.each(['2', '2单元', '２单元', ' 2 单元 ', 'Unit 2', '2栋'])('%p is unit 2', (unit) => {
    expect(doorOf({ unit })).toMatchObject({ unit: '2' })
  })
  it.each([['3栋', '3'], ['3号楼', '3'], ['3幢', '3'], ['b座', 'B座'], ['B-3', 'B-3']])('the building %p is %s', (building, kept) => {
    expect(doorOf({ building })).toMatchObject({ building: kept })
  })
  it('may have no unit', () => {
    expect(doorOf({ unit: '' })).toMatchObject({ unit: '' })
    expect(doorOf({})).not.toHaveProperty('unit')
  })
  it.each([[{ room: '' }, 'room'], [{ room: '室' }, 'room'], [{ room: '14🙂' }, 'room'], [{ room: '1'.repeat(13) }, 'room'], [{ unit: '!!' }, 'unit'], [{ unit: 5 }, 'unit'], [{ building: '   ' }, 'building'], [{ place: '../x' }, 'place'], [{ place: 'x'.repeat(41) }, 'place']])('%j is refused at its field', (more, path) => {
    expect(Object.keys(doorOf(more))).toEqual([path])
  })
})

describe('a member', () => {
  const faults = (more: object) => {
    const result = read(memberInput(), { name: '张秀英', ...more }, 'en')
    return result.ok ? [] : result.fields.map(({ path }) => path)
  }
  it('of a wrong year of birth is told which years there are', () => {
    const told = read(memberInput(), { name: '张秀英', birthYear: '五八' }, 'en')
    expect(told).toMatchObject({ ok: false, fields: [{ path: 'birthYear', message: 'Enter a year of four digits from 1900 on, such as 1958' }] })
  })
  it.each([{}, { birthYear: 1900 }, { relation: 'grandparent', birthYear: 2022 }])('%j is known well enough', (more) => {
    expect(faults(more)).toEqual([])
  })
  it.each([[{ birthYear: 1899 }, 'birthYear'], [{ birthYear: 1980.5 }, 'birthYear'], [{ birthYear: '1980' }, 'birthYear'], [{ relation: 'cousin' }, 'relation'], [{ name: '' }, 'name']])('%j is refused at its field', (more, path) => {
    expect(faults(more)).toEqual([path])
  })
})

describe('the contact phone', () => {
  const phone = households.contact.body()
  it('is typed or given by WeChat, never both or neither', () => {
    expect(read(phone, { phone: '１３８１２３４５６７８' }, 'en')).toEqual({ ok: true, value: { phone: '13812345678' } })
    expect(read(phone, { wechatCode: 'code' }, 'en').ok).toBe(true)
    for (const both of [{}, { phone: '13812345678', wechatCode: 'code' }]) expect(read(phone, both, 'en')).toMatchObject({ ok: false, fields: [{ path: 'phone' }] })
  })
})

describe('consent', () => {
  const [privacy] = [{ kind: 'privacy' as const, version: consentVersions.privacy, given: true, at: '2022-08-31T02:00:00.000Z' }]
  it('counts for the terms in force, while it is given', () => {
    expect(hasConsent([privacy], 'privacy')).toBe(true)
    expect(hasConsent([privacy], 'health-travel')).toBe(false)
    expect(hasConsent([{ ...privacy, given: false }], 'privacy')).toBe(false)
    expect(hasConsent([{ ...privacy, version: '2020-01' }], 'privacy')).toBe(false)
  })

  const given = (consents: unknown) => read(me$.consent.body(), { consents }, 'en')
  it('is given to terms that there are, each once', () => {
    expect(given([{ kind: 'privacy', version: consentVersions.privacy, given: true }, { kind: 'health-travel', version: consentVersions['health-travel'], given: false }]).ok).toBe(true)
    expect(given([{ kind: 'privacy', version: '1999-01', given: true }])).toMatchObject({ ok: false, fields: [{ path: 'consents.0.version', message: 'Choose one of the options' }] })
    expect(given(Array(3).fill({ kind: 'privacy', version: consentVersions.privacy, given: true }))).toMatchObject({ ok: false, fields: [{ path: 'consents' }] })
  })
})

test('an id of another kind is refused where a member is asked for', () => {
  expect(read(households.enter.body(), { member: newId('user'), door: { place: 'x', room: '1' }, me: { name: '张' } }, 'en')).toMatchObject({ ok: false, fields: [{ path: 'member', message: 'That is not a valid id' }] })
})
