import { placeId } from '../../shared/place-id'
import { feltSymptoms } from '../../shared/report-form'
import { day } from '../../shared/time-schema'
import { api } from '../../shared/api'
import { alsoSay, sayField, type FieldCode } from '../../shared/field-words'
import type { Route, Schema } from '../../shared/http'
import { faults, read } from '../../shared/parse'
import { array, enum as oneOf, int, gte, lte, maxLength, minLength, object, string } from '../../shared/zod'
import { serverFieldWords } from '../../shared/server-field-words'
import type { Lang } from '../../shared/words'

alsoSay(serverFieldWords)

const said = { zh: /^[^A-Z]*\p{Script=Han}/u, en: /^[A-Z][^\p{Script=Han}]*$/u }
/** Words that only zod would say. */
const foreign = /无效|期望|实际|expected|received|invalid (input|option|string|discriminator)|too (big|small)/i
const plain = (message: string): string => message.replace('鄂A12345', '').replace(/G1234|K599|CZ3101|14[ 0-9]*/g, '')

const schemas: [string, Schema][] = Object.entries(api).flatMap(([domain, routes]) => Object.entries<Route>(routes).flatMap(([name, route]): [string, Schema][] => [
  ...(route.body ? [[`the body of ${domain}.${name}`, route.body()] as [string, Schema]] : []),
  ...(route.query ? [[`the query of ${domain}.${name}`, route.query()] as [string, Schema]] : []),
]))

/** Values of wrong kinds for every field, as deep as the schemas go. */
const wrong = [undefined, null, 5, -1, 1.5, '', 'x', '🙂'.repeat(9000), true, [], [null], ['x'], {}, { kind: 'rocket' }]
const names = ['id', 'version', 'text', 'name', 'place', 'kind', 'overdue', 'cursor', 'code', 'household', 'member', 'door', 'me', 'phone', 'wechatCode', 'consents', 'livesHere', 'upTo', 'travellers', 'stays', 'transport', 'arrival', 'lodging', 'note', 'result', 'purpose', 'outcomes', 'relation', 'birthYear']
const deeper = [
  { travellers: [{ member: 1, symptoms: 'x' }], stays: [{ district: '', address: '', from: 'x', to: null }], transport: { kind: 'train' }, lodging: { kind: 'elsewhere' } },
  { travellers: [{ member: 'mbr_1', symptoms: [7] }], stays: Array(21).fill({}), transport: { kind: 'car', number: 'x' }, lodging: { kind: 'elsewhere', address: '  ' } },
  { transport: { kind: 'train', number: 'x' } }, { transport: { kind: 'flight', number: 7 } }, { travellers: Array(21).fill({}) }, { outcomes: [{ person: '', outcome: 3 }] }, { outcomes: Array(21).fill({}) },
  { door: { place: '!', building: '', unit: '!!', room: '' }, me: { name: '🙂', birthYear: 1, relation: 'x' } }, { door: { place: 3, building: 4, unit: 5, room: 6 }, me: { name: 7, birthYear: 3000 } },
  { door: { place: 'a', unit: '1'.repeat(11), room: '1'.repeat(13), building: '1'.repeat(21) } }, { consents: [{ kind: 'x', version: 3, given: 'yes' }] }, { consents: Array(50).fill({}) },
]
const mistakes: object[] = [...names.flatMap((name) => wrong.map((value) => ({ [name]: value }))), ...deeper]

describe.each(['zh', 'en'] as Lang[])('in %s', (lang) => {
  it.each(schemas)('every mistake in %s is answered in our own words', (_, schema) => {
    for (const value of [...mistakes, Object.assign({}, ...mistakes) as object]) {
      const result = read(schema, value, lang)
      for (const { path, message } of result.ok ? [] : result.fields) {
        if (foreign.test(message) || !said[lang].test(plain(message))) throw new Error(`${path}: ${message} for ${JSON.stringify(value).slice(0, 200)}`)
      }
    }
  })
})

test.each([
  [object({ a: string() }), {}, 'Please fill this in'],
  [object({ a: string() }), { a: null }, 'Please fill this in'],
  [object({ a: string() }), { a: 5 }, 'This has the wrong form'],
  [object({ a: string().check(maxLength(3)) }), { a: 'abcd' }, 'At most 3 characters'],
  [object({ a: string().check(minLength(1)) }), { a: '' }, 'Please fill this in'],
  [object({ a: array(string()).check(maxLength(1)) }), { a: ['x', 'y'] }, 'At most 1'],
  [object({ a: array(string()).check(minLength(1)) }), { a: [] }, 'Choose at least one'],
  [object({ a: int().check(gte(3)) }), { a: 2 }, 'Must be 3 or more'],
  [object({ a: int().check(lte(3)) }), { a: 4 }, 'Must be 3 or less'],
  [object({ a: int() }), { a: 1.5 }, 'This has the wrong form'],
  [object({ a: oneOf(['x']) }), { a: 'y' }, 'Choose one of the options'],
  [object({ a: oneOf(['x']) }), {}, 'Please choose'],
  [object({ a: day() }), {}, 'Please choose'],
  [object({ a: placeId() }), { a: null }, 'Please choose'],
  [object({ a: feltSymptoms() }), {}, 'Please choose'],
])('a common mistake (%#) is said plainly', (schema, value, message) => {
  expect(read(schema, value, 'en')).toEqual({ ok: false, fields: [{ path: 'a', message }] })
})

test('each wrong field is named once, at its dotted path', () => {
  const schema = object({ people: array(object({ name: string().check(minLength(2), maxLength(1)) })) })
  expect(read(schema, { people: [{ name: 'ok' }, { name: '' }] }, 'en')).toMatchObject({ ok: false, fields: [{ path: 'people.0.name' }, { path: 'people.1.name' }] })
})

const ofRules: FieldCode[] = [
  'place-unknown', 'place-level', 'place-home', 'twice', 'not-member', 'stay-order', 'stay-future', 'stay-too-old', 'stay-overlap', 'arrival-too-old', 'arrival-too-far', 'arrival-before-stay',
  'outcomes', 'cursor', 'required', 'room', 'door-part', 'train', 'flight', 'plate', 'phone', 'person-name', 'one-of-phone-or-code', 'day', 'instant', 'id', 'place', 'form', 'choice',
]
test.each(ofRules)('%s is a sentence in both languages', (code) => {
  expect(plain(sayField(code, 'zh') ?? '')).toMatch(said.zh)
  expect(plain(sayField(code, 'en') ?? '')).toMatch(said.en)
})

test('what a rule found is said in the same shape', () => {
  expect(faults([{ path: 'arrival', code: 'arrival-too-far' }], 'zh')).toEqual([{ path: 'arrival', message: '到达日期最晚为 30 天后' }])
  expect(sayField('too-long:40', 'zh')).toBe('最多 40 个字')
  expect(sayField('no-such-code', 'zh')).toBeUndefined()
  expect(sayField('constructor', 'zh')).toBeUndefined()
})
