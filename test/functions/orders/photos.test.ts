import { handler as clearUp } from '../../../functions/uploads/on-schedule'
import { readUpload } from '../../../functions/uploads/store'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { ok, refused } from '../../support/caller'
import { aContent, aDraft, aLeader, aPackage } from '../../support/campaigns'
import { passTime, setClock, timeNow } from '../../support/clock'
import { killedAt } from '../../support/kill'
import { aHousehold, aWorker, type Person } from '../../support/people'
import { aJpeg, aPng, withNotes } from '../../support/pictures'
import { at } from '../../support/places'
import { useTown } from '../../support/town'
import { asked, uploaded, useBucket } from '../../support/uploads'

useTown()
const store = useBucket()
const start = '2022-08-31T02:00:00.000Z'

let leader: Person
beforeAll(async () => { leader = await aLeader() })

const withPhoto = (photo?: string, more: object = {}) => ({ packages: [aPackage('veg', photo ? { photo } : {}), aPackage('egg')], ...more })
const redraft = (as: Person, campaign: string, version: number, photo?: string) => ({ as, params: { campaign }, body: { place: at.grid, version, ...aContent(withPhoto(photo)) } })
const filesOf = (upload: string): string[] => store.files().keys().filter((key) => key.includes(upload.slice(4)))
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

test('a package shows its photo to who leads it, and to the community once it is published, as it was taken and without where', async () => {
  const { id: photo } = await uploaded(leader, withNotes(aJpeg()))
  const drafted = await aDraft(leader, withPhoto(photo))
  expect(drafted.packages[0]).toMatchObject({ photo, picture: { width: 16, height: 24 } })
  expect(drafted.packages[1]).not.toHaveProperty('picture')
  const home = await aHousehold()
  const reading = { as: home.resident, params: { campaign: drafted.id }, query: { household: home.id } }
  expect((await refused(api.campaigns.read, reading)).code).toBe('not-found')
  await ok(api.campaigns.publish, { as: leader, params: { campaign: drafted.id }, body: { version: 1 } })
  const [{ picture } = {}] = (await ok(api.campaigns.read, reading)).packages
  const shown = await fetch(picture?.url ?? '')
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(Buffer.from(await shown.arrayBuffer()).includes('SpyCam')).toBe(false)
  passTime({ minutes: 31 })
  expect((await fetch(picture?.url ?? '')).status).toBe(403)
  const again = (await ok(api.campaigns.read, reading)).packages[0]?.picture
  expect([(await fetch(again?.url ?? '')).status, again?.url === picture?.url]).toEqual([200, false])
})

test('only a photo that its leader has sent, or that is on a campaign they lead, that was kept and is still there, is taken', async () => {
  const other = await aLeader()
  const foreign = (await uploaded(other)).id
  const waiting = (await asked(leader)).id
  for (const photo of [foreign, waiting, newId('upload')]) {
    const { code, fields } = await refused(api.campaigns.draft, redraft(leader, newId('campaign'), 0, photo))
    expect([code, fields?.[0]?.path]).toEqual(['invalid', 'packages.0.photo'])
  }
  const { id: late } = await uploaded(leader)
  passTime({ hours: 25 })
  expect((await refused(api.campaigns.draft, redraft(leader, newId('campaign'), 0, late))).fields?.[0]?.path).toBe('packages.0.photo')
})

test('a colleague above who goes on with the draft keeps its photo', async () => {
  const { id: photo } = await uploaded(leader)
  const { id } = await aDraft(leader, withPhoto(photo))
  const worker = await aWorker('陈晓', at.community, 'community-worker')
  const next = await ok(api.campaigns.draft, redraft(worker, id, 1, photo))
  expect(next.packages[0]?.picture).toBeDefined()
})

test('another campaign like it keeps the photo: for who sent it, and for whoever leads the first one, too; not for those who only know its id', async () => {
  const { id: photo } = await uploaded(leader)
  const { id } = await aDraft(leader, withPhoto(photo))
  const above = await aWorker('陈晓', at.community, 'community-worker')
  const copies = [await ok(api.campaigns.draft, redraft(leader, newId('campaign'), 0, photo)), await ok(api.campaigns.draft, redraft(above, newId('campaign'), 0, photo))]
  expect(copies.map(({ packages: [first] }) => first?.picture?.width)).toEqual([24, 24])
  expect(Object.keys((await readUpload(photo))?.uses ?? {}).sort()).toEqual([id, ...copies.map((one) => one.id)].sort())
  const elsewhere = await aLeader(at.otherGrid)
  const asking = redraft(elsewhere, newId('campaign'), 0, photo)
  expect((await refused(api.campaigns.draft, { ...asking, body: { ...asking.body, place: at.otherGrid } })).fields?.[0]?.path).toBe('packages.0.photo')
})

test('a photo stays for half a year after the campaign, and goes a day after it was taken out of it', async () => {
  const [first, second] = [(await uploaded(leader)).id, (await uploaded(leader, aPng())).id]
  const { id } = await aDraft(leader, withPhoto(first))
  expect(days(timeNow(), (await readUpload(first))?.until ?? '')).toBe(227)
  await ok(api.campaigns.draft, redraft(leader, id, 1, second))
  expect(days(timeNow(), (await readUpload(first))?.until ?? '')).toBe(1)
  passTime({ days: 2 })
  await clearUp()
  expect([filesOf(first).length, filesOf(second).length]).toEqual([0, 1])
  expect((await ok(api.campaigns.lead, { as: leader, params: { campaign: id } })).packages[0]?.picture).toBeDefined()
  passTime({ days: 230 })
  await clearUp()
  expect(filesOf(second)).toEqual([])
  setClock(start)
})

test('a photo of two campaigns stays as long as one of them has it', async () => {
  const { id: photo } = await uploaded(leader)
  const [one, two] = [await aDraft(leader, withPhoto(photo)), await aDraft(leader, withPhoto(photo))]
  await ok(api.campaigns.draft, redraft(leader, one.id, 1))
  expect(Object.keys((await readUpload(photo))?.uses ?? {})).toEqual([two.id])
})

test('the same draft sent again, or with the photo as it was, writes nothing to the photo', async () => {
  const { id: photo } = await uploaded(leader)
  const campaign = newId('campaign')
  const first = redraft(leader, campaign, 0, photo)
  await ok(api.campaigns.draft, first)
  const before = await readUpload(photo)
  await ok(api.campaigns.draft, first)
  await ok(api.campaigns.draft, { ...first, body: { ...first.body, version: 1, title: '周日蔬菜团' } })
  expect(await readUpload(photo)).toEqual(before)
})

test.each([false, true])('killed at its write (reached the table: %s), draft and photo agree', async (reached) => {
  const { id: photo } = await uploaded(leader)
  const sending = redraft(leader, newId('campaign'), 0, photo)
  const log = process.env['LOG']
  await killedAt(1, () => ok(api.campaigns.draft, sending).catch(() => undefined), { done: reached })
  process.env['LOG'] = log
  expect(Object.keys((await readUpload(photo))?.uses ?? {})).toEqual(reached ? [sending.params.campaign] : [])
  await ok(api.campaigns.draft, sending)
  expect(Object.keys((await readUpload(photo))?.uses ?? {})).toEqual([sending.params.campaign])
})
