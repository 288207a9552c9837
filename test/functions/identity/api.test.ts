import { api } from '../../../shared/api'
import { openSession, readSession, sessionMinutes } from '../../../functions/identity/session'
import { clock } from '../../../functions/clock'
import { newId } from '../../../shared/ids'
import { SignJWT } from 'jose'
import { call, ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { aHousehold, aPerson } from '../../support/people'
import { allRows } from '../../support/rows'
import { useTown } from '../../support/town'
import { useWechat, withoutWechat } from '../../support/wechat'

useTown()
useWechat()

describe('signing in', () => {
  it('with the code of wx.login gives a session; the same person is the same user', async () => {
    const { token, expires } = await ok(api.sessions.open, { body: { code: 'demo:zhang' } })
    expect(Date.parse(expires) - clock.now().getTime()).toBeGreaterThan((sessionMinutes - 1) * 60_000)
    const me = await ok(api.me.read, { token })
    expect(me).toMatchObject({ consents: [], duties: [], households: [] })
    const again = await ok(api.sessions.open, { body: { code: 'demo:zhang' } })
    expect((await ok(api.me.read, { token: again.token })).id).toBe(me.id)
  })

  it('for the first time on two phones at once makes one user', async () => {
    const both = await Promise.all(Array.from({ length: 6 }, () => ok(api.sessions.open, { body: { code: 'demo:twice' } })))
    const ids = await Promise.all(both.map(async ({ token }) => (await ok(api.me.read, { token })).id))
    expect(new Set(ids).size).toBe(1)
    expect((await allRows()).filter((row) => row.p === `USR#${ids[0] ?? ''}` && row.s === '#')).toHaveLength(1)
  })

  it.each(['wrong', 'demo:', 'demo:a b', '🙂'])('with the code %p is refused', async (code) => {
    expect(await refused(api.sessions.open, { body: { code }, lang: 'en' })).toEqual({ code: 'code-refused', message: 'WeChat did not accept this sign-in; please try again' })
  })

  it.each([{}, { code: '' }, { code: 5 }, { code: 'x'.repeat(257) }])('with %j names the field', async (body) => {
    expect((await refused(api.sessions.open, { body })).fields?.map((field) => field.path)).toEqual(['code'])
  })

  it('while WeChat is away says so', async () => {
    expect(await withoutWechat(() => refused(api.sessions.open, { body: { code: 'demo:zhang' } }))).toMatchObject({ code: 'wechat-down' })
  })
})

describe('a session', () => {
  const forged = async (secret: string, claims: { sub?: string; exp?: number }, alg = 'HS256'): Promise<string> => {
    const jwt = new SignJWT({}).setProtectedHeader({ alg })
    if (claims.sub !== undefined) jwt.setSubject(claims.sub)
    if (claims.exp !== undefined) jwt.setExpirationTime(claims.exp)
    return jwt.sign(new TextEncoder().encode(secret))
  }
  const ours = process.env['SESSION_SECRET'] ?? ''
  const inAnHour = (): number => Math.floor(clock.now().getTime() / 1000) + 3600

  it('ends after two hours, to the second', async () => {
    const now = new Date('2022-08-31T02:00:00.000Z')
    const { token, expires } = await openSession('usr_1', now)
    expect(expires).toBe('2022-08-31T04:00:00.000Z')
    expect(await readSession(token, new Date('2022-08-31T03:59:59.000Z'))).toEqual({ user: 'usr_1' })
    expect(await readSession(token, new Date('2022-08-31T04:00:01.000Z'))).toBe('expired')
  })

  it('that has expired asks to sign in again', async () => {
    const { token } = await ok(api.sessions.open, { body: { code: 'demo:late' } })
    passTime({ hours: 3 })
    expect(await refused(api.me.read, { token })).toMatchObject({ code: 'session-expired' })
  })

  it('that nobody has, or that was forged, is no session', async () => {
    const person = await aPerson()
    const [, payload = ''] = (await forged(ours, { sub: person.user, exp: inAnHour() })).split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const tokens = [
      undefined, '', 'x', 'a.b.c', unsigned, await forged('another secret, also long enough for HS256', { sub: person.user, exp: inAnHour() }),
      await forged(ours, { sub: person.user }), await forged(ours, { exp: inAnHour() }), await forged(ours.repeat(2), { sub: person.user, exp: inAnHour() }, 'HS512'),
      (await openSession(newId('user'), clock.now())).token,
    ]
    for (const token of tokens) expect(await refused(api.me.read, token === undefined ? {} : { token })).toMatchObject({ code: 'unauthenticated' })
    for (const authorization of ['Basic abc', 'Bearer', 'Bearer  x y', 'x'.repeat(9000)]) expect((await refused(api.me.read, { headers: { authorization } })).code).toBe('unauthenticated')
  })
})

describe('me', () => {
  it('can be renamed, in one spelling', async () => {
    const person = await aPerson()
    expect(await ok(api.me.rename, { as: person, body: { name: '阿卜杜拉•买买提' } })).toMatchObject({ name: '阿卜杜拉·买买提' })
    expect((await refused(api.me.rename, { as: person, body: { name: '🙂' } })).fields?.[0]?.path).toBe('name')
  })

  it('changed from two phones at once: one wins, the other is told to look again', async () => {
    const person = await aPerson()
    const both = await Promise.all(Array.from({ length: 4 }, (_, index) => call(api.me.rename, { as: person, body: { name: `张${'一二三四'.charAt(index)}` } })))
    const won = both.filter((one) => one.status === 200)
    expect(won.length).toBeGreaterThanOrEqual(1)
    for (const one of both) if (one.refusal) expect(one.refusal.code).toBe('stale')
  })

  it('gives and takes back consents', async () => {
    const person = await aPerson({ consents: false })
    const consents = [{ kind: 'privacy', version: '2026-11', given: true }]
    expect((await ok(api.me.consent, { as: person, body: { consents } })).consents).toMatchObject(consents)
    expect((await ok(api.me.consent, { as: person, body: { consents: [{ ...consents[0], given: false }] } })).consents).toMatchObject([{ given: false }])
    expect((await refused(api.me.consent, { as: person, body: { consents: [] } })).fields?.[0]?.path).toBe('consents')
  })

  it('shows every household with its members, and nobody else\'s', async () => {
    const home = await aHousehold({ names: ['张秀英', '王磊'], phone: '13812345678' })
    await aHousehold()
    const me = await ok(api.me.read, { as: home.resident })
    expect(me.households).toMatchObject([{ id: home.id, waiting: false, contact: { phone: '13812345678' }, members: [{ name: '张秀英' }, { name: '王磊' }] }])
    expect(me.households[0]?.members.filter((one) => one.me).map((one) => one.name)).toEqual(['张秀英'])
  })
})
