import { counts, isDue, nextKey, publish, revokeKey, signing, type Keyring } from '../../../functions/gate/keyring'
import { codeOf, isOurs, newKey } from '../../../functions/gate/sign'
import { surnameOf, whoOf } from '../../../functions/gate/who'
import { keyMoves, keyStates, mayMoveKey } from '../../../shared/gate-words'
import { aPass } from '../../support/gate-keys'

const place = '420102003005'
const on = (day: number): string => new Date(Date.UTC(2022, 7, day, 2)).toISOString()
const empty: Keyring = { place, name: '怡康社区', keys: [], v: 0 }
const first = nextKey(empty, newKey(place, '01'.repeat(16)), { now: on(1) })
const second = nextKey(first, newKey(place, '02'.repeat(16)), { now: on(11), by: '陈晓梅' })
const ours = isOurs(place)

test.each(keyStates)('a key that is %s moves only as its table says', (state) => {
  for (const verb of ['retire', 'revoke'] as const) expect(mayMoveKey(state, verb)).toBe(Object.hasOwn(keyMoves[state], verb))
})

test('a place without a key is due, and one whose key has signed for its days', () => {
  expect([isDue(undefined, on(1), ours), isDue(first, on(2), ours), isDue(first, on(31), ours)]).toEqual([true, false, true])
})

test('the next key signs, the one before verifies what it has signed until then', () => {
  expect(second.keys).toMatchObject([{ n: 1, state: 'retired', until: on(11), by: '陈晓梅' }, { n: 2, state: 'signing' }])
  expect(signing(second)?.n).toBe(2)
  expect(counts(second, 1)).toBe(true)
  expect(publish(second)[0]).toMatchObject({ n: 1, until: Date.parse(on(11)) / 1000 })
})

test('a revoked one counts no more, whether it signed or not; and only the one that was meant', () => {
  for (const n of [1, 2]) {
    const after = revokeKey(second, n, '被盗', { now: on(12), by: '陈晓梅' })
    expect([counts(after, n), counts(after, 3 - n)]).toEqual([false, true])
    expect(publish(after).find((key) => key.n === n)).toMatchObject({ revoked: true })
    expect(signing(after)?.n).toBe(n === 2 ? undefined : 2)
  }
})

test('keys go once no pass can be left that they signed, and no number is given twice', () => {
  const later = nextKey(second, newKey(place, '03'.repeat(16)), { now: on(80) })
  expect(later.keys.map(({ n }) => n)).toEqual([2, 3])
})

test('a private key comes from the secret, the place and the salt: another secret, and it is not ours', () => {
  const [key] = first.keys
  expect(key && ours(key)).toBe(true)
  expect(newKey(place, '01'.repeat(16)).key).toBe(key?.key)
  expect(newKey('420102003006', '01'.repeat(16)).key).not.toBe(key?.key)
  expect(JSON.stringify(first)).not.toMatch(/private|seed/)
  expect(isDue({ ...first, keys: first.keys.map((one) => ({ ...one, key: '00'.repeat(32) })) }, on(2), ours)).toBe(true)
})

test('a pass is signed by the key that it names, or not at all', () => {
  expect(codeOf(aPass({ key: 1 }), first)).toMatch(/^SWP:/)
  expect(codeOf(aPass({ key: 9 }), first)).toBeUndefined()
})

test.each([['张秀英', '张'], ['欧阳明', '欧阳'], ['欧阳', '欧'], ['阿卜杜拉·买买提', '阿卜杜拉'], ['Ada Lovelace', 'Lovelace'], ['', '']])('the surname of %s is %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname)
})

test('a vehicle is compared by the ends of its plate', () => {
  expect(whoOf({ kind: 'vehicle', name: '鄂AD12345', plate: '鄂AD12345' }, '1401')).toBe('鄂A**345 **01')
})
