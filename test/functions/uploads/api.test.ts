import { bucket } from '../../../functions/uploads/bucket'
import { lookAt } from '../../../functions/uploads/look'
import { handler as clearUp } from '../../../functions/uploads/on-schedule'
import { keepUpload, readUpload } from '../../../functions/uploads/store'
import { letGo, rawKey, use } from '../../../functions/uploads/upload'
import { granted } from '../../../functions/http/refusal'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { uploadLimits } from '../../../shared/upload-states'
import { call, ok, refused } from '../../support/caller'
import { aLeader } from '../../support/campaigns'
import { passTime, timeNow } from '../../support/clock'
import { Killed, killedAt } from '../../support/kill'
import { aPerson, aWorker, type Person } from '../../support/people'
import { aJpeg, aPng, aZip, withNotes } from '../../support/pictures'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { asked, sendForm, sent, uploaded, useBucket } from '../../support/uploads'

useTown()
const store = useBucket()

let leader: Person
beforeAll(async () => { leader = await aLeader() })

const done = (upload: string, as = leader) => ok(api.uploads.done, { as, params: { upload } })
const notDone = (upload: string, as = leader) => refused(api.uploads.done, { as, params: { upload } })
const about = (upload: string): string[] => store.files().keys().filter((key) => key.includes(upload.slice(4)))

describe('asking', () => {
  test('answers a form for one file under a key that nobody else has', async () => {
    const form = await asked(leader)
    expect(form).toMatchObject({ mostBytes: uploadLimits.bytes, fields: { key: rawKey(form.id), 'Content-Type': 'application/octet-stream' } })
    const { conditions } = JSON.parse(Buffer.from(form.fields['policy'] ?? '', 'base64').toString()) as { conditions: unknown[] }
    expect(conditions).toEqual(expect.arrayContaining([{ key: rawKey(form.id) }, { bucket: 'uploads-test' }, ['content-length-range', 1, 5_242_880]]))
    expect(Date.parse(form.until) - Date.parse(timeNow())).toBeLessThanOrEqual(10 * 60_000)
  })

  test('again answers a form of its own time, until it is done; the id is nobody else’s', async () => {
    const { id } = await asked(leader)
    passTime({ minutes: 20 })
    expect((await sendForm(await asked(leader, id), aJpeg())).status).toBe(201)
    await done(id)
    const body = { id, purpose: 'package-photo' as const, place: at.grid }
    expect((await refused(api.uploads.ask, { as: leader, body })).code).toBe('id-taken')
    const mine = { ...body, id: (await asked(leader)).id }
    expect((await refused(api.uploads.ask, { as: await aLeader(), body: mine })).code).toBe('id-taken')
  })

  test('is for those who lead there or above, and for nothing else', async () => {
    const body = { id: newId('upload'), purpose: 'package-photo' as const, place: at.grid }
    await ok(api.uploads.ask, { as: await aWorker('陈晓', at.community, 'community-worker'), body })
    for (const as of [await aPerson(), await aWorker(), await aLeader(at.otherGrid)]) expect((await refused(api.uploads.ask, { as, body })).code).toBe('forbidden')
    for (const wrong of [{ ...body, purpose: 'diary' }, { ...body, id: 'x' }, { ...body, place: '?' }]) {
      expect((await refused(api.uploads.ask, { as: leader, body: wrong })).fields).toHaveLength(1)
    }
  })
})

describe('what was sent', () => {
  test('is kept without its notes, under another key; what was sent is gone', async () => {
    const id = await sent(leader, withNotes(aJpeg()))
    expect(about(id)).toEqual([rawKey(id)])
    const kept = await done(id)
    expect(kept).toMatchObject({ id, purpose: 'package-photo', type: 'image/jpeg', width: 16, height: 24 })
    expect(about(id)).toEqual([(await readUpload(id))?.picture?.key])
    const { url, width, height } = await ok(api.uploads.read, { as: leader, params: { upload: id } })
    const shown = await fetch(url)
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect([shown.headers.get('content-type'), width, height, bytes.length]).toEqual(['image/jpeg', 16, 24, kept.bytes])
    expect(bytes.includes('SpyCam')).toBe(false)
  })

  test('is done once: said again it answers the same, whatever was sent meanwhile', async () => {
    const form = await asked(leader)
    await sendForm(form, aPng())
    const first = await done(form.id)
    expect((await sendForm(form, withNotes(aJpeg()))).status).toBe(201)
    expect(await done(form.id)).toEqual(first)
    expect(about(form.id)).toHaveLength(1)
    expect((await ok(api.uploads.read, { as: leader, params: { upload: form.id } })).width).toBe(24)
  })

  test.each([['a page', Buffer.from('<html></html>'), '请用'], ['a ZIP behind a photo', Buffer.concat([aJpeg(), aZip()]), '别的内容'], ['a photo cut off', aJpeg().subarray(0, 400), '不完整'], ['a bomb', aPng({ width: 60_000, height: 60_000 }), '尺寸太大']])(
    '%s is refused with the reason, said again with the same, and nothing of it stays', async (_, file, word) => {
      const id = await sent(leader, file)
      const { code, fields = [] } = await notDone(id)
      expect([code, fields[0]?.path]).toEqual(['invalid', 'photo'])
      expect(fields[0]?.message).toContain(word)
      expect((await notDone(id)).fields).toEqual(fields)
      expect((await refused(api.uploads.done, { as: leader, params: { upload: id }, lang: 'en' })).fields?.[0]?.message).toMatch(/photo/)
      expect(about(id)).toEqual([])
      expect((await refused(api.uploads.read, { as: leader, params: { upload: id } })).code).toBe('upload-missing')
    })

  test('has not arrived: it can be sent once more', async () => {
    const form = await asked(leader)
    expect((await notDone(form.id)).code).toBe('upload-missing')
    await sendForm(form, aJpeg())
    await done(form.id)
  })

  test('belongs to whoever asked; for others it does not exist', async () => {
    const id = await sent(leader)
    for (const as of [await aLeader(), await aWorker('陈晓', at.community, 'community-worker'), await aPerson()]) {
      expect((await notDone(id, as)).code).toBe('not-found')
      expect((await refused(api.uploads.read, { as, params: { upload: id } })).code).toBe('not-found')
    }
    expect((await notDone(newId('upload'))).code).toBe('not-found')
  })

  test('is looked at for an hour', async () => {
    const id = await sent(leader)
    passTime({ minutes: uploadLimits.askedMinutes })
    expect((await notDone(id)).code).toBe('upload-over')
    await clearUp()
    expect(about(id)).toEqual([])
    expect([(await notDone(id)).code, (await readUpload(id))?.state]).toEqual(['upload-over', 'gone'])
    const body = { id, purpose: 'package-photo' as const, place: at.grid }
    expect((await refused(api.uploads.ask, { as: leader, body })).code).toBe('id-taken')
  })

  test('cannot be looked at while the store does not answer, and can be a moment later', async () => {
    const id = await sent(leader)
    const there = process.env['AWS_ENDPOINT_URL_S3']
    process.env['AWS_ENDPOINT_URL_S3'] = 'http://127.0.0.1:9'
    expect((await notDone(id)).code).toBe('busy')
    process.env['AWS_ENDPOINT_URL_S3'] = there
    await done(id)
  })
})

describe('cut off anywhere', () => {
  async function look(id: string): Promise<void> {
    const row = await readUpload(id)
    if (row) await lookAt(row, timeNow(), 'zh')
  }

  /** Runs what is given; from its n-th step at the store of files on nothing of it happens any more, but for that step itself where it is `late`. */
  async function killedAtFile(n: number, run: () => Promise<unknown>, late: boolean): Promise<boolean> {
    const real = { ...bucket }
    let [steps, dead] = [0, false]
    const wrapped = <A extends unknown[], T>(act: (...given: A) => Promise<T>) => async (...given: A): Promise<T> => {
      steps += 1
      const last = !dead && steps >= n
      dead ||= last
      if (last && late) await act(...given)
      if (dead) throw new Killed()
      return act(...given)
    }
    Object.assign(bucket, { read: wrapped(real.read), put: wrapped(real.put), remove: wrapped(real.remove) })
    try {
      await run()
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    } finally {
      Object.assign(bucket, real)
    }
    return dead
  }

  test.each([false, true])('a photo is kept once whatever step it was cut off at (after the step: %s), and nothing else lies in the store', async (late) => {
    for (const kill of [killedAtFile, (n: number, run: () => Promise<unknown>, done_: boolean) => killedAt(n, run, { done: done_ })]) {
      let n = 1
      for (; ; n += 1) {
        const id = await sent(leader, withNotes(aJpeg()))
        const wasKilled = await kill(n, () => look(id), late)
        const row = await readUpload(id)
        expect(about(id).every((key) => row?.clears.includes(key) || key === row?.picture?.key)).toBe(true)
        await done(id)
        expect(about(id)).toEqual([(await readUpload(id))?.picture?.key])
        if (!wasKilled) break
      }
      expect(n).toBeGreaterThan(2)
    }
  })

  test.each([false, true])('what was never done again leaves nothing behind (after the step: %s)', async (late) => {
    for (let n = 1; n <= 3; n += 1) {
      const id = await sent(leader)
      await killedAtFile(n, () => look(id), late)
      passTime({ hours: 26 })
      await clearUp()
      expect(about(id)).toEqual([])
    }
  })

  test('what is said to be done twice at once is kept once, and what two forms have sent is not mixed up', async () => {
    const form = await asked(leader)
    await sendForm(form, aJpeg())
    const both = await Promise.all([1, 2].map(() => call(api.uploads.done, { as: leader, params: { upload: form.id } })))
    expect(both.every(({ status }) => status === 200 || status === 503)).toBe(true)
    await done(form.id)
    const key = (await readUpload(form.id))?.picture?.key
    expect(about(form.id)).toContain(key)
    passTime({ hours: 25 })
    await clearUp()
    expect(about(form.id)).toEqual([])
  })
})

describe('what nobody uses', () => {
  const now = timeNow
  const kept = async () => {
    const { id } = await uploaded(leader)
    const row = await readUpload(id)
    if (!row) throw new Error('It was not kept')
    return row
  }
  const inDays = (days: number): string => new Date(Date.parse(now()) + days * 86_400_000).toISOString()

  test('is gone after a day; its link and its file with it', async () => {
    const { id } = await kept()
    passTime({ hours: 23 })
    await clearUp()
    await ok(api.uploads.read, { as: leader, params: { upload: id } })
    passTime({ hours: 1 })
    expect((await refused(api.uploads.read, { as: leader, params: { upload: id } })).code).toBe('upload-over')
    await clearUp()
    expect(about(id)).toEqual([])
    expect((await refused(api.uploads.read, { as: leader, params: { upload: id } })).code).toBe('upload-over')
  })

  test('stays as long as something uses it, and a day longer where that lets it go', async () => {
    const row = await kept()
    const used = granted(use(granted(use(row, { of: 'a', by: leader.user, end: inDays(30) }, now())), { of: 'b', by: leader.user, end: inDays(60) }, now()))
    expect(used.until).toBe(used.uses['b'])
    await keepUpload({ ...used, v: row.v + 1 })
    passTime({ days: 20 })
    await clearUp()
    expect(about(row.id)).toHaveLength(1)
    const free = letGo(letGo(used, 'b', now()), 'a', now())
    expect([free.uses, Date.parse(free.until) - Date.parse(now())]).toEqual([{}, 86_400_000])
  })

  test('is used by nobody but who sent it, while it is there', async () => {
    const row = await kept()
    const end = inDays(3)
    expect(use(row, { of: 'a', by: 'somebody', end }, now())).toEqual({ refused: 'not-found' })
    expect(use({ ...row, uses: { a: end } }, { of: 'a', by: 'somebody', end }, now())).toMatchObject({ uses: { a: end } })
    expect(use({ ...row, until: now() }, { of: 'a', by: leader.user, end }, now())).toEqual({ refused: 'not-found' })
    expect(use({ ...row, state: 'gone' }, { of: 'a', by: leader.user, end }, now())).toEqual({ refused: 'not-found' })
  })

  test('is cleared up by who was cut off before, and what fails holds up no other', async () => {
    const [first, second] = [await kept(), await kept()]
    passTime({ hours: 25 })
    const { remove } = bucket
    bucket.remove = (key) => (key.includes(first.id.slice(4)) ? Promise.reject(new Killed()) : remove(key))
    await clearUp()
    bucket.remove = remove
    expect([about(first.id).length, about(second.id).length, (await readUpload(first.id))?.state]).toEqual([1, 0, 'gone'])
    await clearUp()
    expect(about(first.id)).toEqual([])
  })
})
